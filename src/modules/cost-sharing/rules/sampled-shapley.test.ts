import { describe, expect, it } from 'vitest'
import { sampledShapley as sampled, type RingSampling } from './sampled-shapley.ts'

const sampledShapley = (sampling: RingSampling) => sampled(sampling)!

/** An airport game: a group pays for its longest runway. Shapley in closed form by increments (Littlechild & Owen 1973). */
const runways = [12, 18, 25, 40, 41, 60]
const airport = (group: readonly number[]) => Math.max(...group.map((player) => runways[player]!))
const closedForm = [2, 3.2, 4.95, 9.95, 10.45, 29.45]

describe('sampled Shapley shares', () => {
  it('are exact for two players', () => {
    const cost = (group: readonly number[]) => [10, 6, 12][group.length === 2 ? 2 : group[0]!]!
    const { shares, error95 } = sampledShapley({ players: 2, cost, starts: 2, seed: 1, enough: () => true })
    expect(shares).toEqual([8, 4])
    expect(error95).toEqual([0, 0])
  })

  it('always sum to the cost of all', () => {
    const { shares } = sampledShapley({ players: 6, cost: airport, starts: 2, seed: 5, enough: () => true })
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(60, 9)
  })

  it('have the published shares of the airport game inside their interval', () => {
    const { shares, error95 } = sampledShapley({
      players: 6,
      cost: airport,
      starts: 6,
      seed: 3,
      enough: (rings) => rings === 64,
    })
    closedForm.forEach((share, player) =>
      expect(Math.abs(shares[player]! - share)).toBeLessThanOrEqual(1.6 * error95[player]! + 1e-9),
    )
    expect(Math.max(...error95)).toBeLessThan(0.5)
  })

  it('come out the same for the same seed', () => {
    const run = () => sampledShapley({ players: 6, cost: airport, starts: 3, seed: 11, enough: () => true })
    expect(run()).toEqual(run())
  })

  it('ask for each arc of a ring only once', () => {
    let asked = 0
    const cost = (group: readonly number[]) => (asked++, airport(group))
    sampledShapley({ players: 6, cost, starts: 6, seed: 3, enough: () => true })
    expect(asked).toBe(8 * (6 * 5 + 1))
  })

  it('have the true share inside their interval nineteen times of twenty, also after the fewest rings with one start', () => {
    let inside = 0
    for (let seed = 1; seed <= 300; seed++) {
      const { shares, error95 } = sampledShapley({ players: 6, cost: airport, starts: 1, seed, enough: () => true })
      closedForm.forEach((share, player) => {
        if (Math.abs(shares[player]! - share) <= error95[player]! + 1e-9) inside++
      })
    }
    expect(inside / (300 * closedForm.length)).toBeGreaterThan(0.93)
  })

  it('are none where the time is up before eight rings', () => {
    let rings = 0
    const mayGoOn = () => ++rings <= 7
    expect(sampled({ players: 6, cost: airport, starts: 1, seed: 1, mayGoOn, enough: () => true })).toBeUndefined()
  })
})
