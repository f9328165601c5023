import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gameBySize } from '../../../../test/support/games.ts'
import { allocateGame } from '../actions/allocate-game.ts'
import { gameRules } from '../schema.ts'
import { shownShares, shownTotal } from './shown-shares.ts'

const three = gameBySize([1, 1, 1, 1, 1, 1, 1])

/** Hundredths as people would add them: from the digits that are shown. */
const hundredths = (amount: number) => BigInt(amount.toFixed(2).replace('.', ''))

describe('shares as they are shown', () => {
  it('give the odd hundredth to the earlier of equals', () => {
    expect(shownShares([1 / 3, 1 / 3, 1 / 3], three)).toEqual([0.34, 0.33, 0.33])
    const large = gameBySize([1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 1e15])
    expect(shownShares([1e15 / 3, 1e15 / 3 + 0.125, 1e15 / 3], large)).toEqual([
      333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333,
    ])
    expect(shownShares([1 / 3 - 1e-15, 1 / 3 + 2e-15, 1 / 3], three)).toEqual([0.34, 0.33, 0.33])
  })

  it('round the total as it is written, not as binary fractions hold it', () => {
    expect(shownTotal(gameBySize([1.005]))).toBe(1.01)
    expect(shownTotal(gameBySize([4e-7]))).toBe(0)
    expect(shownTotal(gameBySize([1e15]))).toBe(1e15)
  })

  it('are the shares themselves where these are beyond all that could be counted', () => {
    expect(shownShares([1e18, -1e18, 1], three)).toEqual([1e18, -1e18, 1])
  })

  it('add up to the total by every rule, whatever the amounts', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1000),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 10 ** 15 }),
      fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
    )
    const games = fc
      .integer({ min: 1, max: 4 })
      .chain((players) => fc.array(amount, { minLength: 2 ** players - 1, maxLength: 2 ** players - 1 }))
    let columns = 0
    fc.assert(
      fc.property(games, (amounts) => {
        const game = gameBySize(amounts)
        const players = Array.from({ length: game.players }, (_, player) => `P${player}`)
        const { rules, roundedTotal } = allocateGame(
          { players, game, weights: players.map((_, k) => k + 1) },
          gameRules,
        )
        for (const result of Object.values(rules)) {
          if (!('shares' in result) || Object.values(result.shares).some((share) => Math.abs(share) > 4e15)) continue
          columns += 1
          const shown = Object.values(result.rounded)
          expect(shown.reduce((sum, share) => sum + hundredths(share), 0n)).toBe(hundredths(roundedTotal))
          for (const player of players) {
            const error = Math.abs(result.rounded[player]! - result.shares[player]!)
            expect(error).toBeLessThan(
              Math.max(...amounts) < 1e12 ? 0.0101 + 1e-9 * Math.abs(result.shares[player]!) : 1.01,
            )
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(columns).toBeGreaterThan(1000)
  })
})
