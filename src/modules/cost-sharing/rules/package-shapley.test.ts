import { expect, it } from 'vitest'
import type { CostItem, Scenario } from '../../optimal-package/schema.ts'
import { priceOf } from '../../optimal-package/rules/price.ts'
import { packageShapley } from './package-shapley.ts'

const tiers = [{ upTo: 20_000, price: 22 }, { upTo: 60_000, price: 17 }, { price: 12 }]
const participants = Array.from({ length: 30 }, (_, at) => ({
  id: `p${at}`,
  inhabitants: 900 + ((at * 7919) % 20_000),
  quantities: {},
}))
const perUnit = { unit: 'inhabitants', kind: 'graduated', tiers }
const scenario = { participants, solutions: [{ id: 's', offer: { perYear: { perUnit } } }], horizonYears: 5 }
const users = participants.map(({ id }) => id)
const items: CostItem[] = [
  { solution: 's', kind: 'setup', participants: users, amount: 3000 },
  { solution: 's', kind: 'perUnit', participants: users, amount: 0 },
]
const shapley = (mostWork: number) =>
  packageShapley(scenario as unknown as Scenario, items, {
    priceOf,
    cost: () => 0,
    mostWork,
    enough: (rings) => rings === 64,
  })!

it('a price per unit that would take too long is sampled, with an interval around the exact shares', () => {
  const [exact, sampled] = [shapley(2e9), shapley(0)]
  expect(exact.error95).toBeUndefined()
  const outside = sampled.error95!.filter((error, at) => Math.abs(sampled.shares[at]! - exact.shares[at]!) > error)
  expect(outside.length).toBeLessThanOrEqual(4)
  const total = (shares: number[]) => shares.reduce((a, b) => a + b, 0)
  expect(total(sampled.shares) / total(exact.shares)).toBeCloseTo(1, 9)
})
