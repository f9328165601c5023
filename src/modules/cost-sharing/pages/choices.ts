import type { Refusal } from '../../../kernel/refusal.ts'
import { maxHorizonYears } from '../../optimal-package/schema.ts'
import { planRules, type ComputationInput, type PlanRule, type PlanScenario } from '../schema.ts'

/** What stands in the form "change and compute anew": as the scenario has it, or as it was submitted. */
export interface Choices {
  participants: ReadonlySet<string>
  years: string
  game: PlanScenario['sharing']['game']
  mistakes: readonly Mistake[]
}

export interface Mistake {
  field: 'participants' | 'years'
  refusal: Refusal
}

export function choicesIn({ participants, horizonYears, sharing }: PlanScenario): Choices {
  return {
    participants: new Set(participants.map(({ id }) => id)),
    years: String(horizonYears),
    game: sharing.game,
    mistakes: [],
  }
}

export function choicesPosted({ scenario }: ComputationInput, form: Record<string, unknown>): Choices {
  const ticked = new Set([form['teilnehmer']].flat().map(String))
  const participants = new Set(scenario.participants.map(({ id }) => id).filter((id) => ticked.has(id)))
  const years = typeof form['jahre'] === 'string' ? form['jahre'].trim() : ''
  const mistakes: Mistake[] = []
  if (participants.size === 0) mistakes.push({ field: 'participants', refusal: { code: 'nobodyLeft' } })
  if (!/^\d{1,3}$/.test(years) || Number(years) < 1 || Number(years) > maxHorizonYears)
    mistakes.push({ field: 'years', refusal: { code: 'horizon' } })
  return { participants, years, game: form['spiel'] === 'same-package' ? 'same-package' : 'own-best', mistakes }
}

/** What is computed next; for choices without a mistake. */
export function inputFor(
  { scenario, ...rest }: ComputationInput,
  { participants, years, game }: Choices,
): ComputationInput {
  return {
    ...rest,
    scenario: { ...scenario, horizonYears: Number(years), sharing: { ...scenario.sharing, game } },
    leftOut: scenario.participants.map(({ id }) => id).filter((id) => !participants.has(id)),
  }
}

export const ruleNamed = (name: unknown): PlanRule | undefined => planRules.find((rule) => rule === name)
