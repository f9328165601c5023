import { Refused } from '../../kernel/refusal.ts'
import type { JobInput, JobOutput } from '../work/workers.ts'
import type { TableSheet } from './table-sheet.ts'

export interface Format {
  /** The file whose default export reads it. */
  file: string
  given: unknown
}
export interface Tools {
  readTable: (bytes: Uint8Array) => Promise<TableSheet[]>
}

/** Tables are heavy to load, and most files are none. */
const tools: Tools = { readTable: async (bytes) => (await import('./table-file.ts')).readTableFile(bytes) }

/** Runs in a worker thread: what a format of a module makes of something that somebody has sent. */
export default async function readJob({ input: { file, given } }: JobInput<Format>): Promise<JobOutput<unknown>> {
  const format = (await import(file)) as { default: (given: unknown, tools: Tools) => unknown }
  try {
    return { done: await format.default(given, tools) }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
