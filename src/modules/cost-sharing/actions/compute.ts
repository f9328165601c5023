import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Workers } from '../../../platform/work/workers.ts'
import { secondsFor, type Plan, type Progress } from '../schema.ts'
import { computation, computationStatus, finishComputation, saveProgress } from '../store/computation-rows.ts'
import { effectiveScenario } from './effective-scenario.ts'
import { measuredProgress } from './measured-progress.ts'

/** How soon a thread hears that its computation was cancelled. */
const lookEvery = 1000
/** Added to its own budget, before a thread that does not end is ended. */
const grace = 30

/** Ends with its result or with why there is none; throws where it was stopped and is to begin again. */
export async function compute(
  database: Database,
  id: string,
  { on, stop }: { on: Workers; stop: AbortSignal },
): Promise<void> {
  const { input } = (await computation(database, id))!
  const seconds = secondsFor(input.scenario)
  const unwanted = new AbortController()
  const late = AbortSignal.timeout(1000 * (seconds + grace))
  const signal = AbortSignal.any([stop, unwanted.signal, late])
  const look = setInterval(async () => {
    if ((await computationStatus(database, id).catch(() => 'running')) !== 'running') unwanted.abort()
  }, lookEvery)
  const progress = measuredProgress((each) => void saveProgress(database, id, each).catch(() => {}))
  try {
    const job = new URL('./plan-job.ts', import.meta.url)
    const result = await on.run<Plan>(job, effectiveScenario(input), {
      onProgress: (each) => progress.report(each as Progress),
      signal,
    })
    await finishComputation(database, id, { status: 'done', result })
  } catch (error) {
    if (stop.aborted) throw error
    if (!unwanted.signal.aborted)
      await finishComputation(database, id, { status: 'failed', refusal: whyNot(error, late, seconds) })
  } finally {
    clearInterval(look)
    progress.stop()
  }
}

function whyNot(error: unknown, late: AbortSignal, seconds: number): Refusal[] | null {
  if (error instanceof Refused) return [...error.refusals]
  return late.aborted ? [{ code: 'outOfTime', values: { seconds } }] : null
}
