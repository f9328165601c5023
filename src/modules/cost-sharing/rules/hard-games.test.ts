import { describe, expect, it } from 'vitest'
import { gameBySize, gameOf } from '../../../../test/support/games.ts'
import { allocateGame } from '../actions/allocate-game.ts'
import { gameRules, type GameRule } from '../schema.ts'
import { sharesBy } from './allocate.ts'
import type { CostGame } from './cost-game.ts'
import { lexicographicMinimum, type Candidate } from './lexicographic.ts'
import { blockingGroup } from './stability.ts'

/** Each service is a fixed cost for whoever uses it; users as in binary, the first player last. */
const servicesOf = (players: number, services: readonly (readonly [number, string])[]): CostGame => ({
  players,
  cost: Float64Array.from({ length: 2 ** players }, (_, group) =>
    services.reduce((sum, [fixed, users]) => sum + (group & Number.parseInt(users, 2) ? fixed : 0), 0),
  ),
})

const close = (shares: number[] | string, expected: readonly number[], within = 1e-6) => {
  expect(shares).toHaveLength(expected.length)
  expected.forEach((share, player) => expect(Math.abs((shares as number[])[player]! - share)).toBeLessThan(within))
}
const all = ({ players, cost }: CostGame, rules: readonly GameRule[] = gameRules) =>
  allocateGame({ players: Array.from({ length: players }, (_, k) => `p${k}`), game: { players, cost } }, rules).rules

describe('games in which many groups tie', () => {
  const eleven = servicesOf(11, [
    [8, '10010100100'],
    [13, '00110000110'],
    [19, '01000010100'],
    [1, '00001000101'],
    [12, '00011001100'],
  ])

  it('end: eleven players, five services of a fixed cost', () => {
    const family = gameRules.filter((rule) => rule.includes('nucleolus'))
    for (const rule of family.slice(0, 2))
      expect(all(eleven, [rule])[rule]).toMatchObject({ certificate: { exact: true } })
    const percent = sharesBy('equal-relative-savings', eleven)
    expect(blockingGroup(eleven, percent as number[], 1e-9)).toBeNull()
  })

  it('end also where the pool of rows is scanned from a bad order', () => {
    let state = 7
    const draw = (below: number) => ((state = (state * 48_271) % 2_147_483_647) >>> 4) % below
    for (let round = 0; round < 30; round++) {
      const players = 6 + draw(7)
      const services = Array.from(
        { length: 1 + draw(8) },
        () => [1 + draw(20), draw(2 ** players).toString(2)] as const,
      )
      const game = servicesOf(players, services)
      for (const rule of ['nucleolus', 'equal-relative-savings'] as const)
        expect(blockingGroup(game, sharesBy(rule, game) as number[], 1e-9)).toBeNull()
    }
  })

  it('say so instead of going on for ever when rounding leaves them open', () => {
    let step = 0
    const oracle = ({ x, epsilon }: Candidate) => {
      const coefficients = Float64Array.of(1, Math.sin(++step))
      return [{ coefficients, bound: x[0]! + coefficients[1]! * x[1]! - epsilon - 0.001, weight: 1 }]
    }
    const equations = [{ coefficients: Float64Array.of(1, 1), bound: 1, weight: 0 }]
    expect(lexicographicMinimum({ dimension: 2, equations, rows: [], oracle })).toBe('unresolved')
  })
})

describe('equal relative savings', () => {
  it('stay in the least core where somebody costs nothing alone', () => {
    close(sharesBy('equal-relative-savings', gameBySize([0, 10, 12])), [1, 11])
    close(sharesBy('equal-relative-savings', gameBySize([1, 1, 0, 1, 0, 1, 2])), [1 / 3, 4 / 3, 1 / 3])
  })

  it('take nothing from who costs nothing, where the core allows that', () => {
    close(sharesBy('equal-relative-savings', gameBySize([0, 10, 8])), [0, 8])
    close(sharesBy('equal-relative-savings', gameBySize([0, 3, 3, 2, 2, 6, 5])), [-1, 3, 3])
  })

  it('lie exactly on the least core', () => {
    const game = gameBySize([10, 10, 10, 12, 12, 12, 21])
    close(sharesBy('equal-relative-savings', game), [7, 7, 7], 1e-13)
  })
})

describe('amounts of very different size', () => {
  it('do not hide who pays more than alone', () => {
    const rules = all(gameBySize([5e9, 100, 5_000_000_103]))
    for (const rule of ['equal-savings', 'scrb', 'shapley', 'nucleolus'] as const)
      expect(rules[rule]).toMatchObject({ stable: false, blocking: { gain: 1.5 } })
    expect(all(gameBySize([1e12, 1, 1_000_000_000_500]), ['shapley']).shapley).toMatchObject({ stable: false })
  })

  it('are shared to the last digit by the nucleolus', () => {
    const big = 10_000_000_000
    const game = gameBySize([big + 101, 137, 114, big + 167, big + 140, 206, big + 206])
    close(sharesBy('nucleolus', game), [big + 101 / 3, 299 / 3, 218 / 3], 1e-5)
    expect(all(game, ['nucleolus']).nucleolus).toMatchObject({ certificate: { exact: true } })
  })

  it('lose no money by separable costs', () => {
    close(sharesBy('scrb', gameBySize([1e12, 1, 1e12])), [999_999_999_999.5, 0.5])
  })

  it('leave additive games stable by every rule, whatever the rounding', () => {
    const alone = [0.1, 0.2, 5000.3, 77.77]
    const game = gameOf(4, (members) => members.reduce((sum, player) => sum + alone[player]!, 0))
    for (const result of Object.values(
      all(
        game,
        gameRules.filter((rule) => rule !== 'equal' && rule !== 'weights'),
      ),
    ))
      expect(result).toMatchObject({ stable: true })
  })
})

it('Shapley shares of sixteen players sum to the total to the last digits', () => {
  const game = gameOf(16, (members) => members.reduce((sum, player) => sum + 0.1 * 3 ** player, 7.7))
  const sum = (sharesBy('shapley', game) as number[]).reduce((a, b) => a + b, 0)
  expect(Math.abs(sum / game.cost.at(-1)! - 1)).toBeLessThan(1e-15)
})

it('a game in which nothing costs anything is shared as nothing by every rule', () => {
  const game = gameBySize([0, 0, 0, 0, 0, 0, 0])
  for (const rule of gameRules.filter((rule) => rule !== 'weights')) expect(sharesBy(rule, game)).toEqual([0, 0, 0])
})
