import { expect, it } from 'vitest'
import { daysLater } from './days.ts'

it('counts days over the ends of months', () => {
  expect(daysLater('2026-12-15', 30)).toBe('2027-01-14')
})
