import type { WriteOptions } from 'hucre'
import { openWorkers } from '../work/workers.ts'

export interface Tables {
  /** As the bytes of an XLSX file. */
  write: (workbook: WriteOptions) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** Writes tables in a thread of its own. */
export function openTables(): Tables {
  const writers = openWorkers({ threads: 1, kept: 0 })
  return {
    write: (workbook) =>
      writers.run<Uint8Array>(new URL('table-write-job.ts', import.meta.url), workbook, {
        onProgress: () => {},
        signal: new AbortController().signal,
      }),
    close: () => writers.close(),
  }
}
