import { expect, it } from 'vitest'
import { timeFor, type TimedPart } from './time-shares.ts'

const parts: TimedPart[] = ['package', 'alternatives', 'front', 'why', 'groups', 'shares']

it('gives each part its weight, and the last one all that is left', () => {
  expect(timeFor('package', 36)).toBe(16)
  expect(timeFor('alternatives', 20)).toBe(2)
  expect(timeFor('shares', 6)).toBe(6)
})

it('never gives more than there is, however long every part takes', () => {
  let left = 20
  for (const part of parts) left -= timeFor(part, left)
  expect(left).toBeCloseTo(0)
})

it('passes on what is not used', () => {
  expect(timeFor('alternatives', 18)).toBeGreaterThan(timeFor('alternatives', 16))
})
