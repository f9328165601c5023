import { describe, expect, it } from 'vitest'
import { latestSlot } from './digest-slots.ts'

const slot = (pace: 'hourly' | 'daily' | 'weekly', now: string) => latestSlot(pace, new Date(now)).toISOString()

describe('a mail of news is due', () => {
  it('every full hour', () => {
    expect(slot('hourly', '2026-07-28T10:59:59.999Z')).toBe('2026-07-28T10:00:00.000Z')
    expect(slot('hourly', '2026-07-28T11:00:00Z')).toBe('2026-07-28T11:00:00.000Z')
  })

  it('every day at seven on the clock in Germany, in summer and winter', () => {
    expect(slot('daily', '2026-07-28T04:59:59Z')).toBe('2026-07-27T05:00:00.000Z')
    expect(slot('daily', '2026-07-28T05:00:00Z')).toBe('2026-07-28T05:00:00.000Z')
    expect(slot('daily', '2026-01-15T05:59:59Z')).toBe('2026-01-14T06:00:00.000Z')
    expect(slot('daily', '2026-01-15T06:00:00Z')).toBe('2026-01-15T06:00:00.000Z')
  })

  it.each([
    ['2026-03-29T04:59:00Z', '2026-03-28T06:00:00.000Z'],
    ['2026-03-29T05:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['2026-10-25T05:59:00Z', '2026-10-24T05:00:00.000Z'],
    ['2026-10-25T06:00:00Z', '2026-10-25T06:00:00.000Z'],
  ])('at seven also on the days on which the clock is changed: %s', (now, due) => {
    expect(slot('daily', now)).toBe(due)
  })

  it('every week on Monday at seven', () => {
    expect(slot('weekly', '2026-08-03T04:59:59Z')).toBe('2026-07-27T05:00:00.000Z')
    expect(slot('weekly', '2026-08-03T05:00:00Z')).toBe('2026-08-03T05:00:00.000Z')
    expect(new Date(slot('weekly', '2027-01-01T12:00:00Z')).getUTCDay()).toBe(1)
  })

  it('never later than now, and the latest slot is its own latest slot', () => {
    for (let at = Date.parse('2026-01-01T00:17:00Z'); at < Date.parse('2027-01-01'); at += 3_600_000 * 5)
      for (const pace of ['hourly', 'daily', 'weekly'] as const) {
        const due = latestSlot(pace, new Date(at))
        expect(due.getTime()).toBeLessThanOrEqual(at)
        expect(latestSlot(pace, due)).toEqual(due)
      }
  })
})
