import { expect, test } from 'vitest'
import { richScenario } from '../../../../test/support/rich-scenario.ts'
import { scenarioSchema } from '../schema.ts'
import { marketOf } from './market.ts'
import { isConcave, piecesOf } from './price-curve.ts'
import { curveAmount } from './solution-prices.ts'

test('included units, a price each and a maximum are three pieces', () => {
  const component = {
    name: 'units',
    when: 'perYear',
    scope: 'group',
    unit: 'inhabitants',
    kind: 'graduated',
    included: 20,
    maximum: 500,
    tiers: [{ price: 10 }],
  }
  const scenario = scenarioSchema.parse({
    horizonYears: 1,
    participants: [{ id: 'p', inhabitants: 100, needs: ['k'] }],
    solutions: [{ id: 's', covers: ['k'], offer: { components: [component] } }],
  })
  const [curve] = marketOf(scenario).prices[0]!.curves
  const pieces = piecesOf(curve!, 1, 0, 100)
  expect(pieces.map(({ least, most, perUnit }) => [least, most, perUnit])).toEqual([
    [0, 20, 0],
    [21, 69, 10],
    [70, 70, 0],
    [71, 100, 0],
  ])
  expect(isConcave(pieces)).toBe(false)
})

test('no line is ever above what is paid, and each is exact unless it says that it lies below', () => {
  let below = 0
  for (let seed = 0; seed < 150; seed++) {
    const { prices, scenario } = marketOf(richScenario(seed))
    for (const curve of prices.flatMap(({ curves }) => curves)) {
      for (const { least, most, fixed, perUnit, isBelow } of piecesOf(curve, scenario.horizonYears, 0, 300)) {
        if (isBelow) below++
        for (let units = least; units <= most; units++) {
          const missing = curveAmount(curve, units, scenario.horizonYears) - (fixed + perUnit * units)
          expect(missing, `seed ${seed}, ${units} units`).toBeGreaterThan(-1e-6)
          expect(missing, `seed ${seed}, ${units} units`).toBeLessThan(isBelow ? 40 : 1e-6)
        }
      }
    }
  }
  expect(below).toBeGreaterThan(0)
})
