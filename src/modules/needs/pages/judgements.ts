import { openWorkers } from '../../../platform/workers.ts'
import type { JudgedRow } from '../schema.ts'
import type { TableToJudge } from './judge-job.ts'

export interface Judgement {
  progress: { done: number; of: number }
  /** Undefined while the rows are still being looked through. */
  rows: readonly JudgedRow[] | undefined
  finished: Promise<unknown>
}
export interface Judgements {
  /** What becomes of the rows of a table, as far as it is known after a moment. The print changes with what they are held against. */
  of: (print: string, toJudge: TableToJudge) => Promise<Judgement>
  close: () => Promise<void>
}

/** So many are remembered, for as long, so that nobody waits twice for the same. */
const [mostKept, keptFor] = [6, 10 * 60_000]
/** So long, in milliseconds, a page is held back before it says that it takes longer. */
const moment = 1500

/** Looks through tables in a thread of its own, one after the other. */
export function openJudgements({ patience = moment } = {}): Judgements {
  const workers = openWorkers({ threads: 1, kept: 0, megabytes: 512 })
  const kept = new Map<string, Judgement>()

  const begin = (print: string, toJudge: TableToJudge): Judgement => {
    const onProgress = (progress: unknown) => (judgement.progress = progress as Judgement['progress'])
    const work = workers.run<JudgedRow[]>(new URL('judge-job.ts', import.meta.url), toJudge, {
      onProgress,
      signal: AbortSignal.timeout(keptFor),
    })
    const judgement: Judgement = {
      progress: { done: 0, of: toJudge.table.rows.length },
      rows: undefined,
      finished: work.then((rows) => (judgement.rows = rows)),
    }
    judgement.finished.catch(() => kept.delete(print))
    kept.set(print, judgement)
    const [oldest] = kept.keys()
    if (kept.size > mostKept) kept.delete(oldest!)
    setTimeout(() => kept.delete(print), keptFor).unref()
    return judgement
  }

  return {
    of: async (print, toJudge) => {
      const judgement = kept.get(print) ?? begin(print, toJudge)
      await Promise.race([judgement.finished, new Promise((resolve) => setTimeout(resolve, patience))])
      return judgement
    },
    close: () => workers.close(),
  }
}
