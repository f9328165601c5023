import { describe, expect, it } from 'vitest'
import type { CostItem, Scenario } from '../src/modules/optimal-package/index.ts'
import { type CostGame } from '../src/modules/cost-sharing/rules/cost-game.ts'
import { sharesBy } from '../src/modules/cost-sharing/rules/allocate.ts'
import { nucleolus } from '../src/modules/cost-sharing/rules/nucleolus.ts'
import { packageShapley } from '../src/modules/cost-sharing/rules/package-shapley.ts'
import { shapley } from '../src/modules/cost-sharing/rules/shapley.ts'
import { airport, gameBySize, gameOf, publishedRandomGame } from './support/games.ts'
import { expectClose, payoffsOf, randomGames, readGame as read } from './support/published-games.ts'

const nucleolusOf = (values: CostGame) => payoffsOf(values, (game) => nucleolus(game, 'one'))
const shapleyOf = (values: CostGame) => payoffsOf(values, shapley)

describe('published games', () => {
  const rulesByName = {
    shapley: 'shapley',
    nucleolus: 'nucleolus',
    per_capita_nucleolus: 'per-capita-nucleolus',
    proportional_nucleolus: 'proportional-nucleolus',
    scrb_equals_aca: 'scrb',
    moriarity_proportional_to_standalone: 'stand-alone',
    equal_savings: 'equal-savings',
  } as const

  const threePlayers = (costs: Record<string, number>, letters: string) =>
    gameOf(letters.length, (members) => costs[members.map((player) => letters[player]).join('')]!)
  it.each([
    ['tva', (file: { costs: Record<string, number> }) => threePlayers(file.costs, 'NFP')],
    ['young_1985_three_player', (file: { costs: Record<string, number> }) => threePlayers(file.costs, '123')],
    ['airport_six_synthetic', (file: { standalone: number[] }) => airport(file.standalone)],
  ] as const)('%s is shared as published by every rule', (name, gameIn) => {
    const file = read(name)
    const game = gameIn(file)
    for (const [key, rule] of Object.entries(rulesByName)) expectClose(sharesBy(rule, game), file.computed[key], 6)
  })

  it('the Tennessee Valley Authority is shared as its engineers’ successors published', () => {
    const { costs, published } = read('tva')
    const game = threePlayers(costs, 'NFP')
    expectClose(sharesBy('shapley', game), published.shapley, 9)
    expectClose(sharesBy('nucleolus', game), published.nucleolus, 9)
    expectClose(sharesBy('scrb', game), published['tau_value_and_gately_point_(=SCRB=ACA)'], 8)
  })

  it('13,572 landings at Birmingham pay the published fees, and the nucleolus of its types agrees with Littlechild', () => {
    const { types, published } = read('airport_birmingham_1968_69')
    const movements = types.flatMap(({ movements }: { movements: number }, type: number) =>
      Array.from({ length: movements }, (_, k) => ({ id: `${type}-${k}`, type })),
    )
    const items = types.map(({ annual_runway_cost }: { annual_runway_cost: number }, type: number) => ({
      solution: `runway-${type}`,
      kind: 'setup',
      participants: movements.filter((each: { type: number }) => each.type >= type).map(({ id }: { id: string }) => id),
      amount: annual_runway_cost - (types[type - 1]?.annual_runway_cost ?? 0),
    })) as CostItem[]
    const options = { priceOf: () => 0, cost: () => 0, enough: () => true }
    const { shares } = packageShapley({ participants: movements } as unknown as Scenario, items, options)!
    const fees = types.map(
      (_: unknown, type: number) => shares[movements.findIndex((m: { type: number }) => m.type === type)],
    )
    published.shapley_fee_per_movement.forEach((fee: number, type: number) =>
      expect(Math.abs(fees[type] - fee)).toBeLessThan(0.006),
    )
  })

  it('sellers and buyers of horses meet at the published price', () => {
    const { sellers, buyers, computed } = read('horse_market_boehm_bawerk')
    const values = gameOf(18, (members) => {
      const asks = members
        .filter((m) => m < 8)
        .map((m) => sellers[m])
        .toSorted((a, b) => a - b)
      const bids = members
        .filter((m) => m >= 8)
        .map((m) => buyers[m - 8])
        .toSorted((a, b) => b - a)
      return bids.reduce((sum, bid, k) => sum + (k < asks.length ? Math.max(0, bid - asks[k]) : 0), 0)
    })
    expectClose(nucleolusOf(values), computed.nucleolus, 6)
  })

  it('heirs, investors and creditors get what the literature says', () => {
    const ibnEzra = read('ibn_ezra')
    expectClose(shapleyOf(airport([120, 60, 40, 30])), ibnEzra.published.shapley, 9)
    const lemaire = read('lemaire_1984')
    expectClose(shapleyOf(gameBySize(lemaire.v)), lemaire.computed.shapley, 9)
    expectClose(nucleolusOf(gameBySize(lemaire.v)), lemaire.computed.nucleolus, 9)
    for (const { values, published_nucleolus, computed_shapley } of read('talmud_bankruptcy').games) {
      const game = { players: 3, cost: Float64Array.from([0, ...values]) }
      expectClose(nucleolusOf(game), published_nucleolus, 6)
      expectClose(shapleyOf(game), computed_shapley, 6)
    }
  })

  it('parliaments give their parties the published power', () => {
    for (const { q, w, computed_shapley, computed_nucleolus } of read('weighted_voting').games) {
      const values = gameOf(w.length, (members) => (members.reduce((sum, m) => sum + w[m], 0) >= q ? 1 : 0))
      expectClose(shapleyOf(values), computed_shapley, 5)
      expectClose(nucleolusOf(values), computed_nucleolus, 5)
    }
  })

  it('the vectors of CoopGame come out for the rules that we have', () => {
    let compared = 0
    for (const vector of read('coopgame_test_vectors').games) {
      const values = gameBySize(vector.v ?? vector.savings)
      if (vector.shapley) expectClose(shapleyOf(values), vector.shapley, 6)
      if (vector.nucleolus) expectClose(nucleolusOf(values), vector.nucleolus, 6)
      if (vector.per_capita_nucleolus)
        expectClose(
          payoffsOf(values, (game) => nucleolus(game, 'members')),
          vector.per_capita_nucleolus,
          6,
        )
      compared += [vector.shapley, vector.nucleolus, vector.per_capita_nucleolus].filter(Boolean).length
    }
    expect(compared).toBe(4)
  })

  const random = randomGames()
  const drawn = random.filter(({ type, n }) => type !== 3 && n <= 20)
  it.each(drawn)(
    'random game $j of type $type with $n players has its published nucleolus',
    ({ type, n, seed, nucleolus: published }) => {
      expectClose(nucleolusOf(publishedRandomGame(type, n, seed)), published, 6)
    },
  )

  it('symmetric games share equally, as published', () => {
    for (const { n, nucleolus: published } of random.filter(({ type, n }) => type === 3 && n <= 20)) {
      const values = gameOf(n, (members) => (members.length === n ? 1 : members.length / (2 * n)))
      expectClose(nucleolusOf(values), published, 6)
    }
  })
})
