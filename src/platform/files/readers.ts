import { Refused, type Refusal } from '../../kernel/refusal.ts'
import type { Format } from './read-job.ts'
import type { Client } from '../work/client.ts'
import { openTurns } from '../work/turns.ts'
import { isExhausted, openWorkers } from '../work/workers.ts'

export interface Readers {
  /**
   * What the format in that file makes of something that a stranger has sent, in a thread that it can break but not the server.
   * Refuses with `heavy` what takes too much time or memory; throws Busy where this client sends more than can be read.
   */
  read: <O>(format: URL, given: unknown, options: { client: Client; heavy: Refusal }) => Promise<O>
  close: () => Promise<void>
}

/** Two threads, so that one file that takes long does not keep everybody else waiting; one client has one of them at most. */
export function openReaders({ threads = 2, seconds = 10, megabytes = 512 } = {}): Readers {
  const workers = openWorkers({ threads, kept: 0, megabytes })
  const turns = openTurns({ atOnce: threads, ofClient: 1, waitingOfClient: 3, waitingOfAll: 20 })
  return {
    read: <O>(format: URL, given: unknown, { client, heavy }: { client: Client; heavy: Refusal }) =>
      turns.take(client.key, async () => {
        const signal = AbortSignal.timeout(seconds * 1000)
        try {
          const input = { file: format.href, given } satisfies Format
          return await workers.run<O>(new URL('read-job.ts', import.meta.url), input, { onProgress: () => {}, signal })
        } catch (error) {
          if (error instanceof Refused || !isExhausted(error, signal)) throw error
          throw new Refused('input', [heavy])
        }
      }),
    close: () => workers.close(),
  }
}
