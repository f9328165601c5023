import { expect, it } from 'vitest'
import { dayFromIso } from './iso-days.ts'
import { isDay } from './moments.ts'

it('a day of the calendar is one that there is', () => {
  expect(['2027-12-31', '2028-02-29', '2027-02-29', '2027-02-30', '0000-01-01', '27-01-01'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

it.each([
  ['2027-12-31', '2027-12-31'],
  ['2027-12-31T00:00:00.000', '2027-12-31'],
  ['2027-12-31 00:00', '2027-12-31'],
  ['2027-12-31T14:05:09.123+01:00', '2027-12-31 14:05:09'],
  // A day here that a program wrote as an instant, in winter and in summer.
  ['2027-12-30T23:00:00Z', '2027-12-31'],
  ['2027-07-30T22:00:00.000Z', '2027-07-31'],
  ['2027-07-30T23:00:00.000Z', '2027-07-30 23:00'],
  ['2027-02-30', undefined],
  ['2027-12-31T25:00:00', undefined],
  ['31.12.2027', undefined],
])('%s is %s', (text, day) => expect(dayFromIso(text)).toBe(day))
