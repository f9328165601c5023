import { Worker } from 'node:worker_threads'
import type { PGlite, PGliteQueryResults, PGliteTransaction } from 'kysely'
import { EmbeddedDatabaseClosed } from './connection-lost.ts'
import type { Answer, Statement } from './pglite-thread.ts'

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/**
 * PGlite in a thread of its own, because it blocks the thread it runs in. To Kysely it looks like PGlite itself.
 * Statements go one after the other; a transaction has the database to itself until it ends.
 */
export class EmbeddedDatabase implements PGlite {
  readonly ready = true
  readonly waitReady = Promise.resolve()
  closed = false
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  #count = 0
  #gone: EmbeddedDatabaseClosed | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /** A directory, or memory:// for a database that nothing is kept of. */
  constructor(directory: string) {
    this.#thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: directory, execArgv: [] })
    this.#thread.on('message', (answer: Answer) => this.#settle(answer))
    this.#thread.on('error', (cause: Error) => this.#fail(new EmbeddedDatabaseClosed({ cause })))
    this.#thread.on('exit', () => this.#fail(new EmbeddedDatabaseClosed()))
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<PGliteQueryResults<T>> {
    return this.#alone(() => this.#send<T>(sql, parameters))
  }

  /** Several statements at once, with the rows of all of them; what they leave open when one fails is rolled back. */
  exec(sql: string): Promise<{ rows: unknown[] }[]> {
    return this.#alone(async () => {
      try {
        return [await this.#send(sql)]
      } catch (error) {
        await this.#send('rollback').catch(() => {})
        throw error
      }
    })
  }

  transaction<T>(run: (transaction: PGliteTransaction) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      const begun = this.#send('begin')
      begun.catch(() => {})
      const query = async <R>(sql: string, parameters?: unknown[]) => {
        const answer = this.#send<R>(sql, parameters)
        await Promise.all([begun, answer])
        return answer
      }
      try {
        const result = await run({ query, rollback: async () => {} })
        const { command } = await this.#send('commit')
        if (command === 'ROLLBACK')
          throw Object.assign(new Error('the transaction had failed before'), { code: '25P02' })
        return result
      } catch (error) {
        await this.#send('rollback').catch(() => {})
        throw error
      }
    })
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    const exit = new Promise((resolve) => this.#thread.once('exit', resolve))
    await this.#alone(async () => this.#thread.postMessage('close'))
    await exit
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => {})
    return turn
  }

  #send<T>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<PGliteQueryResults<T> & { command: string | undefined }> {
    if (this.#gone) return Promise.reject(this.#gone)
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const id = this.#count++
    this.#waiting.set(id, { resolve, reject })
    this.#thread.postMessage({ id, sql, parameters } satisfies Statement)
    return promise.then(({ rows, affectedRows, command }) => ({
      fields: [],
      rows: rows as T[],
      command,
      ...(affectedRows !== undefined && { affectedRows }),
    }))
  }

  #settle(answer: Answer): void {
    const { resolve, reject } = this.#waiting.get(answer.id)!
    this.#waiting.delete(answer.id)
    if (answer.failure) reject(Object.assign(new Error(answer.failure.message), answer.failure))
    else resolve(answer)
  }

  #fail(error: EmbeddedDatabaseClosed): void {
    this.closed = true
    this.#gone ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
