import { Refused } from '../../../kernel/refusal.ts'
import { loadSolver } from '../../../platform/work/solver.ts'
import type { JobInput, JobOutput } from '../../../platform/work/workers.ts'
import { planScenario } from './plan-scenario.ts'
import type { Plan, PlanScenario } from '../schema.ts'

/** Seconds that each part of a computation on the server may take. */
const seconds = 30

/** Runs in a worker thread: the whole plan of a scenario. */
export default async function planJob({ input, port }: JobInput<PlanScenario>): Promise<JobOutput<Plan>> {
  try {
    const solve = await loadSolver()
    return {
      done: planScenario(input, {
        solve,
        now: () => performance.now(),
        seconds,
        report: (progress) => port.postMessage(progress),
      }),
    }
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, refusals: error.refusals }
    throw error
  }
}
