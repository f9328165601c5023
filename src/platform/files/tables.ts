import type { WriteOptions } from 'hucre'
import { Refused } from '../../kernel/refusal.ts'
import { refuseTable, type TableSheet } from './table-sheet.ts'
import { isExhausted, openWorkers } from '../work/workers.ts'

export interface Tables {
  /** Refuses (kind input, codes in tableFaults) what is no table, too large, or takes too much time or memory. */
  read: (bytes: Uint8Array) => Promise<TableSheet[]>
  /** As the bytes of an XLSX file. */
  write: (workbook: WriteOptions) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** Reads and writes tables in threads of their own, which a file can break but not the server. */
export function openTables({ seconds = 20, megabytes = 512 } = {}): Tables {
  const readers = openWorkers({ threads: 1, kept: 0, megabytes })
  const writers = openWorkers({ threads: 1, kept: 0 })
  return {
    read: async (bytes) => {
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        return await readers.run<TableSheet[]>(new URL('table-read-job.ts', import.meta.url), bytes, {
          onProgress: () => {},
          signal,
        })
      } catch (error) {
        if (error instanceof Refused || !isExhausted(error, signal)) throw error
        return refuseTable('tableTooHeavy')
      }
    },
    write: (workbook) =>
      writers.run<Uint8Array>(new URL('table-write-job.ts', import.meta.url), workbook, {
        onProgress: () => {},
        signal: new AbortController().signal,
      }),
    close: async () => {
      await readers.close()
      await writers.close()
    },
  }
}
