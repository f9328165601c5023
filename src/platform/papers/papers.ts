import { Refused } from '../../kernel/refusal.ts'
import { isExhausted, openWorkers } from '../work/workers.ts'
import { demandReadable, type Paper } from './paper.ts'

export interface Papers {
  /** By the standard PDF/UA-1, the same bytes for the same paper. Refused with `paperTooLarge` where it takes too long. */
  pdf: (paper: Paper) => Promise<Uint8Array>
  /** To be worked on further in a word processor. */
  docx: (paper: Paper) => Promise<Uint8Array>
  close: () => Promise<void>
}

const [longest, megabytes] = [20_000, 512]

/** Draws papers in a thread of its own. */
export function openPapers(): Papers {
  const drawers = openWorkers({ threads: 1, kept: 0, megabytes })
  const draw = async (job: URL, paper: Paper) => {
    demandReadable(paper)
    const signal = AbortSignal.timeout(longest)
    try {
      return await drawers.run<Uint8Array>(job, paper, { onProgress: () => {}, signal })
    } catch (error) {
      if (isExhausted(error, signal)) throw new Refused('outOfTime', [{ code: 'paperTooLarge' }])
      throw error
    }
  }
  return {
    pdf: (paper) => draw(new URL('pdf-job.ts', import.meta.url), paper),
    docx: (paper) => draw(new URL('docx-job.ts', import.meta.url), paper),
    close: () => drawers.close(),
  }
}
