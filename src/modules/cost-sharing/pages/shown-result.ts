import type { Plan, PlanRule, PlanScenario } from '../schema.ts'
import type { Choices } from './choices.ts'
import type { Origin } from './origin.tsx'

export interface Result {
  id: string
  /** With everybody who could take part. */
  whole: PlanScenario
  scenario: PlanScenario
  plan: Plan
  rule: PlanRule
  /** The same with everybody, where somebody is left out and it has been computed. */
  together?: { id: string; total: number } | undefined
  /** What was submitted and has to be corrected. */
  choices?: Choices | undefined
  origin?: Origin | undefined
}
