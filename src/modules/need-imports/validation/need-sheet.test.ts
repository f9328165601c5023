import { describe, expect, it } from 'vitest'
import { judge, table } from '../../../../test/support/judged.ts'
import type { NeedTable } from '../schema.ts'
import { ignoredIn } from './judge-needs.ts'
import { needTableIn } from './need-sheet.ts'

const onItsSide = table(
  ['Bedarf', 'Bewohnerparkausweise online', 'Kita-Plätze vergeben', 'Friedhöfe verwalten'],
  ['Ziel', 'Kein Weg', null, 'Gräber auf der Karte'],
  ['Ansprechpartner', null, null, null],
  ['Fälle pro Jahr', 1200, '-', 40],
  ['Frist', '2027-12-31', '2028-06-30', null],
)

describe('a table on its side', () => {
  it('is set upright, with its cells named where they stand', () => {
    const read = needTableIn([onItsSide])
    expect(read.turned).toBe(true)
    expect(
      judge(read).map(({ number, content }) => [number, content?.title, content?.cases, content?.deadline]),
    ).toEqual([
      [2, 'Bewohnerparkausweise online', 1200, '2027-12-31'],
      [3, 'Kita-Plätze vergeben', null, '2028-06-30'],
      [4, 'Friedhöfe verwalten', 40, null],
    ])
    expect(ignoredIn(read).unknown).toEqual([])
    const wrong = needTableIn([{ ...onItsSide, rows: onItsSide.rows.with(3, ['Fälle pro Jahr', 1, 'viele', 2]) }])
    expect(judge(wrong)[1]!.faults).toMatchObject([{ cell: 'C4', heading: 'Fälle pro Jahr' }])
  })

  it('may be a form with one need, under a title and with lines left open', () => {
    const form = table(
      ['Bedarfsmeldung', null],
      [null, null],
      ['Bedarf', 'Archiv digital'],
      ['Ziel', null],
      ['Frist', '31.12.2027'],
      ['Amt', '10'],
    )
    const read = needTableIn([form])
    expect(judge(read)).toMatchObject([{ number: 2, content: { title: 'Archiv digital', deadline: '2027-12-31' } }])
    expect(ignoredIn(read).unknown).toEqual(['Amt'])
  })

  it.each<[string, NeedTable['rows']]>([
    ['with one column', [['Bedarf'], ['Hosting'], ['Lizenzen']]],
    [
      'with more headings beside each other',
      [
        ['Bedarf', 'Ziel'],
        ['Hosting', 'x'],
        ['Archiv digital', 'y'],
      ],
    ],
    [
      'with few titles that are headings too',
      [
        ['Bedarf', 'Farbe'],
        ['Hosting', 'rot'],
        ['Archiv', 'rot'],
        ['Kita', 'rot'],
        ['Bad', 'rot'],
      ],
    ],
  ])('is not one %s', (_, rows) => expect(needTableIn([{ rows, merged: [] }]).turned).toBeUndefined())

  it('does not stand before one that is upright', () => {
    const upright = { name: 'Bedarfe', ...table(['Bedarf'], ['Archiv digital']) }
    expect(needTableIn([{ name: 'Erklärung', ...onItsSide }, upright])).toEqual(table(['Bedarf'], ['Archiv digital']))
  })
})

describe('how a file was read', () => {
  const notes = [{ kind: 'hiddenRows' as const, places: ['2'] }]

  it('is told of the sheet that is taken, also where it stood on its side', () => {
    const read = needTableIn([
      { ...table(['Farbe'], ['rot']), notes: [] },
      { ...onItsSide, notes },
    ])
    expect(ignoredIn(read).notes).toEqual(notes)
    expect(ignoredIn(needTableIn([onItsSide])).notes).toEqual([])
  })

  it('decides which day a bare number is, and of no other field', () => {
    const counted = table(['Bedarf', 'Fälle', 'Frist', 'Vertrag bis'], ['Hundesteuer', 45_290, 45_290, '31.12.2027'])
    const days = (sheet: NeedTable) =>
      judge(needTableIn([sheet])).map(({ content }) => [content?.cases, content?.deadline, content?.contractUntil])
    expect(days(counted)).toEqual([[45_290, '2023-12-30', '2027-12-31']])
    expect(days({ ...counted, from1904: true })).toEqual([[45_290, '2027-12-31', '2027-12-31']])
  })
})
