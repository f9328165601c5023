import { describe, expect, it } from 'vitest'
import { germanCents, germanDate, germanWhole, linesOf } from './german-input.ts'

describe('what people type', () => {
  it.each([
    ['1.200', '1200'],
    ['1 200', '1200'],
    ['12.345.678', '12345678'],
    ['1200', '1200'],
    ['1.2', '1.2'],
    ['viele', 'viele'],
  ])('%s is the number %s', (typed, number) => expect(germanWhole(typed)).toBe(number))

  it.each([
    ['30.6.2027', '2027-06-30'],
    ['2027-06-30', '2027-06-30'],
    ['bald', 'bald'],
    ['', ''],
  ])('%s is the day %s', (typed, day) => expect(germanDate(typed)).toBe(day))

  it.each<[string, string | number]>([
    ['12.000 €', 1_200_000],
    ['12000,50', 1_200_050],
    ['5.000,- Euro', 500_000],
    ['', ''],
    ['12,5', 1250],
    ['-3', '-3'],
    ['etwa 5', 'etwa 5'],
  ])('%s is %s cents, or stays to be refused', (typed, cents) => expect(germanCents(typed)).toBe(cents))

  it('is one thing a line, without the dashes and numbers in front', () => {
    expect(linesOf('- eins\r\n2. zwei\n\n  • drei \nvier 4.0')).toEqual(['eins', 'zwei', 'drei', 'vier 4.0'])
  })
})
