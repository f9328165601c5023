import { expect, test } from 'vitest'
import { naivePrice } from '../../../../test/support/brute-force.ts'
import { smallScenario } from '../../../../test/support/random-scenario.ts'
import type { PerUnit } from '../schema.ts'
import { boughtBeyond, firstBandPrice, priceOf } from './price.ts'

const tiers = [{ upTo: 100, price: 10 }, { price: 7 }]
const graduated: PerUnit = { unit: 'cases', kind: 'graduated', tiers }
const volume: PerUnit = { unit: 'cases', kind: 'volume', tiers }

test('graduated prices charge each unit in its band', () => {
  expect([0, 1, 100, 101, 150].map((units) => priceOf(graduated, units))).toEqual([0, 10, 1000, 1007, 1350])
})

test('volume prices charge all units at the reached band, or buy more where that is cheaper', () => {
  expect([0, 1, 70, 71, 90, 150].map((units) => priceOf(volume, units))).toEqual([0, 10, 700, 707, 707, 1050])
})

test('volume prices never fall when units are added', () => {
  for (const kind of ['graduated', 'volume'] as const) {
    const prices = Array.from({ length: 300 }, (_, units) => priceOf({ ...volume, kind }, units))
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  }
})

test('buying more than needed is named with its price and what it would cost otherwise', () => {
  expect(boughtBeyond(volume, 90)).toEqual({ bought: 101, price: 7, otherwise: 900 })
  expect([0, 70, 101, 150].map((units) => boughtBeyond(volume, units))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect([undefined, graduated].map((perUnit) => boughtBeyond(perUnit, 90))).toEqual([undefined, undefined])
  const free: PerUnit = { ...volume, tiers: [{ upTo: 5, price: 10 }, { price: 0 }] }
  expect(boughtBeyond(free, 3)).toEqual({ bought: 6, price: 0, otherwise: 30 })
})

test('no price per unit costs nothing, and a budget counts the first band', () => {
  expect(priceOf(undefined, 50)).toBe(0)
  expect(firstBandPrice(graduated, 150)).toBe(1500)
})

test('any tiers, rising, falling or mixed, cost what counting unit by unit gives', () => {
  for (let seed = 0; seed < 200; seed++)
    for (const { offer } of smallScenario(seed).solutions) {
      const { perUnit } = offer.perYear
      if (!perUnit) continue
      for (let units = 0; units <= 40; units++) {
        expect(priceOf(perUnit, units), `seed ${seed}, ${units} units`).toBe(naivePrice(perUnit, units))
        const beyond = boughtBeyond(perUnit, units)
        if (!beyond) continue
        expect(beyond.bought).toBeGreaterThan(units)
        expect(beyond.bought * beyond.price).toBe(priceOf(perUnit, units))
        expect(beyond.otherwise).toBeGreaterThan(priceOf(perUnit, units))
      }
    }
})
