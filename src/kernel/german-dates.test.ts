import { expect, it } from 'vitest'
import { germanDay } from './german-dates.ts'

it('writes days as they are written here, instants by the clock here', () => {
  expect(germanDay('2026-03-29')).toBe('29.03.2026')
  expect(germanDay(new Date('2026-03-29T22:30:00Z'))).toBe('30.03.2026')
})
