import { describe, expect, it } from 'vitest'
import { richScenario } from '../../../../test/support/rich-scenario.ts'
import { offerSchema } from '../schema/offer-prices.ts'
import { costOfGroup } from './package-cost.ts'
import { yearlyBill } from './yearly-bill.ts'

const offer = (input: object) => offerSchema.parse(input)
const town = (inhabitants: number, quantities = {}) => ({ inhabitants, quantities })
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('the bill of one offer, year by year', () => {
  it('puts what is paid once into the first year', () => {
    const bill = yearlyBill(offer({ setup: 100, joining: 10, perYear: { base: 20 } }), [town(1), town(2)], 3)
    expect(bill.years).toEqual([140, 20, 20])
    expect(bill.own).toEqual([10, 10])
  })

  it('follows the factors of the years, and leaves to pay what third parties do not', () => {
    const components = [
      {
        name: 'Betrieb',
        when: 'perYear',
        scope: 'participant',
        kind: 'class',
        unit: 'inhabitants',
        tiers: [{ upTo: 9999, price: 10_000 }, { price: 20_000 }],
        yearFactors: [0.75, 1],
        thirdParties: [{ source: 'Land', percent: 50, lastYear: 2 }],
      },
    ]
    const { years, lines } = yearlyBill(offer({ components }), [town(8000), town(60_000)], 3)
    expect(lines[0]!.years).toEqual([22_500, 30_000, 30_000])
    expect(years).toEqual([11_250, 15_000, 30_000])
  })

  it('is the bill of the package, to the cent, for every part of the price model', () => {
    let compared = 0
    for (let seed = 1; seed <= 120; seed++) {
      const scenario = richScenario(seed)
      for (const solution of scenario.solutions) {
        const participants = scenario.participants.map((each) => ({ ...each, needs: ['all'] }))
        const ids = participants.map(({ id }) => id)
        const alone = {
          ...scenario,
          capabilities: undefined,
          participants,
          solutions: [{ ...solution, covers: ['all'], requires: [], conflicts: [] }],
          integrations: [],
          discounts: [],
          licences: [],
        }
        const uses = Object.fromEntries(ids.map((id) => [id, [solution.id]]))
        const bill = yearlyBill(solution.offer, participants, scenario.horizonYears)
        expect(bill.total, `seed ${seed}, ${solution.id}`).toBe(costOfGroup(alone, { uses }, ids))
        const ofGroup = bill.lines.filter(({ scope }) => scope === 'group')
        const shared = add(
          ofGroup.map((line) => add(line.years) - add(line.thirdParties.flatMap((each) => each.years))),
        )
        expect(add(bill.own) + shared).toBe(bill.total)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(300)
  })
})
