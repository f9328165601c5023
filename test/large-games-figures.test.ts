import { it } from 'vitest'
import { nucleolus } from '../src/modules/cost-sharing/rules/nucleolus.ts'
import { publishedRandomGame } from './support/games.ts'
import { expectClose, payoffsOf, randomGames } from './support/published-games.ts'

it('large random games of 24 players have their published nucleolus', { timeout: 120_000 }, () => {
  const { type, n, seed, nucleolus: published } = randomGames().find((game) => game.type === 2 && game.n === 24)!
  const values = publishedRandomGame(type, n, seed)
  expectClose(
    payoffsOf(values, (game) => nucleolus(game, 'one')),
    published,
    6,
  )
})
