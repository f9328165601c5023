import type { WriteOptions } from 'hucre'
import { writeTableFile } from './table-file.ts'
import type { JobInput, JobOutput } from '../work/workers.ts'

/** Runs in a worker thread: a workbook as the bytes of an XLSX file. */
export default async function tableWriteJob({ input }: JobInput<WriteOptions>): Promise<JobOutput<Uint8Array>> {
  return { done: await writeTableFile(input) }
}
