import { createHash } from 'node:crypto'

/** So many statements a connection keeps the plan of; what comes later is planned each time. */
const most = 500
const planned = /^\s*(select|with|insert|update|delete)\b/i

/** Under which name a connection keeps the plan of a statement: from the second time on that it is asked. */
export class StatementNames {
  readonly #names = new Map<string, string | null>()

  /** Undefined where it is planned each time. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text)
    if (name === '') {
      const given = createHash('sha256').update(text).digest('base64url').slice(0, 20)
      this.#names.set(text, given)
      return given
    }
    if (name === undefined && this.#names.size < most && planned.test(text)) this.#names.set(text, '')
    return name ?? undefined
  }

  /** True after "cached plan must not change result type": somebody has changed the table, the statement goes without from then on. */
  failed(text: string, error: unknown): boolean {
    const isOutdated = (error as { code?: string }).code === '0A000'
    if (isOutdated) this.#names.set(text, null)
    return isOutdated
  }
}
