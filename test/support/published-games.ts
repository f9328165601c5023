import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CostGame } from '../../src/modules/cost-sharing/rules/cost-game.ts'
import { asCosts } from './games.ts'
import { pathOfData } from './published-data.ts'

/** Each file names its source. */
export const readGame = (name: string) => JSON.parse(readFileSync(pathOfData(`cost-games/${name}.json`), 'utf8'))

interface RandomGame {
  type: number
  n: number
  j: number
  seed: number
  nucleolus: number[]
}
export const randomGames = (): RandomGame[] => readGame('random_games_nucleoli').games

export function expectClose(shares: readonly number[] | string | undefined, published: readonly number[], digits = 4) {
  expect(shares).toBeInstanceOf(Array)
  const scale = Math.max(1, ...published.map(Math.abs))
  published.forEach((amount, player) =>
    expect((shares as number[])[player]! / scale).toBeCloseTo(amount / scale, digits),
  )
}

export function payoffsOf(values: CostGame, rule: (game: CostGame) => number[] | undefined): number[] {
  const { game, payoffs } = asCosts(values)
  return payoffs(rule(game)!)
}
