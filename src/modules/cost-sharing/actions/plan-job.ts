import { Refused } from '../../../kernel/refusal.ts'
import { loadSolver } from '../../../platform/work/solver.ts'
import type { JobInput, JobOutput } from '../../../platform/work/workers.ts'
import { planUses } from './plan-uses.ts'
import { secondsFor, type Plan, type PlanScenario } from '../schema.ts'

/** Runs in a worker thread: the whole plan of a scenario. */
export default async function planJob({ input, port }: JobInput<PlanScenario>): Promise<JobOutput<Plan>> {
  try {
    const solve = await loadSolver()
    return {
      done: planUses(input, {
        solve,
        now: () => performance.now(),
        seconds: secondsFor(input),
        report: (progress) => port.postMessage(progress),
      }),
    }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
