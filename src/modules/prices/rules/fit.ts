/**
 * How well solutions fit what is asked for: those that lack the fewest of what they must be able to do come first; among them those that
 * can what few others can (paying online can many, permits for parking few), then those that can more of what they should, then those
 * with an operating model that is allowed. Equals stand by lot: whose a solution is counts nowhere, nor does its price.
 * Example: three musts, one without a capability: two are checked, the third is told as "nicht prüfbar" and never as met.
 */
import { drawn } from '../../../kernel/lot.ts'
import type { OperatingModel, Requirement } from '../../needs/schema.ts'

export interface Demanded {
  requirements: readonly Requirement[]
  /** None: all are allowed. */
  operatingModels: readonly OperatingModel[]
}

export interface Fitting {
  id: string
  capabilities: readonly string[]
  operatingModels: readonly OperatingModel[]
}

export interface Fit {
  /** Of the musts that name a capability. */
  musts: number
  mustsMet: number
  /** Capabilities of the musts that are met. */
  met: readonly string[]
  missing: readonly Requirement[]
  /** Musts without a capability: nobody can say whether they are met. */
  unchecked: number
  shoulds: number
  shouldsMet: number
  /** Null where one of both says nothing. */
  runsAsWanted: boolean | null
}

export function fitOf(solution: Fitting, { requirements, operatingModels }: Demanded): Fit {
  const can = new Set(solution.capabilities)
  const musts = requirements.filter(({ necessity, capability }) => necessity === 'must' && capability)
  const shoulds = requirements.filter(({ necessity, capability }) => necessity === 'should' && capability)
  const missing = musts.filter(({ capability }) => !can.has(capability!))
  return {
    musts: musts.length,
    mustsMet: musts.length - missing.length,
    met: musts.flatMap(({ capability }) => (can.has(capability!) ? capability! : [])),
    missing,
    unchecked: requirements.filter(({ necessity, capability }) => necessity === 'must' && !capability).length,
    shoulds: shoulds.length,
    shouldsMet: shoulds.filter(({ capability }) => can.has(capability!)).length,
    runsAsWanted:
      operatingModels.length === 0 || solution.operatingModels.length === 0
        ? null
        : solution.operatingModels.some((model) => operatingModels.includes(model)),
  }
}

/** How few of the solutions have a capability: 0 where all have it. */
function rarityIn(solutions: readonly Fitting[]): (capability: string) => number {
  const counts = new Map<string, number>()
  for (const { capabilities } of solutions)
    for (const capability of capabilities) counts.set(capability, (counts.get(capability) ?? 0) + 1)
  return (capability) => Math.log(solutions.length / (counts.get(capability) ?? solutions.length))
}

/** Those that can anything of what is asked for, the best first. */
export function bestFirst<S extends Fitting>(
  solutions: readonly S[],
  demanded: Demanded,
  day: string,
): { solution: S; fit: Fit }[] {
  const rare = rarityIn(solutions)
  const asked = new Set(demanded.requirements.flatMap(({ capability }) => capability ?? []))
  const rank = ({ missing, met, shouldsMet, runsAsWanted }: Fit) => [
    missing.length,
    -met.reduce((sum, capability) => sum + rare(capability), 0),
    -shouldsMet,
    runsAsWanted === false ? 1 : 0,
  ]
  const fitting = solutions.filter(({ capabilities }) => capabilities.some((each) => asked.has(each)))
  return drawn(fitting, day)
    .map((solution) => ({ solution, fit: fitOf(solution, demanded) }))
    .toSorted((one, other) => {
      const ranks = [rank(one.fit), rank(other.fit)] as const
      return ranks[0].map((value, at) => value - ranks[1][at]!).find((difference) => difference !== 0) ?? 0
    })
}
