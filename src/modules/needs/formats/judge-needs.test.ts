import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/support/hostile-tables.ts'
import { synonymGroups } from '../../capabilities/door.ts'
import { startingVocabulary } from '../../capabilities/rules/starting-vocabulary.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile } from '../../../platform/table-file.ts'
import type { JudgedRow, NeedTable } from '../schema.ts'
import { needRefusal } from '../texts.de.ts'
import { rowUnits } from '../texts/import.de.ts'
import { filledRows, ignoredIn, judgeNeeds } from './judge-needs.ts'
import { headingsOf, needTableIn } from './need-headings.ts'
import { readNeedFile } from './read-need-file.ts'
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

  it.each([
    ['Bedarf (in einem Satz)', 'title'],
    ['Bedarf / Vorhaben', 'title'],
    ['Bezeichnung des Vorhabens', 'title'],
    ['IT-Bedarf', 'title'],
    ['Ziel und Zweck', 'aim'],
    ['Anforderungen (kurz gesagt)', 'requirements'],
    ['Anzahl der Fälle pro Jahr', 'cases'],
    ['Fallzahl p.a.', 'cases'],
    ['Nutzerzahl', 'workplaces'],
    ['Fertigstellungstermin', 'deadline'],
    ['Ist-Zustand', 'usedToday'],
    ['Laufzeitende', 'contractUntil'],
    ['Max. Budget', 'budgetTo'],
    ['LeiKa-Nr.', 'services'],
    ['Budget für vier Jahre', 'budgetTo'],
    ['Budget im Jahr von (Euro)', undefined],
    ['Budget (pro Jahr)', undefined],
    ['Budget p. a.', undefined],
    ['Jahresbudget', undefined],
    ['Budget (monatlich)', undefined],
    ['Fälle (Quartal)', undefined],
    ['Leistung / Bedarf', undefined],
    ['Kosten', undefined],
  ])('are known as offices call them: %s', (heading, key) => {
    const { columns } = headingsOf(table([heading, 'Titel']))
    expect(columns.find(({ at }) => at === 0)?.key).toBe(key)
  })

  it('that are there are told where none of them names the need', async () => {
    const refused = await readNeedFile(Buffer.from('Liste der IT\nNr.;Was;Wer\n1;Neues;Amt 10\n'), {
      fileName: 'a.csv',
      readTable: readTableFile,
    }).catch((error: Refused) => needRefusal(error.refusals[0]!))
    expect(refused).toContain('Gefunden haben wir: „Nr.“, „Was“, „Wer“.')
  })

  it('must name the need', () => {
    expect(() => judge(table(['Name des Amts', 'Ziel'], ['x', 'y']))).toThrow(Refused)
  })

  it('are looked for on the sheet that has most of them; others that have them too are named', () => {
    const cover = {
      name: 'Erläuterung',
      ...table(['Bedarf', 'Was gebraucht wird'], ['Ziel', 'Was besser wird'], ['x', 'y']),
    }
    const [first, second] = ['Hauptamt', 'Bauamt'].map((name) => ({
      name,
      ...table(['Bedarf', 'Ziel', 'Frist'], [`Neues im ${name}`, '', '']),
    }))
    expect(needTableIn([table(['Deckblatt']), table(['Bedarf'])]).rows).toEqual([['Bedarf']])
    expect(needTableIn([cover, first!])).toEqual(table(...first!.rows))
    const both = needTableIn([cover, first!, second!])
    expect(both).toEqual({ ...table(...first!.rows), otherSheets: ['Bauamt'] })
    expect(ignoredIn(both).otherSheets).toEqual(['Bauamt'])
  })

  it('may have line breaks and units in their headings, but not thousands, and small words between others', () => {
    const given = table([
      'Titel des\nBedarfs *',
      'FRIST BIS (TT.MM.JJJJ)',
      'Fälle / Jahr\n[Anzahl]',
      'Budget in Euro',
      'Anforderungen (soll)',
      'Budget von (T€)',
    ])
    const { columns, unknown } = headingsOf(given)
    expect(columns.map(({ key }) => key)).toEqual(['title', 'deadline', 'cases', 'budgetTo', 'wishes'])
    expect(unknown).toEqual(['Budget von (T€)'])
  })

  it.each([
    [
      'under a title with commas',
      'Liste, Stand 2026\nBedarf;Ziel\nHundesteuer online;schnell, einfach\n',
      'schnell, einfach',
    ],
    [
      'under a title with semicolons',
      'Liste; Stand 2026; Entwurf\nBedarf,Ziel\nHundesteuer online,schnell\n',
      'schnell',
    ],
    ['alone, over texts with commas', 'Bedarf\n"Hundesteuer, online"\nKita, schnell\n', ''],
  ])('are found in a text file %s', async (_, text, aim) => {
    const file = new TextEncoder().encode(text)
    const read = await readNeedFile(file, { fileName: 'b.csv', readTable: readTableFile })
    expect(judge(read as NeedTable)[0]).toMatchObject({ faults: [], content: { aim } })
    expect(ignoredIn(read).otherSheets).toEqual([])
  })

  it('may stand in two rows that are joined', () => {
    const given: NeedTable = {
      rows: [
        ['Bedarf', 'Budget', null, 'Frist'],
        [null, 'von', 'bis', null],
        ['Hundesteuer online', 500, 900, '31.12.2027'],
      ],
      merged: [
        { from: [0, 0], to: [1, 0] },
        { from: [0, 1], to: [0, 2] },
        { from: [0, 3], to: [1, 3] },
      ],
    }
    expect(judge(given)).toEqual([
      expect.objectContaining({
        number: 3,
        content: expect.objectContaining({ budgetFrom: 50_000, budgetTo: 90_000, deadline: '2027-12-31' }),
      }),
    ])
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
    expect(reasonsOf(rows[3]!, rowUnits.table)).toMatch(
      /„Friedhofsverwaltung“ (ähnelt|bedeutet dasselbe wie) „Friedhöfe/,
    )
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

  it('is no file with needs as long as nothing is written into it', async () => {
    const file = await writeXlsx(templateWorkbook())
    const read = readNeedFile(file, { fileName: 'vorlage.xlsx', readTable: readTableFile })
    await expect(read).rejects.toMatchObject({ refusals: [{ code: 'importNoRows' }] })
  })

  it('gives rows that can be read in where its own examples are typed into it', async () => {
    const book = await readXlsx(await writeXlsx(templateWorkbook()))
    const [needs, meaning] = book.sheets
    const examples = meaning!.rows.slice(1).map((row) => row[2] ?? null)
    const [row] = judge(needTableIn(await readTableFile(await workbook([needs!.rows[0]!, examples]))))
    expect(row).toMatchObject({ faults: [], content: { field: 'traffic-mobility', budgetFrom: 500_000 } })
  })
})
