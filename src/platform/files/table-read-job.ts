import { Refused } from '../../kernel/refusal.ts'
import { readTableFile } from './table-file.ts'
import type { TableSheet } from './table-sheet.ts'
import type { JobInput, JobOutput } from '../work/workers.ts'

/** Runs in a worker thread: the sheets of a file that somebody has sent. */
export default async function tableReadJob({ input }: JobInput<Uint8Array>): Promise<JobOutput<TableSheet[]>> {
  try {
    return { done: await readTableFile(input) }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
