import { expect, it } from 'vitest'
import { evenedShares } from './alike.ts'

it('who is alike gets the mean of what was computed for them, whoever is alone stays as it is', () => {
  expect(evenedShares([33.25, 0.1, 33.75, 32], ['a', 'b', 'a', 'a'])).toEqual([33, 0.1, 33, 33])
})
