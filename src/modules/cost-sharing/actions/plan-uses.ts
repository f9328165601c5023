import { Refused } from '../../../kernel/refusal.ts'
import { atUse, hasUncertainUse } from '../../optimal-package/index.ts'
import type { Plan, PlanRule, PlanScenario, UseCase } from '../schema.ts'
import { planScenario, type Services } from './plan-scenario.ts'

/**
 * The whole plan; where quantities are not known for what is expected, and beside it what everybody pays at the least and at the
 * most use, each by its own best package. The three share the time.
 */
export function planUses(scenario: PlanScenario, given: Services): Plan {
  if (!hasUncertainUse(scenario)) return planScenario(scenario, given)
  const services = { ...given, seconds: given.seconds / 3 }
  const expected = planScenario(scenario, services)
  const at = (use: 'low' | 'high') => useCase(atUse(scenario, use), services)
  return { ...expected, useCases: { low: at('low'), high: at('high') } }
}

function useCase(scenario: PlanScenario, services: Services): UseCase {
  try {
    const { cost, standAlone, rules } = planScenario(scenario, services)
    const shares = Object.entries(rules).flatMap(([rule, result]) =>
      'shares' in result ? [[rule as PlanRule, result.shares] as const] : [],
    )
    return { total: cost.total, standAlone, shares: Object.fromEntries(shares) }
  } catch (error) {
    if (error instanceof Refused && (error.kind === 'impossible' || error.kind === 'outOfTime'))
      return { missing: error.kind }
    throw error
  }
}
