import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { isExhausted, openWorkers } from '../../../platform/work/workers.ts'
import type { FileToJudge, JudgedRow } from '../schema.ts'

export interface Judgement {
  progress: { done: number; of: number }
  /** Undefined while the rows are still being looked through. */
  rows?: readonly JudgedRow[]
  /** Why they can not be. */
  refusals?: readonly Refusal[]
}
export interface Judgements {
  /** What becomes of the rows of a file, as far as it is known after a moment. The print changes with what they are held against. */
  of: (print: string, toJudge: FileToJudge) => Promise<Judgement>
  close: () => Promise<void>
}

/** So many are remembered, for as long, so that nobody waits twice for the same. */
const [mostKept, keptFor] = [6, 10 * 60_000]
interface Limits {
  /** So long, in milliseconds, a page is held back before it says that it takes longer. */
  patience?: number
  /** So long a file may take. */
  most?: number
}

/** Looks through files in a thread of its own, one after the other. */
export function openJudgements({ patience = 1500, most = 10 * 60_000 }: Limits = {}): Judgements {
  const workers = openWorkers({ threads: 1, kept: 0, megabytes: 512 })
  const kept = new Map<string, { judgement: Judgement; finished: Promise<void> }>()

  const begin = (toJudge: FileToJudge) => {
    const judgement: Judgement = { progress: { done: 0, of: 0 } }
    const signal = AbortSignal.timeout(most)
    const onProgress = (progress: unknown) => (judgement.progress = progress as Judgement['progress'])
    const finished = workers
      .run<JudgedRow[]>(new URL('../validation/judge-job.ts', import.meta.url), toJudge, { onProgress, signal })
      .then(
        (rows) => void (judgement.rows = rows),
        (error: unknown) => {
          if (!(error instanceof Refused) && !isExhausted(error, signal)) throw error
          judgement.refusals = error instanceof Refused ? error.refusals : [{ code: 'tableTooHeavy' }]
        },
      )
    return { judgement, finished }
  }
  const remember = (print: string, begun: ReturnType<typeof begin>) => {
    kept.set(print, begun)
    const forget = () => kept.delete(print)
    begun.finished.catch(forget)
    setTimeout(forget, keptFor).unref()
    const [oldest] = kept.keys()
    if (kept.size > mostKept) kept.delete(oldest!)
    return begun
  }

  return {
    of: async (print, toJudge) => {
      const { judgement, finished } = kept.get(print) ?? remember(print, begin(toJudge))
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, patience))])
      return judgement
    },
    close: () => workers.close(),
  }
}
