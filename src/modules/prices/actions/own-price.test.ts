import { describe, expect, it } from 'vitest'
import { richScenario } from '../../../../test/support/rich-scenario.ts'
import { costOfGroup } from '../../optimal-package/index.ts'
import { offerSchema } from '../../optimal-package/schema.ts'
import type { OwnFigure } from '../schema.ts'
import { groupPrice } from './group-price.ts'
import { ownPrice } from './own-price.ts'

const figure = (unit: OwnFigure['unit'], amount: number, range: OwnFigure['range'] = null): OwnFigure => ({
  unit,
  amount,
  range,
  source: 'typed',
  note: '',
})

describe('what an offer costs one organisation', () => {
  it('is computed three times where a figure is not known', () => {
    const offer = offerSchema.parse({
      components: [
        {
          name: 'Fälle',
          when: 'perYear',
          scope: 'participant',
          kind: 'graduated',
          unit: 'faelle',
          tiers: [{ price: 100 }],
        },
      ],
    })
    const price = ownPrice(offer, [figure('faelle', 10, { low: 5, high: 20 })], { years: 2, tags: [] })
    expect([price.range!.low.total, price.expected.total, price.range!.high.total]).toEqual([1000, 2000, 4000])
    expect(ownPrice(offer, [figure('faelle', 10)], { years: 2, tags: [] }).range).toBeNull()
  })

  it('counts what is meant for some only for those', () => {
    const offer = offerSchema.parse({
      components: [{ name: 'Beitrag', when: 'perYear', scope: 'participant', price: 700, audience: ['Mitglied'] }],
    })
    expect(ownPrice(offer, [], { years: 1, tags: [] }).expected.total).toBe(0)
    expect(ownPrice(offer, [], { years: 1, tags: ['Mitglied'] }).expected.total).toBe(700)
  })

  it('is what the engine says of a group of one, to the cent', () => {
    for (let seed = 300; seed < 360; seed++) {
      const scenario = richScenario(seed)
      const [one] = scenario.participants
      const units = Object.entries(one!.quantities)
      for (const solution of scenario.solutions) {
        const alone = {
          ...scenario,
          capabilities: undefined,
          participants: [{ ...one!, needs: ['all'] }],
          solutions: [{ ...solution, covers: ['all'], requires: [], conflicts: [] }],
          integrations: [],
          discounts: [],
          licences: [],
        }
        const figures = [
          figure('inhabitants', one!.inhabitants),
          ...units.map(([unit, amount]) => figure(unit as OwnFigure['unit'], amount)),
        ]
        const { expected } = ownPrice(solution.offer, figures, { years: scenario.horizonYears, tags: one!.tags ?? [] })
        const whole = { uses: { [one!.id]: [solution.id] } }
        expect(expected.total, `seed ${seed}`).toBe(costOfGroup(alone, whole, [one!.id]))
      }
    }
  })
})

describe('what an offer costs several together', () => {
  const offer = offerSchema.parse({
    setup: 1000,
    components: [
      {
        name: 'Betrieb',
        when: 'perYear',
        scope: 'participant',
        kind: 'graduated',
        unit: 'faelle',
        tiers: [{ price: 2 }],
      },
    ],
  })
  const member = (name: string, cases: number) => ({ name, inhabitants: 5000, cases, workplaces: 0 })

  it('is what each causes, and what is left to share', () => {
    const { price } = groupPrice(offer, [member('a', 10), member('b', 30)], 2)
    expect(price).toMatchObject({
      members: [
        { name: 'a', own: 40 },
        { name: 'b', own: 120 },
      ],
      shared: 1000,
    })
    expect(price!.bill.total).toBe(1160)
  })

  it('is not told where one has not said what is counted', () => {
    expect(groupPrice(offer, [member('a', 10), member('b', 0)], 2)).toEqual({ price: null, missing: ['faelle'] })
  })
})
