import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { Refused, type Refusal } from '../../kernel/refusal.ts'

/** What a job file's default export gets and gives; refusals cross the thread as data. */
export interface JobInput<I> {
  input: I
  port: import('node:worker_threads').MessagePort
}
export type JobOutput<O> = { done: O } | { kind: Refused['kind']; refusals: readonly Refusal[] }

export interface Workers {
  run: <O>(
    job: URL,
    input: unknown,
    options: { onProgress: (progress: unknown) => void; signal: AbortSignal },
  ) => Promise<O>
  close: () => Promise<void>
}

interface PoolOptions {
  threads?: number
  /** Threads that are started at once and stay; the others end when there has been nothing to do for a while. */
  kept?: number
  /** Memory that the objects of one thread may take; without it there is no limit of ours. */
  megabytes?: number | undefined
  /** How far they stand back behind the thread that serves pages; where the system cannot tell threads apart, nothing changes. */
  nice?: number
}

/** One fewer than there are cores, so that the server keeps answering. */
export const workThreads = (): number => Math.max(1, availableParallelism() - 1)

/** A pool of threads for heavy work. */
export function openWorkers({ threads = workThreads(), kept = 1, megabytes, nice = 10 }: PoolOptions = {}): Workers {
  const pool = new Piscina({
    minThreads: kept,
    maxThreads: threads,
    execArgv: [],
    idleTimeout: 600_000,
    niceIncrement: nice,
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  })
  // A thread can die of a job that was given up before: whoever asked has been told, and the pool starts another one.
  pool.on('error', () => {})
  return {
    run: async <O>(
      job: URL,
      input: unknown,
      { onProgress, signal }: { onProgress: (progress: unknown) => void; signal: AbortSignal },
    ) => {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', onProgress)
      try {
        const output: JobOutput<O> = await pool.run(
          { input, port: port2 },
          { filename: job.href, transferList: [port2], signal },
        )
        if ('done' in output) return output.done
        throw new Refused(output.kind, output.refusals)
      } finally {
        port1.close()
      }
    },
    close: () => pool.destroy(),
  }
}

/** Whether a job was given up because it took too long or too much memory. */
export const isExhausted = (error: unknown, { aborted }: AbortSignal): boolean =>
  aborted || (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
