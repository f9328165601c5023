import { Refused } from '../../kernel/refusal.ts'
import type { Client } from '../work/client.ts'
import { openTurns } from '../work/turns.ts'
import { isExhausted, openWorkers } from '../work/workers.ts'
import { demandReadable, type Paper } from './paper.ts'

export interface Papers {
  /**
   * By the standard PDF/UA-1, the same bytes for the same paper. Refused with `paperTooLarge` where it takes too long; throws Busy where
   * this client asks for more than can be drawn.
   */
  pdf: (paper: Paper, client: Client) => Promise<Uint8Array>
  /** To be worked on further in a word processor. */
  docx: (paper: Paper, client: Client) => Promise<Uint8Array>
  close: () => Promise<void>
}

const [longest, megabytes] = [20_000, 512]

/** Draws papers in a thread of its own. */
export function openPapers(): Papers {
  const drawers = openWorkers({ threads: 1, kept: 0, megabytes })
  const turns = openTurns({ atOnce: 1, ofClient: 1, waitingOfClient: 3, waitingOfAll: 20 })
  const draw = async (job: URL, paper: Paper, client: Client) => {
    demandReadable(paper)
    return turns.take(client.key, () => drawn(job, paper))
  }
  const drawn = async (job: URL, paper: Paper) => {
    const signal = AbortSignal.timeout(longest)
    try {
      return await drawers.run<Uint8Array>(job, paper, { onProgress: () => {}, signal })
    } catch (error) {
      if (isExhausted(error, signal)) throw new Refused('outOfTime', [{ code: 'paperTooLarge' }])
      throw error
    }
  }
  return {
    pdf: (paper, client) => draw(new URL('pdf-job.ts', import.meta.url), paper, client),
    docx: (paper, client) => draw(new URL('docx-job.ts', import.meta.url), paper, client),
    close: () => drawers.close(),
  }
}
