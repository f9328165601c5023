import { refuseTable, type TableSheet } from './table-sheet.ts'
import { openWorkers } from './workers.ts'
import { Refused } from '../kernel/refusal.ts'

export interface TableReader {
  /** Refuses (kind input, codes in tableFaults) what is no table, too large, or takes too much time or memory. */
  read: (bytes: Uint8Array) => Promise<TableSheet[]>
  close: () => Promise<void>
}

/** Reads tables that somebody has sent in a thread of their own, which a file can break but not the server. */
export function openTableReader({ seconds = 20, megabytes = 512 } = {}): TableReader {
  const workers = openWorkers({ threads: 1, megabytes })
  const job = new URL('table-job.ts', import.meta.url)
  return {
    read: async (bytes) => {
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        return await workers.run<TableSheet[]>(job, bytes, { onProgress: () => {}, signal })
      } catch (error) {
        if (error instanceof Refused || !isExhausted(error, signal)) throw error
        return refuseTable('tableTooHeavy')
      }
    },
    close: workers.close,
  }
}

const isExhausted = (error: unknown, { aborted }: AbortSignal) =>
  aborted || (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
