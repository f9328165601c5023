/**
 * Prices that tie solutions or participants together, by index: discounts for several solutions, and licences of one
 * participant that others use too.
 * Example: a discount on a and b for the group of at least both: it is given once somebody uses a and somebody uses b.
 */
import type { Scenario } from '../schema.ts'
import { part } from './price-component.ts'
import { ownAmounts, priceLines, type PriceLine } from './solution-prices.ts'

export interface SharedDiscount {
  name: string
  solutions: number[]
  atLeast: number
  of: 'group' | 'participant'
  amount: number
  /** In millionths. */
  share: number
}

export interface SharedLicence {
  name: string
  solution: number
  holder: number
  members: ReadonlySet<number>
  price: number
  lines: PriceLine[]
  /** What a member pays by itself instead of its own amounts. */
  own: Float64Array
}

export function discountsIn({ discounts = [], solutions }: Scenario): SharedDiscount[] {
  const index = new Map(solutions.map(({ id }, position) => [id, position]))
  return discounts.map(({ name, solutions, atLeast = solutions.length, of, amount = 0, percent = 0 }) => ({
    name,
    solutions: solutions.map((id) => index.get(id)!),
    atLeast,
    of,
    amount,
    share: Math.round(1e4 * percent),
  }))
}

/** A discount as it falls out for given uses. */
export interface GivenDiscount {
  discount: SharedDiscount
  isGiven: boolean
  /** Do this participant's amounts become less? */
  isFor: (participant: number) => boolean
}

/** Whoever does not take part is left out; without its holder there is no licence. */
export function licencesIn({ licences = [], solutions, participants, horizonYears }: Scenario): SharedLicence[] {
  const position = new Map(participants.map(({ id }, at) => [id, at]))
  return licences.flatMap(({ name, solution, holder, members, price, memberComponents }) => {
    const at = position.get(holder)
    if (at === undefined) return []
    const lines = priceLines(memberComponents, participants)
    return [
      {
        name,
        solution: solutions.findIndex(({ id }) => id === solution),
        holder: at,
        members: new Set(members.flatMap((id) => position.get(id) ?? [])),
        price,
        lines,
        own: ownAmounts(lines, participants.length, horizonYears),
      },
    ]
  })
}

/** The discount in percent on one amount, rounded on its own. */
export const discountOn = (amount: number, { share }: Pick<SharedDiscount, 'share'>): number => part(amount, share, 1e6)
