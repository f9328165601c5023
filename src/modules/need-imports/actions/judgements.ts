import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Client } from '../../../platform/work/client.ts'
import type { HeavyWork } from '../../../platform/work/heavy-work.ts'
import { onceInAWhile } from '../../../platform/work/once-in-a-while.ts'
import { isExhausted, openWorkers, type Workers } from '../../../platform/work/workers.ts'
import type { FileToJudge, LookedThrough, NeedFile } from '../schema.ts'
import { readAs } from '../validation/chosen-columns.ts'
import { importToJudge, saveJudgement, saveJudging } from '../store/need-imports.ts'
import { knownHere, type WaitingTable } from './import-needs.ts'

/** Its rows are undefined while they are still being looked through. */
export interface Judgement extends Partial<LookedThrough> {
  progress: { done: number; of: number }
  /** Why they can not be. */
  refusals?: readonly Refusal[]
}
export interface Judgements {
  /**
   * What becomes of the rows of a file, as far as it is known after a moment. Long files go to the queue, where there is a client
   * for whom they count; throws Busy where that has too much in it.
   */
  of: (table: WaitingTable, client?: Client) => Promise<Judgement>
  /** Takes part in what waits in the queue, until `stopping`. */
  work: (heavy: HeavyWork, stopping: AbortSignal) => void
  close: () => Promise<void>
}

/** So many are remembered, for as long, so that nobody waits twice for the same. */
const [mostKept, keptFor] = [6, 10 * 60_000]
const kind = 'need-import'
/** Measured: a row takes some milliseconds, and more in a long file. */
const secondsPerRow = 0.015

interface Limits {
  /** So long, in milliseconds, a page is held back before it says that it takes longer. */
  patience?: number
  /** So long a file may take. */
  most?: number
  /** For files that take longer than a second. */
  queued?: { database: Database; workers: Workers }
}

/** Looks through short files at once, in a thread of its own one after the other, and leaves long ones to the queue. */
export function openJudgements({ patience = 1500, most = 10 * 60_000, queued }: Limits = {}): Judgements {
  const workers = openWorkers({ threads: 1, kept: 0, megabytes: 512 })
  const kept = new Map<string, { judgement: Judgement; finished: Promise<void> }>()
  let heavy: HeavyWork | undefined

  const begin = (toJudge: FileToJudge) => {
    const judgement: Judgement = { progress: { done: 0, of: 0 } }
    const onProgress = (progress: Judgement['progress']) => (judgement.progress = progress)
    const finished = judge(workers, toJudge, { most, onProgress }).then((end) => void Object.assign(judgement, end))
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
  const atOnce = async ({ print, content, known, taken }: WaitingTable): Promise<Judgement> => {
    const { judgement, finished } = kept.get(print) ?? remember(print, begin({ file: content, known, taken }))
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, patience))])
    return judgement
  }
  const fromQueue = async (table: WaitingTable, queue: HeavyWork, client?: Client): Promise<Judgement> => {
    const { id, print, judging, judgement } = table
    const of = rowsIn(table.content)
    if (judgement?.print === print) return { progress: { done: of, of }, ...judgement }
    if (judging?.print === print) return { progress: judging }
    const piece = { kind, id, seconds: secondsPerRow * of }
    if (client) await queue.send(piece, client, () => saveJudging(queued!.database, id, { print, done: 0, of }))
    return { progress: { done: 0, of } }
  }

  return {
    of: (table, client) =>
      heavy && queued && secondsPerRow * rowsIn(table.content) >= 1 ? fromQueue(table, heavy, client) : atOnce(table),
    work: (queue, stopping) => {
      if (!queued) return
      const { database } = queued
      queue.does(kind, {
        work: async (id, signal) => {
          // What they are held against may change meanwhile: then they are judged again.
          for (let table = await importToJudge(database, id); table; table = await importToJudge(database, id))
            await judgeQueued(queued, { id, table, most, stop: AbortSignal.any([signal, stopping]) })
        },
        givenUp: async (id) => {
          const table = await importToJudge(database, id)
          if (table) await saveJudgement(database, id, { print: table.judging.print, refusals: tooHeavy })
        },
      })
      heavy = queue
    },
    close: () => workers.close(),
  }
}

interface Judging {
  /** So long a file may take, in milliseconds. */
  most: number
  onProgress: (progress: Judgement['progress']) => void
  stop?: AbortSignal
}

/** In a thread: its rows, or why there are none; throws where it was stopped. */
async function judge(
  on: Workers,
  toJudge: FileToJudge,
  { most, onProgress, stop }: Judging,
): Promise<Partial<LookedThrough> & Pick<Judgement, 'refusals'>> {
  const late = AbortSignal.timeout(most)
  const signal = stop ? AbortSignal.any([late, stop]) : late
  try {
    const job = new URL('../validation/judge-job.ts', import.meta.url)
    return await on.run<LookedThrough>(job, toJudge, { onProgress: (each) => onProgress(each as never), signal })
  } catch (error) {
    if (error instanceof Refused) return { refusals: error.refusals }
    if (!stop?.aborted && isExhausted(error, late)) return { refusals: tooHeavy }
    throw error
  }
}

/** What waited in the queue; how far it is and how it ended stands with the table. */
async function judgeQueued(
  { database, workers }: NonNullable<Limits['queued']>,
  { id, table, most, stop }: { id: string; table: ToJudge; most: number; stop: AbortSignal },
): Promise<void> {
  const { content, columns, taken, judging, organisation } = table
  const file = readAs(content, columns)
  const { print } = judging
  const onProgress = onceInAWhile(
    500,
    (progress: Judgement['progress']) => void saveJudging(database, id, { print, ...progress }).catch(() => {}),
  )
  const known = await knownHere(database, organisation)
  const end = await judge(workers, { file, known, taken }, { most, onProgress, stop })
  await saveJudgement(database, id, { print, ...end })
}

type ToJudge = NonNullable<Awaited<ReturnType<typeof importToJudge>>>
const tooHeavy: Refusal[] = [{ code: 'tableTooHeavy' }]

const rowsIn = (file: NeedFile): number => ('rows' in file ? file.rows.length : file.entries.length)
