/**
 * Why no package is possible: first what each participant alone cannot have, then which limits contradict each other.
 * Smallest sets by deletion filter (Chinneck, Dravnieks 1991): drop what can be dropped without a package becoming possible;
 * what remains is needed for the contradiction. For a limit also the least value with which a package would be possible.
 * Example: a budget of 100 where the cheapest cover costs the participant 120: its budget, least 120.
 */
import type { Solve } from '../../../kernel/linear-program.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Limits, Scenario } from '../schema.ts'
import { OutOfTime, bestPackage } from './best-package.ts'
import { wholeLockIn } from './limits.ts'
import { budgetShare, marketOf, type Market } from './market.ts'
import { capabilityName, nameOf } from './names.ts'

/** Seconds for each question put to the solver; what is not answered in time is left out of the explanation. */
const patience = 5

/** An error to throw, of kind impossible, that names the smallest contradiction found, in the names that people read. */
export function impossible(scenario: Scenario, solve: Solve): Refused {
  try {
    const alone = scenario.participants.flatMap((_, participant) => aloneImpossible(scenario, solve, participant))
    return new Refused('impossible', alone.length > 0 ? alone : limitsInConflict(scenario, solve))
  } catch (error) {
    if (error instanceof OutOfTime) return new Refused('impossible', [{ code: 'contradiction' }])
    throw error
  }
}

function aloneImpossible(scenario: Scenario, solve: Solve, position: number): Refusal[] {
  const participant = scenario.participants[position]!
  const place = `participants[${position}]`
  const name = nameOf(participant)
  const named = (needs: readonly string[]) => needs.map((need) => capabilityName(scenario, need)).join(', ')
  const market = marketOf(scenario)
  const uncovered = market.needs[position]!.flatMap(({ id, solutions }, at) =>
    solutions.length > 0
      ? []
      : [
          {
            code: uncoveredCode(market, position, id),
            place: `${place}.needs[${at}]`,
            values: { need: named([id]), participant: name },
          },
        ],
  )
  if (uncovered.length > 0) return uncovered
  const single = (needs: string[]): Scenario => ({ ...scenario, participants: [{ ...participant, needs }], limits: {} })
  if (!isPossible(single(participant.needs), solve, false)) {
    const needs = minimal(participant.needs, (some) => !isPossible(single(some), solve, false))
    return [
      {
        code: 'needsInConflict',
        place: `${place}.needs`,
        values: { participant: name, needs: named(needs) },
      },
    ]
  }
  if (participant.budget === undefined || isPossible(single(participant.needs), solve, true)) return []
  const needs = minimal(participant.needs, (some) => !isPossible(single(some), solve, true))
  const leastFor = (some: string[]) =>
    bestPackage(asBudget(single(some), market, position), solve, { seconds: patience })!.total
  const least = leastFor(participant.needs)
  const leastForNeeds = needs.length === participant.needs.length ? least : leastFor(needs)
  return [
    {
      code: 'budgetTooSmall',
      place: `${place}.budget`,
      values: { participant: name, budget: participant.budget, needs: named(needs), leastForNeeds, least },
    },
  ]
}

function uncoveredCode({ scenario }: Market, position: number, need: string): string {
  const covering = scenario.solutions.filter((solution) => solution.covers.includes(need))
  if (covering.length === 0) return 'needWithoutSolution'
  const allowed = scenario.participants[position]!.operatingModels
  const runs = covering.some(
    ({ operatingModels }) => !allowed || !operatingModels || operatingModels.some((m) => allowed.includes(m)),
  )
  return runs ? 'needWithoutUsableSolution' : 'needWithoutOperatingModel'
}

/** The same choice, priced as the participant's budget counts it. */
function asBudget(scenario: Scenario, market: Market, position: number): Scenario {
  const solutions = scenario.solutions.map((solution, j) => ({
    ...solution,
    offer: { setup: 0, joining: budgetShare(market, position, j), perYear: { base: 0, perParticipant: 0 } },
  }))
  return { ...scenario, solutions, integrations: [], discounts: [], licences: [] }
}

type Limit = 'maxVendorShare' | 'maxLockIn' | 'budgets'

function limitsInConflict(scenario: Scenario, solve: Solve): Refusal[] {
  const all: Limit[] = ['budgets', 'maxVendorShare', 'maxLockIn']
  const set = minimal(
    all.filter((limit) => isSet(scenario, limit)),
    (some) => !isPossible(onlyLimits(scenario, some), solve, true),
  )
  return set.map((limit) => {
    if (limit === 'budgets')
      return { code: 'budgetsInConflict', place: 'participants', values: { limits: set.join(', ') } }
    const least = leastPossible(scenario, limit, solve)
    const values = { value: scenario.limits[limit]!, limits: set.join(', '), ...(least !== undefined && { least }) }
    return { code: `${limit}TooSmall`, place: `limits.${limit}`, values }
  })
}

function isSet({ participants, limits }: Scenario, limit: Limit): boolean {
  return limit === 'budgets' ? participants.some((each) => each.budget !== undefined) : limits[limit] !== undefined
}

function onlyLimits(scenario: Scenario, kept: readonly Limit[]): Scenario {
  const limits: Limits = {}
  for (const limit of kept) if (limit !== 'budgets') limits[limit] = scenario.limits[limit]
  const participants = kept.includes('budgets')
    ? scenario.participants
    : scenario.participants.map((participant) => ({ ...participant, budget: undefined }))
  return { ...scenario, limits, participants }
}

/** Bisection over the values that make a difference; undefined where no value helps or a question is not answered in time. */
function leastPossible(scenario: Scenario, limit: 'maxVendorShare' | 'maxLockIn', solve: Solve): number | undefined {
  const pairs = scenario.participants.flatMap((each) => each.needs).length
  const steps = limit === 'maxVendorShare' ? pairs : pairs * wholeLockIn(scenario).scale
  let low = Math.floor(scenario.limits[limit]! * steps + 1e-6)
  let high = steps
  const possible = (value: number) =>
    isPossible({ ...scenario, limits: { ...scenario.limits, [limit]: value / steps } }, solve, true)
  try {
    if (!possible(high)) return undefined
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (possible(middle)) high = middle
      else low = middle
    }
    return high / steps
  } catch (error) {
    if (error instanceof OutOfTime) return undefined
    throw error
  }
}

/** A smallest part that keeps the property: nothing more can be dropped from it. */
function minimal<T>(all: readonly T[], holds: (some: T[]) => boolean): T[] {
  let kept = [...all]
  for (const each of all) {
    const fewer = kept.filter((other) => other !== each)
    if (fewer.length > 0 && holds(fewer)) kept = fewer
  }
  return kept
}

function isPossible(scenario: Scenario, solve: Solve, withLimits: boolean): boolean {
  return bestPackage(scenario, solve, { withLimits, seconds: patience }) !== undefined
}
