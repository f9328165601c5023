import { Client, type ClientConfig, type QueryResult } from 'pg'
import { StatementNames } from './statement-names.ts'

const begins = { command: 'BEGIN', rows: [], rowCount: null, oid: 0, fields: [] } satisfies QueryResult

/**
 * A connection that keeps the plan of what is asked again: behind the walls a statement takes several times longer to plan than to
 * run. Between us and PostgreSQL a pooler must know prepared statements (PgBouncer from 1.21 on). What is asked in one turn goes out
 * together, and a transaction begins with its first statement: each way to the server and back costs more than most answers.
 */
export class PlannedClient extends Client {
  readonly #names = new StatementNames()
  #isToBegin = false
  #isInside = false

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true })
  }

  // oxlint-disable-next-line no-explicit-any
  override query(...given: any[]): any {
    const [text, values] = given as [unknown, unknown[] | undefined]
    if (typeof text !== 'string' || given.length !== 2) return super.query(...(given as [string, unknown[]]))
    if (/^(begin|start transaction|commit|rollback)\b(?! to)/.test(text)) this.#isInside = /^(b|s)/.test(text)
    if (text === 'begin') {
      this.#isToBegin = true
      return Promise.resolve(begins)
    }
    if (!this.#isToBegin) return this.#send(text, values)
    this.#isToBegin = false
    if (text === 'commit' || text === 'rollback') return Promise.resolve({ ...begins, command: text.toUpperCase() })
    return Promise.all([this.#send('begin', []), this.#send(text, values)]).then(([, result]) => result)
  }

  #send(text: string, values: unknown[] | undefined): Promise<QueryResult> {
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    const name = this.#names.nameOf(text)
    if (name === undefined) return super.query(text, values)
    return super.query({ name, text, values }).catch((error: unknown) => {
      if (this.#names.failed(text, error) && !this.#isInside) return super.query(text, values)
      throw error
    })
  }
}
