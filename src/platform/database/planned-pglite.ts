import { parse, protocol, type messages, type PGlite, type Results } from '@electric-sql/pglite'
import { StatementNames } from './statement-names.ts'

const { serialize } = protocol

/** The embedded engine with the plans of what is asked again; one message there and back where PGlite itself sends five. */
export class PlannedPGlite {
  readonly #database: PGlite
  #names = new StatementNames()
  /** The types of the parameters of each statement that has a name. */
  readonly #types = new Map<string, readonly number[]>()

  constructor(database: PGlite) {
    this.#database = database
  }

  async query(text: string, parameters: readonly unknown[]): Promise<Results> {
    const name = this.#names.nameOf(text)
    if (name === undefined) return this.#database.query(text, [...parameters])
    try {
      const types = this.#types.get(name) ?? (await this.#prepare(name, text))
      return await this.#run(name, types, parameters)
    } catch (error) {
      this.#names.failed(text, error)
      throw error
    }
  }

  /** After tables have changed: what was planned for the old ones fits no more. */
  async forgetPlans(): Promise<void> {
    this.#names = new StatementNames()
    this.#types.clear()
    await this.#database.exec('deallocate all')
  }

  async #prepare(name: string, text: string): Promise<readonly number[]> {
    const answers = await this.#send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    const types = parse.parseDescribeStatementResults(answers)
    this.#types.set(name, types)
    return types
  }

  async #run(name: string, types: readonly number[], parameters: readonly unknown[]): Promise<Results> {
    const { serializers } = this.#database
    const values = parameters.map((value, at) =>
      value === null || value === undefined
        ? null
        : (serializers[types[at]!]?.(value) ?? `${value as string | number}`),
    )
    const answers = await this.#send(
      serialize.bind({ statement: name, values }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    )
    return parse.parseResults(answers, this.#database.parsers)[0]!
  }

  async #send(...parts: Uint8Array[]): Promise<messages.BackendMessage[]> {
    const answers = await this.#database.execProtocolStream(Buffer.concat([...parts, serialize.sync()]), {
      throwOnError: false,
    })
    const failure = answers.find(({ name }) => name === 'error')
    if (failure) throw failure as messages.DatabaseError
    return answers
  }
}
