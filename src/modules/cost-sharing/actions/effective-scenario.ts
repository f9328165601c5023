import type { ComputationInput, PlanScenario } from '../schema.ts'

/** Who takes part: the whole scenario without those left out. */
export function effectiveScenario({ scenario, leftOut }: ComputationInput): PlanScenario {
  const out = new Set(leftOut)
  return { ...scenario, participants: scenario.participants.filter(({ id }) => !out.has(id)) }
}
