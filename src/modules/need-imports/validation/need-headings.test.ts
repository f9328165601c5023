import { describe, expect, it } from 'vitest'
import { judge, table } from '../../../../test/support/judged.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'
import type { NeedTable } from '../schema.ts'
import { importRefusal } from '../texts.de.ts'
import { demandSure } from './chosen-columns.ts'
import { ignoredIn } from './judge-needs.ts'
import { headingsOf } from './need-headings.ts'
import { needTableIn } from './need-sheet.ts'
import { readNeedFile } from '../formats/read-need-file.ts'

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
    ['Auftragsgegenstand', 'title'],
    ['Aufgabenname', 'title'],
    ['Was wird benötigt?', 'title'],
    ['Welches Ziel verfolgen Sie?', 'aim'],
    ['gewünschter Termin', 'deadline'],
    ['Fälligkeitsdatum', 'deadline'],
    ['Bis wann brauchen Sie es?', 'deadline'],
    ['Nutzer*innen', 'workplaces'],
    ['Anwender:innen', 'workplaces'],
    ['Nutzer/-innen', 'workplaces'],
    ['NutzerInnen', 'workplaces'],
    ['Nutzerinnen und Nutzer', 'workplaces'],
    ['Anzahl der Nutzer*innen', 'workplaces'],
    ['Wie viele Fälle gibt es im Jahr?', 'cases'],
    ['geschätzte Fallzahl', 'cases'],
    ['Anzahl der Anforderungen', undefined],
    ['Bedarfsträger*in', undefined],
    ['Name', undefined],
  ])('are known as offices call them: %s', (heading, key) => {
    const { columns } = headingsOf(table([heading, 'Titel']))
    expect(columns.find(({ at }) => at === 0)?.key).toBe(key)
  })

  it('that are there are told where none of them names the need', async () => {
    const read = await readNeedFile(Buffer.from('Liste der IT\nNr.;Was;Wer\n1;Neues;Amt 10\n'), {
      fileName: 'a.csv',
      readTable: readTableFile,
    })
    let refused = ''
    try {
      demandSure(read, 'importOnItsSide')
    } catch (error) {
      refused = importRefusal((error as Refused).refusals[0]!)
    }
    expect(refused).toContain('Gefunden haben wir: „Nr.“, „Was“, „Wer“.')
  })

  it('name the need otherwise in lists of tasks, where no other column does', () => {
    const keys = (...names: string[]) => headingsOf(table(names)).columns.map(({ key, at }) => `${at} ${key}`)
    expect(keys('Vorgangstyp', 'Zusammenfassung', 'Fälligkeitsdatum')).toEqual(['1 title', '2 deadline'])
    expect(keys('Zusammenfassung', 'Titel')).toEqual(['1 title'])
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
    expect(columns.map(({ key }) => key)).toEqual(['title', 'deadline', 'cases', 'budgetTo', 'options'])
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

  it('have the words of a group above them only where these say more, joined or not', () => {
    const rows = [
      ['IT-Bedarfe 2027', null, null, null],
      ['Nr.', 'Bedarf', 'Mengen', null],
      [null, null, 'Fälle pro Jahr', 'Arbeitsplätze'],
      [1, 'Hundesteuer online', 1200, 15],
    ]
    const merged: NeedTable['merged'] = [
      { from: [1, 0], to: [2, 0] },
      { from: [1, 1], to: [2, 1] },
      { from: [1, 2], to: [1, 3] },
    ]
    for (const given of [
      { rows, merged },
      { rows, merged: [] },
    ])
      expect(judge(given)).toEqual([
        expect.objectContaining({ number: 4, content: expect.objectContaining({ cases: 1200, workplaces: 15 }) }),
      ])
    const perMonth = [
      ['Bedarf', 'Mengen im Monat'],
      [null, 'Fälle'],
      ['Hundesteuer online', 100],
    ]
    expect(judge(table(...perMonth)).map(({ content }) => content?.cases)).not.toContain(100)
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
