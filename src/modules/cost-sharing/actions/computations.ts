import { createHash } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import type { Workers } from '../../../platform/work/workers.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { planRules, type ComputationInput, type Plan, type PlanScenario, type Progress } from '../schema.ts'
import { measuredProgress } from './measured-progress.ts'
import {
  computation,
  deleteOldComputations,
  enqueueComputation,
  finishComputation,
  keepAlive,
  releaseAllComputations,
  releaseComputations,
  saveProgress,
  startComputation,
  waitingComputations,
} from '../store/computation-rows.ts'

/** Milliseconds after which this process looks around again; a computation counts as abandoned after a minute. */
const tendEvery = 20_000

/** Counts up when the answer to the same scenario would change. */
const algorithm = 3

/** Who takes part: the whole scenario without those left out. */
export function effectiveScenario({ scenario, leftOut }: ComputationInput): PlanScenario {
  const out = new Set(leftOut)
  return { ...scenario, participants: scenario.participants.filter(({ id }) => !out.has(id)) }
}

/** The database gives keys back in another order: the same input has to get the same address all the same. */
export function addressOf(input: ComputationInput): string {
  return createHash('sha256')
    .update(canonicalJson([algorithm, input]))
    .digest('base64url')
    .slice(0, 22)
}

const byAllRules = ({ scenario, ...rest }: ComputationInput): ComputationInput => ({
  ...rest,
  scenario: { ...scenario, sharing: { ...scenario.sharing, rules: [...planRules] } },
})

/**
 * Plans in worker threads, remembered in the database: the same scenario has the same address and is computed once.
 * `isAlone`: no other process has this database, so what counts as running when it opens was left behind.
 */
export function computations(database: Database, workers: Workers, { isAlone = false }: { isAlone?: boolean } = {}) {
  let tending: NodeJS.Timeout | undefined
  const running = new Map<string, { abort: AbortController; end: Promise<void> }>()

  async function run(id: string, abort: AbortController): Promise<void> {
    if (!(await startComputation(database, id))) return
    const { input } = (await computation(database, id))!
    const progress = measuredProgress((each) => void saveProgress(database, id, each).catch(() => {}))
    try {
      const job = new URL('./plan-job.ts', import.meta.url)
      const result = await workers.run<Plan>(job, effectiveScenario(input), {
        onProgress: (each) => progress.report(each as Progress),
        signal: abort.signal,
      })
      await finishComputation(database, id, { status: 'done', result })
    } catch (error) {
      if (abort.signal.aborted) return
      const refusal = error instanceof Refused ? [...error.refusals] : null
      await finishComputation(database, id, { status: 'failed', refusal })
    } finally {
      progress.stop()
    }
  }

  function begin(id: string): Promise<void> {
    const already = running.get(id)
    if (already) return already.end
    const abort = new AbortController()
    const end = run(id, abort).finally(() => running.delete(id))
    running.set(id, { abort, end })
    return end
  }

  /** Forgets what is too old, keeps alive what runs here, takes up what waits or what a crashed server left behind. */
  async function tend(): Promise<void> {
    await deleteOldComputations(database)
    if (running.size > 0) await keepAlive(database, [...running.keys()])
    for (const id of await waitingComputations(database)) begin(id).catch(() => {})
  }

  async function abort(id: string): Promise<void> {
    running.get(id)?.abort.abort()
    await running.get(id)?.end
  }

  return {
    /** The address of the computation; waits a little, so that a short one is done when its page opens. */
    async start(asked: ComputationInput, patience = 1500): Promise<string> {
      const input = byAllRules(asked)
      const id = addressOf(input)
      await enqueueComputation(database, id, input)
      let timer: NodeJS.Timeout | undefined
      await Promise.race([begin(id), new Promise((resolve) => (timer = setTimeout(resolve, patience)))])
      clearTimeout(timer)
      return id
    },
    /** Where the result will stand, also before it is started. */
    addressFor: (asked: ComputationInput): string => addressOf(byAllRules(asked)),
    find: (id: string) => computation(database, id),
    async cancel(id: string): Promise<void> {
      await finishComputation(database, id, { status: 'cancelled', refusal: null })
      await abort(id)
    },
    /** Goes on with what is unfinished, now and from time to time, until closed. */
    async open(): Promise<void> {
      if (isAlone) await releaseAllComputations(database)
      await tend()
      tending = setInterval(() => tend().catch(() => {}), tendEvery)
    },
    /** Stops, and leaves what is unfinished to the next start or to another server. */
    async close(): Promise<void> {
      clearInterval(tending)
      const unfinished = [...running.keys()]
      await Promise.allSettled(unfinished.map(abort))
      if (unfinished.length > 0) await releaseComputations(database, unfinished)
    },
  }
}
export type Computations = ReturnType<typeof computations>
