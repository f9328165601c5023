import { expect, it } from 'vitest'
import { gameBySize, gameOf } from '../../../../test/support/games.ts'
import { allocateGame } from '../actions/allocate-game.ts'
import { blockingGroup } from './stability.ts'

it('of groups that gain the same but for rounding the smallest is named, then the first', () => {
  const pairs = gameBySize([80, 80, 80, 60, 60, 60, 100])
  for (const noise of [
    [0, 0, 0],
    [0, 0, 2e-14],
    [-1e-14, 1e-14, 0],
  ])
    expect(
      blockingGroup(
        pairs,
        noise.map((each) => 100 / 3 + each),
      ),
    ).toMatchObject({ group: 0b011 })
  const four = gameOf(4, (members) =>
    members.length === 4 ? 40 : 8 * members.length - 1 + (members.length === 1 ? 0.5 : 0),
  )
  expect(blockingGroup(four, [10, 10, 10, 10])!.group).toBe(0b0111)
})

it('its gain is shown as what it pays less its cost, as both are shown', () => {
  const players = ['A', 'B', 'C']
  for (const cost of [60, 60.01, 60.015]) {
    const game = gameBySize([80, 80, 80, 90, 90, cost, 100])
    const { rules } = allocateGame({ players, game }, ['equal'])
    const result = rules.equal
    if (!result || !('shares' in result)) throw new Error('no shares')
    expect(result.blocking!.group).toEqual(['B', 'C'])
    expect(result.blocking!.roundedGain).toBeCloseTo(66.66 - Math.round(cost * 100) / 100, 9)
  }
})
