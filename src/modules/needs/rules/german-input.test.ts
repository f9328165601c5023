import { describe, expect, it } from 'vitest'
import { germanCents, germanDate, germanRange, germanWhole, linesOf } from './german-input.ts'

describe('what people type', () => {
  it.each([
    ['1.200', '1200'],
    ['1 200', '1200'],
    ['12.345.678', '12345678'],
    ['1200', '1200'],
    ['1.2', '1.2'],
    ['viele', 'viele'],
    ['ca. 1.200', '1200'],
    ['~50', '50'],
    ['1200 Stück', '1200'],
    ['etwa 350 Fälle im Jahr', '350'],
    ['350 / Jahr', '350'],
    ['50 pro Woche', '50 pro Woche'],
    ['ca. viele', 'ca. viele'],
    ['1,200', '1,200'],
    ['30-40', '30-40'],
  ])('%s is the number %s', (typed, number) => expect(germanWhole(typed)).toBe(number))

  it.each([
    ['30.6.2027', '2027-06-30'],
    ['2027-06-30', '2027-06-30'],
    ['bald', 'bald'],
    ['31.12.27', '2027-12-31'],
    ['1. Juni 2027', '2027-06-01'],
    ['31. Dez. 2027', '2027-12-31'],
    ['bis zum 31.12.2027', '2027-12-31'],
    ['2027-12-31 14:30', '2027-12-31'],
    ['31.12.2027 00:00:00', '2027-12-31'],
    ['12/2027', '12/2027'],
    ['12/31/2027', '12/31/2027'],
    ['', ''],
  ])('%s is the day %s', (typed, day) => expect(germanDate(typed)).toBe(day))

  it.each<[string, string | number]>([
    ['12.000 €', 1_200_000],
    ['12000,50', 1_200_050],
    ['5.000,- Euro', 500_000],
    ['', ''],
    ['12,5', 1250],
    ['-3', '-3'],
    ['etwa 5', 500],
    ['25 TEUR', 2_500_000],
    ['1,5 T€', 150_000],
    ['12 Tsd. Euro', 1_200_000],
    ['1.200,50 €', 120_050],
    ['1200.50', '1200.50'],
    ['1,234', '1,234'],
  ])('%s is %s cents, or stays to be refused', (typed, cents) => expect(germanCents(typed)).toBe(cents))

  it.each([
    ['10.000 - 20.000 €', [1_000_000, 2_000_000]],
    ['10.000 € bis 20.000 €', [1_000_000, 2_000_000]],
    ['10–20 TEUR', [1_000_000, 2_000_000]],
    ['20.000,-', undefined],
    ['-5', undefined],
    ['1-2-3', undefined],
  ])('%s is the range %j', (typed, range) => expect(germanRange(typed)).toEqual(range))

  it('is one thing a line, without the dashes and numbers in front', () => {
    expect(linesOf('- eins\r\n2. zwei\n\n  • drei \nvier 4.0')).toEqual(['eins', 'zwei', 'drei', 'vier 4.0'])
  })
})
