/**
 * How long a plan will take, roughly and rather too long: it decides whether somebody waits for it at the screen or in the queue.
 *
 * estimate = calls · (need pairs · solutions) · 20 µs, where calls are 30, and 2^n more where every group of n participants is
 * priced by the solver. Need pairs are the needs of all participants together. Unit: seconds. Source: measured on two cores
 * (bench, computations).
 * Example: 6 participants with 4 needs each, 10 solutions: (30 + 64) · 24 · 10 · 20 µs = 0.45 s.
 */
import type { PlanScenario } from '../schema.ts'

const secondsPerPair = 20e-6
const callsForAnyPlan = 30

export function estimatedSeconds({ participants, solutions, sharing }: PlanScenario, mostSolved: number): number {
  const pairs = participants.reduce((sum, { needs }) => sum + needs.length, 0)
  const hasTable = sharing.game === 'own-best' && participants.length <= mostSolved
  const calls = callsForAnyPlan + (hasTable ? 2 ** participants.length : 10 * participants.length)
  return calls * pairs * solutions.length * secondsPerPair
}
