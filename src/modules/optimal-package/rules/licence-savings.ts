/**
 * Which licences of a solution a group takes: each one whose holder uses it and whose members save more by it than it costs.
 * A member pays the components of the licence instead of its own ones (those by the number of users stay) where that is less,
 * both after discounts. No participant stands in two licences of a solution, so that each is decided by itself.
 * Example: price 100, three members that pay 10 instead of 50: they save 120, so it is taken.
 */
import type { Market } from './market.ts'
import { discountOn, type GivenDiscount, type SharedLicence } from './shared-prices.ts'

export interface TakenLicence {
  licence: SharedLicence
  members: number[]
}

export function licenceSavings(
  { licences, prices }: Market,
  solution: number,
  users: readonly number[],
  given: readonly GivenDiscount[],
): TakenLicence[] {
  const own = prices[solution]!.own
  const afterDiscount = (participant: number, amount: number) =>
    given.reduce(
      (rest, { discount, isFor }) =>
        discount.solutions.includes(solution) && isFor(participant) ? rest - discountOn(amount, discount) : rest,
      amount,
    )
  return licences.flatMap((licence) => {
    if (licence.solution !== solution || !users.includes(licence.holder)) return []
    const savings = users.flatMap((member) => {
      if (!licence.members.has(member)) return []
      const saving = afterDiscount(member, own[member]!) - afterDiscount(member, licence.own[member]!)
      return saving > 0 ? [{ member, saving }] : []
    })
    const saved = savings.reduce((sum, { saving }) => sum + saving, 0)
    return saved > licence.price ? [{ licence, members: savings.map(({ member }) => member) }] : []
  })
}
