import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, table } from '../../../../test/support/judged.ts'
import type { NeedTable } from '../schema.ts'
import { isBlank } from './blank.ts'
import { filledRows, ignoredIn } from './judge-needs.ts'

const heads = ['Bedarf', 'Ziel', 'Fälle', 'Budget']
const [parking, kita] = [
  ['Bewohnerparkausweise online', 'Kein Weg', 1200, '12.500,50'],
  ['Kita-Plätze zentral vergeben', 'Einmal melden', 300, '5.000'],
]
/** Which rows are needs, which perhaps none, and which surely none, by their numbers. */
function read(given: NeedTable) {
  const { places, passed } = filledRows(given)
  return {
    good: places.flatMap(({ at, doubt }) => (doubt ? [] : [at + 1])),
    doubtful: places.flatMap(({ at, doubt }) => (doubt ? [[at + 1, doubt]] : [])),
    passed: passed.map(({ number, kind }) => [number, kind]),
  }
}
const below = (...rows: NeedTable['rows']) => read(table(heads, parking, kita, ...rows))

describe('the rows below the headings', () => {
  it.each([
    ['Summe', 'total'],
    ['Summe:', 'total'],
    ['Gesamt', 'total'],
    ['Gesamtsumme', 'total'],
    ['Zwischensumme', 'total'],
    ['Zusammen', 'total'],
    ['Anzahl: 12', 'total'],
    ['Anzahl Bedarfe: 2', 'total'],
    ['2 Bedarfe', 'total'],
    ['Gesamt 2027', 'total'],
    ['Summe (netto)', 'total'],
    ['Stand: 01.10.2026', 'remark'],
    ['Stand 10/2026', 'remark'],
    ['Hinweis: Werte sind geschätzt', 'remark'],
    ['Anmerkungen: keine', 'remark'],
    ['* Werte geschätzt', 'remark'],
    ['Erstellt am 1.10.2026 von Amt 10', 'remark'],
    ['Melsungen, den 01.10.2026', 'remark'],
    ['Seite 1 von 2', 'remark'],
    ['Alle Beträge in Euro', 'remark'],
  ])('are no needs where the last one is „%s“', (label, kind) => {
    expect(below([label, null, null, null])).toEqual({ good: [2, 3], doubtful: [], passed: [[4, kind]] })
    expect(below([], [label])).toEqual({ good: [2, 3], doubtful: [], passed: [[5, kind]] })
  })

  it.each([
    'Gesamtkonzept für die Digitalisierung',
    'Gesamt-Archivierung der Bauakten',
    'Zusammenarbeit mit den Vereinen',
    'Zusammen mit dem Kreis prüfen, was geht',
    'Hinweisgebersystem',
    'Standesamt: Termine online',
    'Summenkarten der Kasse',
    'Anzahl der Parkplätze in Echtzeit anzeigen',
    'Beispielgebäude vermessen',
    'Amtsblatt digital',
  ])('are needs where a title only begins like something else: %s', (label) => {
    const { passed, good, doubtful } = below([label, 'Besser', 40, '100'])
    expect({ passed, rows: [...good, ...doubtful.map(([number]) => number)] }).toEqual({ passed: [], rows: [2, 3, 4] })
  })

  it('are a sum where its numbers are one, whatever it is called or where that stands', () => {
    expect(below([null, null, 1500, '17.500,50 €']).passed).toEqual([[4, 'total']])
    expect(below(['Bürgeramt gesamt', null, 1500, null]).passed).toEqual([[4, 'total']])
    expect(below(['Bürgeramt gesamt', null, 7, null])).toMatchObject({ doubtful: [[4, 'total']], passed: [] })
    const numbered = table(['Nr.', ...heads], [1, ...parking], [2, ...kita], ['Summe', null, null, 1, null])
    expect(read(numbered).passed).toEqual([[4, 'total']])
    const parts = below(
      ['Zwischensumme', '', 1500],
      ['Ratsinfo', 'x', 5],
      ['Archiv digital', 'x', 6],
      ['', '', 11],
      ['', '', 1511],
    )
    expect(parts.passed).toEqual([4, 7, 8].map((number) => [number, 'total']))
  })

  it('are a need in doubt where a remark stands among them or has values', () => {
    expect(below(['Hinweis: Schnittstelle zum Melderegister', null, 40, null]).doubtful).toEqual([[4, 'remark']])
    expect(below(['Wichtig: noch heute', null, null, null], kita.with(0, 'Archiv digital')).doubtful).toEqual([
      [4, 'remark'],
    ])
  })

  it('are headings where they come again, in whatever words, or only count the columns', () => {
    const again = below(heads, ['Titel', 'Zweck', 'Fallzahl', 'Budget bis'], ['Archiv digital', 'x', 1, ''])
    expect(again).toEqual({ good: [2, 3, 6], doubtful: [], passed: [4, 5].map((number) => [number, 'heading']) })
    expect(read(table(heads, ['(1)', '(2)', '(3)', '(4)'], parking)).passed).toEqual([[2, 'heading']])
    expect(below(['Frist', null, 40, null]).doubtful).toEqual([[4, 'heading']])
    expect(read(table(['Bedarf'], ['Archiv digital'], ['Bedarf'], ['Ratsinfo'])).passed).toEqual([[3, 'heading']])
  })

  it('are remarks as long as one goes on below the table, and the name of a part where its headings follow', () => {
    expect(below(['Legende:'], ['A = hoch'], ['B = mittel']).passed).toEqual(
      [4, 5, 6].map((number) => [number, 'remark']),
    )
    expect(below([], ['gez. Muster'], ['(Bürgermeister)']).passed).toEqual([5, 6].map((number) => [number, 'remark']))
    const parts = below([], ['Liste, Teil 2'], heads, ['Archiv digital', 'x', 1, ''])
    expect(parts).toEqual({
      good: [2, 3, 7],
      doubtful: [],
      passed: [
        [5, 'section'],
        [6, 'heading'],
      ],
    })
    expect(below(['Archiv digital'], heads, ['Ratsinfo digital', 'x', 1, '']).good).toEqual([2, 3, 4, 6])
    expect(below(['II. Bauen'], ['Archiv digital', 'x', 1, '']).doubtful).toEqual([[4, 'section']])
    expect(read(table(['Bedarf'], ['a) Archiv digital'], ['b) Ratsinfo'], ['c) Kita-Plätze'])).good).toEqual([2, 3, 4])
  })

  it('are headings of parts where they stand across the table, and perhaps where they name a part of the office', () => {
    const given = table(heads, ['Bürgerdienste'], parking, ['Fachbereich 2 – Bauen'], kita)
    expect(read({ ...given, merged: [{ from: [1, 0], to: [1, 3] }] })).toEqual({
      good: [3, 5],
      doubtful: [[4, 'section']],
      passed: [[2, 'section']],
    })
    const allJoined = table(['Bedarf', null], ['Archiv digital', null], ['Ratsinfo digital', null])
    const merged = [0, 1, 2].map((row) => ({ from: [row, 0] as const, to: [row, 1] as const }))
    expect(read({ ...allJoined, merged }).good).toEqual([2, 3])
  })

  it('are in doubt where they stand apart below the others, or show how to fill in', () => {
    expect(below([], ['Kita-Plätze']).doubtful).toEqual([[5, 'below']])
    expect(read(table(['Bedarf', 'Ziel'], ['Archiv digital', ''], [], ['Ratsinfo digital', ''])).good).toEqual([2, 4])
    expect(read(table(heads, ['Beispiel: Hundesteuer', 'x', 1, 2], parking)).doubtful).toEqual([[2, 'example']])
  })

  it('are needs where every title begins with the same sign', () => {
    expect(read(table(['Bedarf'], ['* Archiv digital'], ['* Ratsinfo digital'], ['* Hundesteuer'])).good).toEqual([
      2, 3, 4,
    ])
  })

  it('say nothing where dashes and the like stand in them', () => {
    const given = table(heads, ['Archiv digital', 'k. A.', '-', 'n/a'], ['-', '—', './.', 'entfällt'])
    expect(judge(given)).toMatchObject([{ content: { aim: '', cases: null, budgetTo: null } }])
  })

  it('are each read or told: none is lost, whatever stands in them', () => {
    const word = fc.constantFrom(
      'Summe',
      'Gesamt:',
      'Stand: heute',
      '* x',
      'Bedarf',
      'Titel',
      'Beispiel',
      'Amt 3',
      '-',
      'k. A.',
      '',
      '1',
      '2',
      'Archiv digital',
      'Ratsinfo digital',
      '5',
      'Hinweis: y',
    )
    const cell = fc.oneof(word, fc.string({ maxLength: 8 }), fc.nat(40), fc.constant(null))
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (given) => {
        const sheet = table(heads, ...given)
        const { places, passed } = filledRows(sheet)
        const told = [...places.map(({ at }) => at + 1), ...passed.map(({ number }) => number)]
        expect(told).toEqual([...new Set(told)])
        const silent = given.filter((_, at) => !told.includes(at + 2))
        expect(silent.flat().filter((each) => !isBlank(each))).toEqual([])
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('cells over which nothing stands', () => {
  it('are told by their names, but not a count of the rows', () => {
    const given = table(['Bedarf', 'Ziel', null], ['Kita-Plätze', 'x', 'Wichtig: nur so'], ['Bäder buchen', 'x', null])
    expect(ignoredIn(given).cells).toEqual([{ cell: 'C2', text: 'Wichtig: nur so' }])
    const counted = table([null, 'Bedarf'], [1, 'Kita-Plätze'], [2, 'Bäder buchen'], [3, 'Archiv digital'])
    expect(ignoredIn(counted).cells).toEqual([])
  })

  it('are a fault of the row where a text file has more of them than headings', () => {
    const [row, other] = judge(
      table(['Bedarf', 'Ziel'], ['Kita-Plätze', 'Weniger Wege', ' kürzere Zeiten'], ['Bäder buchen']),
    )
    expect(row).toMatchObject({
      content: null,
      faults: [{ cell: 'C2', heading: 'Spalte C' }],
      read: { aim: 'Weniger Wege' },
    })
    expect(row!.faults[0]!.reason).toContain('„kürzere Zeiten“ steht hinter der letzten Überschrift')
    expect(other!.content).not.toBeNull()
  })
})
