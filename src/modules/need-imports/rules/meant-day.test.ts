import { describe, expect, it } from 'vitest'
import { meantDay } from './meant-day.ts'

describe('what somebody wrote in place of a day', () => {
  it.each([
    ['12/2027', '2027-12-31'],
    ['02.2028', '2028-02-29'],
    ['2027-06', '2027-06-30'],
    ['Q1 2027', '2027-03-31'],
    ['Q3/2027', '2027-09-30'],
    ['2. Quartal 2027', '2027-06-30'],
    ['1. Halbjahr 2027', '2027-06-30'],
    ['Dezember 2027', '2027-12-31'],
    ['Ende März 2027', '2027-03-31'],
    ['Ende 2027', '2027-12-31'],
    ['2027', '2027-12-31'],
    ['bis Ende 2027', '2027-12-31'],
    ['II. Quartal 2027', '2027-06-30'],
    ['12/31/2027', '2027-12-31'],
    ['01/02/2027', undefined],
    ['31.02.2027', undefined],
    ['13/2027', undefined],
    ['sofort', undefined],
    ['2027 oder 2028', undefined],
  ])('%s means %s', (text, day) => expect(meantDay(text)).toBe(day))
})
