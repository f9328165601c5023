import { describe, expect, it } from 'vitest'
import { volumeShapley } from './volume-shapley.ts'

/** By definition: the mean of the increases over all orders of arrival. */
function byDefinition(of: (volume: number) => number, volumes: number[]): number[] {
  const shares = volumes.map(() => 0)
  let orders = 0
  const walk = (order: number[]) => {
    if (order.length === volumes.length) {
      orders++
      let volume = 0
      for (const player of order) {
        shares[player]! += of(volume + volumes[player]!) - of(volume)
        volume += volumes[player]!
      }
    }
    for (let player = 0; player < volumes.length; player++) if (!order.includes(player)) walk([...order, player])
  }
  walk([])
  return shares.map((share) => share / orders)
}

const graduated = (volume: number) =>
  22 * Math.min(volume, 20) + 17 * Math.max(0, Math.min(volume, 50) - 20) + 12 * Math.max(0, volume - 50)
const volumePrice = (volume: number) =>
  volume === 0
    ? 0
    : Math.min(
        volume <= 20 ? 22 * volume : Infinity,
        volume <= 50 ? 17 * Math.max(volume, 21) : Infinity,
        12 * Math.max(volume, 51),
      )

describe('Shapley shares of a cost by total volume', () => {
  it('halves a fixed cost between two, whatever they use', () => {
    const shares = volumeShapley({ of: (v) => (v > 0 ? 10 : 0), linearFrom: 1, lastPrice: 0 }, [1, 5])
    expect(shares[0]).toBeCloseTo(5, 10)
    expect(shares[1]).toBeCloseTo(5, 10)
  })

  it.each([
    ['graduated', graduated],
    ['volume', volumePrice],
  ])('agrees with the mean over all orders for %s prices', (_, of) => {
    for (const volumes of [[3], [10, 40], [0, 7, 60], [5, 18, 19, 33, 4], [30, 30, 30, 1, 2, 12, 9]]) {
      const expected = byDefinition(of, volumes)
      const shares = volumeShapley({ of, linearFrom: 51, lastPrice: 12 }, volumes)
      shares.forEach((share, player) => expect(share).toBeCloseTo(expected[player]!, 8))
    }
  })

  it('still sums to the total for sixty municipalities', () => {
    const volumes = Array.from({ length: 60 }, (_, k) => 225 + ((k * 7919) % 5000))
    const of = (v: number) =>
      22 * Math.min(v, 5000) + 17 * Math.max(0, Math.min(v, 25_000) - 5000) + 12 * Math.max(0, v - 25_000)
    const shares = volumeShapley({ of, linearFrom: 25_000, lastPrice: 12 }, volumes)
    const total = of(volumes.reduce((a, b) => a + b, 0))
    expect(Math.abs(shares.reduce((a, b) => a + b, 0) - total) / total).toBeLessThan(1e-12)
  })
})
