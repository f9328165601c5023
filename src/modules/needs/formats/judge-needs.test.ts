import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/support/hostile-tables.ts'
import { synonymGroups } from '../../capabilities/door.ts'
import { startingVocabulary } from '../../capabilities/rules/starting-vocabulary.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile } from '../../../platform/table-file.ts'
import type { JudgedRow, NeedTable } from '../schema.ts'
import { rowUnits } from '../texts/import.de.ts'
import { filledRows, judgeNeeds } from './judge-needs.ts'
import { headingsOf, needTableIn } from './need-headings.ts'
import { templateCsv, templateWorkbook } from './need-template.ts'
import { reasonsOf, restCsv, restWorkbook } from './rest-file.ts'

const vocabulary = new Map([
  ['resident-parking-permits', 'resident-parking-permits'],
  ['bewohnerparkausweiseausstellen', 'resident-parking-permits'],
])
const table = (...rows: NeedTable['rows']): NeedTable => ({ rows, merged: [] })
const judge = (given: NeedTable, own: { id: string; title: string }[] = []) =>
  judgeNeeds(given, {
    own: own.map((need) => ({ aim: '', services: [], capabilities: [], ...need })),
    ownerName: 'Lindenbrück',
    vocabulary,
    synonyms: synonymGroups(startingVocabulary),
  })
const reasons = (rows: readonly JudgedRow[]) =>
  rows.map(({ faults }) => faults.map(({ cell, reason }) => `${cell} ${reason}`))

describe('the columns', () => {
  it('are found in any order, under other names, without regard to case, blanks and umlauts', () => {
    const [row] = judge(
      table(
        ['Liste der Ämter'],
        [],
        ['FAELLE', ' budget  bis ', 'Ziel', 'Titel *', 'Farbe', 'Sichtbarkeit'],
        ['1.200', '12.000 €', 'Schneller', 'Hundesteuer online', 'rot', 'alle angemeldeten'],
      ),
    )
    expect(row).toMatchObject({
      number: 4,
      content: {
        title: 'Hundesteuer online',
        aim: 'Schneller',
        cases: 1200,
        budgetTo: 1_200_000,
        visibility: 'signedIn',
      },
    })
  })

  it('that nobody knows or that come twice are named and ignored, but not what our own files add', () => {
    const given = table(
      ['Bedarf', 'Farbe', 'Titel', 'Organisation', 'Was zu ändern ist', ''],
      ['Eins', 'rot', 'Zwei', 'x', 'y', 'z'],
    )
    expect(headingsOf(given)).toMatchObject({ unknown: ['Farbe'], doubled: ['Titel'] })
  })

  it('must name the need', () => {
    expect(() => judge(table(['Name des Amts', 'Ziel'], ['x', 'y']))).toThrow(Refused)
  })

  it('are looked for on the sheet that has them', () => {
    expect(needTableIn([table(['Deckblatt']), table(['Bedarf'])]).rows).toEqual([['Bedarf']])
  })
})

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
    expect(said[1]).toEqual([expect.stringMatching(/^A3 Die Zelle ist leer\. Bitte sagen Sie in einem Satz/)])
    expect(said[2]![0]).toMatch(/^A4 „x{60} …“ passt hier nicht/)
    expect(said[3]!.map((each) => each.slice(0, 2)).sort()).toEqual(['A5', 'B5'])
  })

  it('is doubtful where the organisation or the same file says almost the same in other words, with the reason', () => {
    const own = [{ id: 'n1', title: 'Bewohnerparkausweise online beantragen' }]
    const rows = judge(
      table(
        ['Bedarf'],
        ['Parkausweise für Anwohner online'],
        ['Friedhöfe verwalten'],
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
    expect(reasonsOf(rows[3]!, rowUnits.table)).toContain('„Friedhofsverwaltung“ ähnelt „Friedhöfe“')
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

  it('is looked through with 200 others in a moment, and with not more than fit into a file', () => {
    const row = (index: number) => [`Bedarf Nummer ${index} für die Abteilung ${index % 97} im Rathaus`]
    const begin = performance.now()
    expect(judge(table(['Bedarf'], ...Array.from({ length: 200 }, (_, index) => row(index))))).toHaveLength(200)
    expect(performance.now() - begin).toBeLessThan(5000)
    const tooMany = Array.from({ length: 5001 }, (_, index) => row(index))
    expect(() => filledRows(table(['Bedarf'], ...tooMany))).toThrow(Refused)
  })
})

describe('the rows that were not taken', () => {
  const given = table(
    ['Farbe', 'Bedarf', 'Fälle', 'Was zu ändern ist'],
    ['=1+1', 'Hundesteuer', 'viele', 'alt'],
    ['rot', 'Kita-Plätze', 7, null],
  )

  it('come back as they were, with the reasons in a column, and are read in when corrected', async () => {
    const rest = judge(given).slice(0, 1)
    for (const file of [await writeXlsx(restWorkbook(given, rest)), new TextEncoder().encode(restCsv(given, rest))]) {
      const back = needTableIn(await readTableFile(file))
      expect(back.rows[0]).toEqual(['Farbe', 'Bedarf', 'Fälle', 'Was zu ändern ist'])
      expect(back.rows[1]!.slice(0, 3)).toEqual(['=1+1', 'Hundesteuer', 'viele'])
      expect(back.rows[1]![3]).toMatch(/^Fälle: „viele“ passt hier nicht/)
      const corrected = back.rows.map((row, at) => (at === 1 ? row.with(2, 12) : row))
      expect(judge({ ...back, rows: corrected })[0]).toMatchObject({ content: { title: 'Hundesteuer', cases: 12 } })
    }
  })
})

describe('the template', () => {
  it('has every column, drop-downs, a sheet that explains and one with the choices', async () => {
    const book = await readXlsx(await writeXlsx(templateWorkbook()))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Bedarfe', 'Erklärung', 'Auswahl'])
    const [needs, meaning, choices] = book.sheets
    expect(needs!.rows[0]).toHaveLength(14)
    expect(meaning!.rows).toHaveLength(15)
    expect(choices!.rows[1]).toEqual([
      'Bürgerservice und Meldewesen',
      'eigenes Rechenzentrum',
      'nur die eigene Organisation',
    ])
    expect(needs!.dataValidations!.map(({ type, range, formula1 }) => [type, range, formula1])).toEqual([
      ['list', 'C2:C5001', 'Auswahl!$A$2:$A$14'],
      ['list', 'I2:I5001', 'Auswahl!$B$2:$B$5'],
      ['list', 'N2:N5001', 'Auswahl!$C$2:$C$6'],
    ])
    expect(templateCsv()).toMatch(/^\uFEFFBedarf;Was besser werden soll;/)
  })

  it('gives rows that can be read in where its own examples are typed into it', async () => {
    const book = await readXlsx(await writeXlsx(templateWorkbook()))
    const [needs, meaning] = book.sheets
    const examples = meaning!.rows.slice(1).map((row) => row[2] ?? null)
    const [row] = judge(needTableIn(await readTableFile(await workbook([needs!.rows[0]!, examples]))))
    expect(row).toMatchObject({ faults: [], content: { field: 'traffic-mobility', budgetFrom: 500_000 } })
  })
})
