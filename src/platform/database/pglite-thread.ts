import fs, { chmodSync, fchmodSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { columnParsers } from './column-parsers.ts'
import { PlannedPGlite } from './planned-pglite.ts'
import { beginWithPrepared } from './prepared-database.ts'

/** Runs in a thread of its own: one embedded database, one statement after the other. */
export interface Statement {
  id: number
  sql: string
  parameters: readonly unknown[]
}

export interface Answer {
  id: number
  rows: unknown[]
  affectedRows: number | undefined
  command: string | undefined
  failure?: { message: string }
}

/** The engine gives each of its files a mode by itself, past the umask: others get no part in it. */
Object.assign(fs, {
  chmodSync: (path: string, mode: number) => chmodSync(path, mode & 0o700),
  fchmodSync: (file: number, mode: number) => fchmodSync(file, mode & 0o700),
})

/** All of it is taken from the machine at once, used or not; what it does not hold the system keeps in its own cache of files. */
const buffers = '32MB'

const directory = workerData as string
if (!directory.includes('://')) beginWithPrepared(directory)
const database = new PGlite(directory, {
  parsers: columnParsers,
  startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${buffers}`],
})
const planned = new PlannedPGlite(database)
const changesTables = /\b(create|alter|drop)\b/i

let last: Promise<void> = Promise.resolve()
parentPort!.on('message', (statement: Statement | 'close') => {
  last = last.then(() => (statement === 'close' ? close() : answer(statement)))
})

async function answer({ id, sql, parameters }: Statement): Promise<void> {
  try {
    const results = parameters.length === 0 ? await database.exec(sql) : [await planned.query(sql, parameters)]
    if (parameters.length === 0 && changesTables.test(sql)) await planned.forgetPlans()
    const { affectedRows, command } = results.at(-1) ?? {}
    const rows = results.flatMap((each) => each.rows)
    parentPort!.postMessage({ id, rows, affectedRows, command } satisfies Answer)
  } catch (error) {
    parentPort!.postMessage({ id, rows: [], affectedRows: undefined, command: undefined, failure: plain(error) })
  }
}

/** Only the name and the message of an error cross a thread; the code and the constraint matter as well. */
function plain(error: unknown): { message: string } {
  const { message, code, detail, constraint, table, column } = error as Error & Record<string, unknown>
  return {
    message,
    ...Object.fromEntries(Object.entries({ code, detail, constraint, table, column }).filter(([, value]) => value)),
  }
}

async function close(): Promise<void> {
  await database.close()
  parentPort!.close()
}
