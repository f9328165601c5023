import { describe, expect, it } from 'vitest'
import { asCosts, gameBySize, publishedRandomGame } from '../../../../test/support/games.ts'
import { certifiedNucleolus } from './certificate.ts'
import type { CostGame } from './cost-game.ts'
import type { Division } from './group-scan.ts'
import { nucleolusInStages } from './nucleolus.ts'

const tva = gameBySize([163520, 140826, 250096, 301607, 378821, 367370, 412584])
const stagesOf = (game: CostGame, division: Division) => {
  const found = nucleolusInStages(game, division)
  if (typeof found === 'string') throw new Error(found)
  return found.stages
}
const certified = (game: CostGame, division: Division = 'one') =>
  certifiedNucleolus(game, division, stagesOf(game, division))

describe('the certificate of a nucleolus', () => {
  it('gives the exact fractions of the Tennessee Valley Authority', () => {
    expect(certified(tva)).toEqual([116234n, 93540n, 202810n].map((over) => ({ over, under: 1n })))
    expect(certified(tva, 'members')![0]).toEqual({ over: 362524n, under: 3n })
  })

  it('counts costs as the decimals they are written as', () => {
    const game = { players: 3, cost: Float64Array.of(0, 21.95, 17.08, 34.69, 10.91, 32.86, 22.96, 40.74) }
    const shares = certified(game)!
    expect(shares.reduce((sum, { over, under }) => sum + Number(over) / Number(under), 0)).toBeCloseTo(40.74, 12)
    expect(600n % shares[0]!.under).toBe(0n)
  })

  it('proves random games of all three divisions', () => {
    for (const players of [4, 7, 10])
      for (const seed of [1, 2, 3])
        for (const division of ['one', 'members', 'cost'] as const)
          expect(certified(asCosts(publishedRandomGame(4, players, seed)).game, division)).toBeDefined()
  })

  it('proves nothing from stages that were left out, exchanged, or made for other costs', () => {
    const { game } = asCosts(publishedRandomGame(2, 6, 5))
    const stages = stagesOf(game, 'one')
    expect(stages.length).toBeGreaterThan(1)
    expect(certifiedNucleolus(game, 'one', stages.slice(1))).toBeUndefined()
    expect(certifiedNucleolus(game, 'one', stages.slice(0, -1))).toBeUndefined()
    expect(certifiedNucleolus(game, 'one', stages.toReversed())).toBeUndefined()
    const [first] = stages[0]!.groups
    const cheaper = { ...game, cost: game.cost.with(first!.group, 0) }
    expect(certifiedNucleolus(cheaper, 'one', stagesOf(game, 'one'))).toBeUndefined()
  })
})
