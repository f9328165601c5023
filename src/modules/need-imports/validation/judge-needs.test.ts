import { describe, expect, it } from 'vitest'
import { judge, table, vocabulary } from '../../../../test/support/judged.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { JudgedRow, NeedTable } from '../schema.ts'
import { rowUnits } from '../texts/import.de.ts'
import { filledRows, judgeNeeds } from './judge-needs.ts'
import { reasonsOf } from '../formats/rest-file.ts'

const reasons = (rows: readonly JudgedRow[]) =>
  rows.map(({ faults }) => faults.map(({ cell, reason }) => `${cell} ${reason}`))

describe('a row', () => {
  it('is wrong in the cells that are named, each with what would be right', () => {
    const rows = judge(
      table(
        ['Bedarf', 'Fälle', 'Aufgabenbereich', 'Bis wann', 'Anforderungen'],
        ['Hundesteuer online', 'viele', 'Hunde', '31.02.2027', 'x [Fähigkeit Bellen]'],
        ['', 5, '', '', ''],
        ['x'.repeat(201), null, null, null, null],
        ['Kurz', 1.5, null, null, null],
      ),
    )
    expect(rows.every(({ content }) => content === null)).toBe(true)
    const said = reasons(rows)
    expect(said[0]!.map((each) => each.slice(0, 2))).toEqual(['B2', 'C2', 'D2', 'E2'])
    expect(said[0]!.join()).toContain('Möglich sind: Bürgerservice und Meldewesen;')
    expect(said[0]!.slice(3)).toEqual([
      expect.stringMatching(/^E2 Die Fähigkeit „Bellen“ gibt es im gemeinsamen Wortschatz nicht/),
    ])
    expect(said[1]).toEqual([expect.stringMatching(/^A3 Hier steht nichts\. Bitte sagen Sie in einem Satz/)])
    expect(said[2]![0]).toMatch(/^A4 „x{60} …“ passt hier nicht/)
    expect(said[3]!.map((each) => each.slice(0, 2)).sort()).toEqual(['A5', 'B5'])
  })

  it('is doubtful where the organisation or the same file says almost the same in other words, with the reason', () => {
    const own = [{ id: 'n1', title: 'Bewohnerparkausweise online beantragen' }]
    const rows = judge(
      table(
        ['Bedarf'],
        ['Parkausweise für Anwohner online'],
        ['Friedhofsverwaltung mit Plan'],
        ['KITAPLÄTZE VERGEBEN'],
        ['Friedhofsverwaltung'],
        ['Kassenautomat im Bürgerbüro'],
        ['Kita-Plätze vergeben'],
        ['Wohngeld online beantragen'],
        ['Reisepässe online beantragen'],
      ),
      own,
    )
    expect(rows.map(({ twin }) => twin && ('id' in twin ? twin.id : twin.row))).toEqual([
      'n1',
      null,
      null,
      3,
      null,
      4,
      null,
      null,
    ])
    expect(reasonsOf(rows[0]!, rowUnits.table)).toMatch(
      /^Diesen Bedarf .*„Bewohnerparkausweise online beantragen“\. Gemeinsam: .*„online“/,
    )
    expect(reasonsOf(rows[3]!, rowUnits.table)).toContain('Gemeinsam: „Friedhofsverwaltung“')
    expect(reasonsOf(rows[5]!, rowUnits.table)).toBe(
      'Fast dasselbe steht in Zeile 4: „KITAPLÄTZE VERGEBEN“. Der Titel ist derselbe.',
    )
  })

  it('is not held against rows that are faulty or have become needs already', () => {
    const given = table(['Bedarf', 'Fälle'], ['Hundesteuer', 'viele'], ['Hundesteuer', 3], ['Hundesteuer', 4])
    expect(judge(given).map(({ twin }) => twin?.title ?? null)).toEqual([null, null, 'Hundesteuer'])
    const [left] = judgeNeeds(given, { own: [], ownerName: '', vocabulary, synonyms: [] }, { taken: [2, 3] })
    expect(left).toMatchObject({ number: 4, twin: null })
  })

  it('reads requirements with necessity, subject and capability', () => {
    const [row] = judge(
      table(
        ['Bedarf', 'Muss', 'Soll'],
        [
          'Parkausweise',
          '- Bezahlen mit Girocard\n2. Satzung [Recht]\nAusweis drucken [Fähigkeit Bewohnerparkausweise ausstellen]',
          'Erinnerung',
        ],
      ),
    )
    expect(row!.content!.requirements).toEqual([
      { text: 'Bezahlen mit Girocard', necessity: 'must', dimension: 'technology', capability: null },
      { text: 'Satzung', necessity: 'must', dimension: 'law', capability: null },
      { text: 'Ausweis drucken', necessity: 'must', dimension: 'technology', capability: 'resident-parking-permits' },
      { text: 'Erinnerung', necessity: 'should', dimension: 'technology', capability: null },
    ])
  })

  it('is read as people write it, and where it can not be, the reason says what they may have meant', () => {
    const rows = judge(
      table(
        ['Titel', 'Frist', 'Fälle', 'Budget', 'Bereich', 'Betrieb'],
        ['Hundesteuer online', 46_387, 'ca. 1.200', '10.000 – 20.000 €', 'Finanzen', 'Verwaltungscloud'],
        ['Kita-Plätze vergeben', '1. Juni 2027', '350 / Jahr', '25 TEUR', 'jugend', 'DVC; vor Ort'],
        ['Friedhöfe verwalten', 'Q1 2027', 'viele', '#FORMEL?', 'Ordnung und Recht', ''],
      ),
    )
    expect(rows[0]!.content).toMatchObject({
      deadline: '2026-12-31',
      cases: 1200,
      budgetFrom: 1_000_000,
      budgetTo: 2_000_000,
      field: 'finance-taxes',
      operatingModels: ['verwaltungscloud'],
    })
    expect(rows[1]!.content).toMatchObject({
      deadline: '2027-06-01',
      cases: 350,
      budgetFrom: null,
      budgetTo: 2_500_000,
      field: 'children-youth-family',
      operatingModels: ['verwaltungscloud', 'ownDataCentre'],
    })
    const [deadline, cases, budget, field] = reasons(rows)[2]!
    expect(deadline).toMatch(/„Q1 2027“ passt hier nicht.*Meinen Sie den 31\.03\.2027\?$/)
    expect(cases).toContain('als ganze Zahl')
    expect(budget).toContain('Das Ergebnis der Formel')
    expect(field).toMatch(/Meinen Sie „Ordnung und Sicherheit“\?$/)
  })

  it('loses control characters and keeps texts that look like formulas', () => {
    const [row] = judge(table(['Bedarf', 'Ziel'], ['=SUMME(A1)\u0007 \u200Bund mehr', '@x\u0000\ny']))
    expect(row!.content).toMatchObject({ title: '=SUMME(A1) und mehr', aim: '@x\ny' })
  })

  it.each([
    [
      'is joined with another',
      {
        rows: [
          ['Bedarf', 'Ziel'],
          ['Hundesteuer', 'Eins'],
          ['', 'Zwei'],
        ],
        merged: [{ from: [1, 0], to: [2, 0] }],
      },
      'A3 Diese Zelle ist mit A2 verbunden',
    ],
    [
      'shows an error of a formula',
      table(['Bedarf'], ['#BEZUG!']),
      'A2 Die Formel in dieser Zelle ergibt einen Fehler',
    ],
    ['has lost its umlauts', table(['Bedarf'], ['GrÃ¼nflÃ¤chen pflegen']), 'A2 Hier stehen falsche Zeichen'],
    ['has lost letters', table(['Bedarf'], ['Gr\uFFFDnflächen pflegen']), 'A2 Hier stehen falsche Zeichen'],
    ['is longer than a cell can be', table(['Bedarf'], ['x'.repeat(32_767)]), 'A2 In dieser Zelle steht mehr'],
  ] as [string, NeedTable, string][])('is wrong where a cell %s', (_, given, reason) => {
    expect(reasons(judge(given)).flat().join()).toContain(reason)
  })

  it('costs no time where everything is joined with everything', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [at === 0 ? 'Bedarf' : null, `Ziel ${at}`])
    const merged = Array.from({ length: 1000 }, () => ({ from: [0, 0] as const, to: [1_048_575, 16_383] as const }))
    const begin = performance.now()
    expect(judge({ rows: [['Bedarf', 'Ziel'], ...rows], merged })[7]!.faults[0]!.reason).toContain('mit A1 verbunden')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  it('is looked through with 200 others in a moment, and with not more than fit into a file', () => {
    const row = (index: number) => [`Bedarf Nummer ${index} für die Abteilung ${index % 97} im Rathaus`]
    const begin = performance.now()
    expect(judge(table(['Bedarf'], ...Array.from({ length: 200 }, (_, index) => row(index))))).toHaveLength(200)
    expect(performance.now() - begin).toBeLessThan(5000)
    const tooMany = Array.from({ length: 5001 }, (_, index) => row(index))
    expect(() => filledRows(table(['Bedarf'], ...tooMany))).toThrow(Refused)
  })
})
