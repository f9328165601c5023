import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { germanCents, germanDate, germanRange, germanWhole, linesOf } from './german-input.ts'

describe('what people type', () => {
  it.each([
    ['1.200', '1200'],
    ['1 200', '1200'],
    ['12.345.678', '12345678'],
    ['1200', '1200'],
    ["'1200", '1200'],
    ["'viele", "'viele"],
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
    ['ca.300', '300'],
    ['rd. 300', '300'],
    ['> 300', '300'],
    ['mind. 15 Arbeitsplätze', '15'],
    ['bis zu 15', '15'],
    ['weniger als 15', 'weniger als 15'],
    ['Anzahl: 12', '12'],
    ['15 Nutzer*innen', '15'],
    ['15 Nutzer/-innen', '15'],
    ['15 Mitarbeiter:innen', '15'],
    ['12 x', '12'],
    ['12 AP', '12'],
    ['350 Fälle/a', '350'],
    ['300 (geschätzt)', '300'],
    ['300 (pro Monat)', '300 (pro Monat)'],
    ["1'200", '1200'],
    ['1\u202f200', '1200'],
    ['1.200,00', '1200'],
    ['1,200,000', '1200000'],
    ['1.200 000', '1.200 000'],
    ['0.300', '0.300'],
    ['3 Tsd.', '3000'],
    ['1,2 Tsd.', '1200'],
    ['5 täglich', '5 täglich'],
    [`1${' '.repeat(30_000)}x`, `1${' '.repeat(30_000)}x`],
  ])('%s is the number %s', (typed, number) => expect(germanWhole(typed)).toBe(number))

  it.each([
    ['30.6.2027', '2027-06-30'],
    ["'30.6.2027", '2027-06-30'],
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
    ['01/02/2027', '01/02/2027'],
    ['31-Dez-2027', '2027-12-31'],
    ['31.Dez.27', '2027-12-31'],
    ['31/12/27', '2027-12-31'],
    ['12 Uhr 2027', '12 Uhr 2027'],
    ['31/12/2027', '2027-12-31'],
    ['31-12-2027', '2027-12-31'],
    ['2027/12/31', '2027-12-31'],
    ['20271231', '2027-12-31'],
    ['Fr, 31.12.2027', '2027-12-31'],
    ['Freitag, 31. Dezember 2027', '2027-12-31'],
    ['31. 12. 2027', '2027-12-31'],
    ['31.12.2027, 12:00 Uhr', '2027-12-31'],
    ['2027-12-31T00:00:00.000Z', '2027-12-31'],
    ['spätestens am 31.12.2027', '2027-12-31'],
    ['15. Mrz. 2027', '2027-03-15'],
    ['ab 31.12.2027', 'ab 31.12.2027'],
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
    ['EUR 12.000', 1_200_000],
    ['€ 12.000,–', 1_200_000],
    ["12'000.-", "12'000.-"],
    ['12k', 1_200_000],
    ['1,2 Mio. €', 120_000_000],
    ['0,5 T€', 50_000],
    ['12.000 € p. a.', '12.000  p. a.'],
    ['12.000 bis', '12.000 bis'],
  ])('%s is %s cents, or stays to be refused', (typed, cents) => expect(germanCents(typed)).toBe(cents))

  it.each([
    ['10.000 - 20.000 €', [1_000_000, 2_000_000]],
    ['10.000 € bis 20.000 €', [1_000_000, 2_000_000]],
    ['10–20 TEUR', [1_000_000, 2_000_000]],
    ['20.000,-', undefined],
    ['bis 20.000 €', [null, 2_000_000]],
    ['max. 20 T€', [null, 2_000_000]],
    ['ab 10.000 €', [1_000_000, null]],
    ['1 – 1,5 Mio. €', [100_000_000, 150_000_000]],
    ['-5', undefined],
    ['1-2-3', undefined],
  ])('%s is the range %j', (typed, range) => expect(germanRange(typed)).toEqual(range))

  it('is one thing a line, without the dashes and numbers in front', () => {
    expect(linesOf('- eins\r\n2. zwei\n\n  • drei \nvier 4.0')).toEqual(['eins', 'zwei', 'drei', 'vier 4.0'])
  })

  const seed = 20_270_331
  const grouped = (digits: string, separator: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)
  const before = fc.constantFrom('', 'ca. ', 'etwa ', 'rund ', '~', '  ')
  const separator = fc.constantFrom('', '.', ' ', '\u00a0', '\u202f', "'")

  it('is a whole number however its thousands are set apart, with an estimate before and what is counted behind', () => {
    const behind = fc.constantFrom('', ' Stück', ' Fälle pro Jahr', ' Nutzer*innen', ',00', ' (geschätzt)', '/Jahr')
    fc.assert(
      fc.property(fc.nat(2_000_000_000), before, separator, behind, (number, prefix, between, suffix) => {
        expect(germanWhole(`${prefix}${grouped(String(number), between)}${suffix}`)).toBe(String(number))
      }),
      { seed },
    )
  })

  it('is an amount to the cent, whichever side the euros stand on', () => {
    const sides = fc.constantFrom(['', ''], ['', ' €'], ['', ' Euro'], ['EUR ', ''], ['€', ''])
    fc.assert(
      fc.property(fc.nat(2_000_000_000), separator, sides, (cents, between, [left, right]) => {
        const [euros, rest] = [String(Math.trunc(cents / 100)), String(cents % 100).padStart(2, '0')]
        expect(germanCents(`${left}${grouped(euros, between)},${rest}${right}`)).toBe(cents)
      }),
      { seed },
    )
  })

  it('is a day in every way in which it is written out', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    const ways: ((day: Date) => string)[] = [
      (day) => day.toISOString(),
      (day) => day.toISOString().slice(0, 10),
      (day) => day.toISOString().slice(0, 10).replaceAll('-', ''),
      ...(['short', 'medium', 'long', 'full'] as const).map(
        (dateStyle) => (day: Date) => day.toLocaleDateString('de-DE', { dateStyle, timeZone: 'UTC' }),
      ),
      (day) => `bis zum ${day.toLocaleDateString('de-DE', { timeZone: 'UTC' })}`,
    ]
    fc.assert(
      fc.property(date, fc.constantFrom(...ways), (day, way) => {
        expect(germanDate(way(day))).toBe(day.toISOString().slice(0, 10))
      }),
      { seed },
    )
  })

  it('stays as it was written where it is none of these, and what was read is read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const read of [germanWhole, germanDate]) expect(read(read(text))).toBe(read(text))
        if (!/\d/.test(text)) expect([germanWhole(text), germanDate(text)]).toEqual([text.trim(), text.trim()])
      }),
      { seed, numRuns: 1000 },
    )
  })
})
