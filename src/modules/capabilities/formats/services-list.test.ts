import { describe, expect, it } from 'vitest'
import { openDocument, workbook } from '../../../../test/support/hostile-tables.ts'
import { packedData } from '../../../../test/support/published-data.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { capabilityRefusal } from '../texts.de.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'
import { readServiceList as readIn, serviceListLimits } from './services-list.ts'

const readServiceList = (bytes: Uint8Array) =>
  readIn(bytes, { readTable: (file) => readTableFile(file, serviceListLimits) })
const utf8 = (text: string) => new TextEncoder().encode(text)
const header = 'leika_key,name,typ,ozg_id,ozg_leistung,lebenslage,themenfeld'
const row = '99012001001000,Abbruchgenehmigung Erteilung,4,10513,Abbruchgenehmigung,Bauen & Immobilien,Bauen & Wohnen'
const faultsOf = async (text: string) =>
  (await readServiceList(utf8(text))).faults.map(({ code, place }) => `${place}: ${code}`)

describe('a list of services', () => {
  it('gives each service with its keys and names', async () => {
    expect(await readServiceList(utf8(`${header}\n${row}\n`))).toEqual({
      catalogue: 'leika',
      services: [
        {
          catalogue: 'leika',
          key: '99012001001000',
          name: 'Abbruchgenehmigung Erteilung',
          ozgKey: '10513',
          ozgName: 'Abbruchgenehmigung',
          situation: 'Bauen & Immobilien',
          topic: 'Bauen & Wohnen',
        },
      ],
      withoutKey: 0,
      faults: [],
      notes: [],
    })
  })

  it('reads semicolons, tabs, German headings in any order, byte order marks and Windows-1252', async () => {
    const semicolons = 'Leistungsbezeichnung;Themenfeld;LeiKa-Schlüssel\r\n"Grün; Fällung";Umwelt;99001001000000\r\n'
    const windows = Uint8Array.from(semicolons, (letter) => letter.charCodeAt(0))
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${semicolons}`, (letter) => letter.charCodeAt(0)).buffer)
    const files = [utf8(semicolons), utf8(`\uFEFF${semicolons}`), windows, utf16]
    for (const file of files)
      expect((await readServiceList(file)).services).toMatchObject([
        { key: '99001001000000', name: 'Grün; Fällung', topic: 'Umwelt', ozgKey: null, ozgName: null },
      ])
    expect((await readServiceList(utf8('name\tleika_key\nA\t99001001000000'))).services).toHaveLength(1)
  })

  it('is one of the OZG where it has no LeiKa keys', async () => {
    const { catalogue, services } = await readServiceList(
      utf8('ozg_id,name,lebenslage\n10513,Abbruchgenehmigung,Bauen'),
    )
    expect(catalogue).toBe('ozg')
    expect(services).toMatchObject([{ catalogue: 'ozg', key: '10513', name: 'Abbruchgenehmigung', ozgKey: '10513' }])
  })

  it('counts what the list says has no key, and does not call it a fault', async () => {
    const list = await readServiceList(utf8(`${header}\nnicht im LeiKa,A,1,10513,B,C,D\n,A,1,10513,B,C,D\n${row}`))
    expect(list).toMatchObject({ withoutKey: 2, faults: [] })
    expect(list.services).toHaveLength(1)
  })

  const one = { key: '99108012012000', name: 'Bewohnerparkausweis Ausstellung' }
  const line = `${one.key};${one.name}`
  it.each([
    ['a line for Excel that names the separator', `sep=;\r\nLeistungsschlüssel;Leistungsbezeichnung\r\n${line}\r\n`],
    ['bars', `sep=|\r\nLeistungsschlüssel|Leistungsbezeichnung\r\n${line.replace(';', '|')}`],
    [
      'a title above the headings',
      `Leistungskatalog Stand 1.1.2026;\n\nLeistungsschlüssel;Leistungsbezeichnung\n${line}`,
    ],
    [
      'a title with commas',
      `Katalog, Stand 1.1.2026, Auszug, Entwurf\nLeistungsschlüssel;Leistungsbezeichnung\n${line}`,
    ],
    ['an empty last heading', `Leistungsschlüssel;Leistungsbezeichnung;\n${line}`],
    ['an empty last cell', `Leistungsschlüssel;Leistungsbezeichnung\n${line};;`],
    ['a key that is kept a text', `Leistungsschlüssel;Leistungsbezeichnung\n="${one.key}";${one.name}`],
    ['a key that is kept a text within quotes', `LeiKa-ID;Name\n"=""${one.key}""";${one.name}`],
    ['a key in groups of digits', `LeiKa-ID;Name\n99 108 012 012 000;${one.name}`],
    ['two names', `Leistungsschlüssel;Leistungsbezeichnung II;Leistungsbezeichnung I\n${one.key};parken;${one.name}`],
    ['headings that are explained', `LeiKa-Schlüssel (14-stellig);Bezeichnung [lang]\n${line}`],
    ['Mac Roman', Buffer.from(`Leistungsschl\x9Fssel;Leistungsbezeichnung\n${line}`, 'latin1')],
  ])('is read with %s', async (_, file) => {
    const { services, faults } = await readServiceList(typeof file === 'string' ? utf8(file) : file)
    expect([services, faults]).toEqual([[expect.objectContaining(one)], []])
  })

  it('calls the services of the OZG by the only name they have', async () => {
    const { catalogue, services } = await readServiceList(utf8('OZG-ID;OZG-Leistung\n10241;Bewohnerparken'))
    expect([catalogue, services]).toEqual(['ozg', [expect.objectContaining({ key: '10241', name: 'Bewohnerparken' })]])
  })

  it('is read from XLSX and ODS, with keys as numbers or texts, and says which rows were hidden', async () => {
    const rows = [
      ['Leistungsschlüssel', 'Leistungsbezeichnung', 'OZG-ID'],
      [Number(one.key), one.name, 10_241],
      ['99108012012001', 'B'],
    ]
    for (const file of [
      await workbook(rows, { rowDefs: new Map([[2, { hidden: true }]]) }),
      await openDocument(rows),
    ]) {
      const { services, faults, notes } = await readServiceList(file)
      expect(services).toMatchObject([
        { ...one, ozgKey: '10241' },
        { key: '99108012012001', ozgKey: null },
      ])
      expect(faults).toEqual([])
      if (notes.length > 0) expect(notes).toEqual([{ kind: 'hiddenRows', places: ['3'] }])
    }
  })

  it('names the line of each faulty row, also behind a cell with line breaks, and keeps the good ones', async () => {
    const rows = [
      header,
      row,
      '99012001002000,"Ein Name\r\nüber zwei Zeilen",4,10513,A,B,C',
      '25323525,Test,2,10513,A,B,C',
      '',
      '99012001003000,,2,10513,A,B,C',
      row,
      '99012001004000,ohne das Übrige',
      `99012001005000,${'lang'.repeat(80)},2,10513,A,B,C`,
      '9901200100600O,Buchstabe statt Null,2,10513,A,B,C',
      '98012001006000,falscher Anfang,2,10513,A,B,C',
      '99012001007000,mitten im Namen',
      'zerrissen,4,10513,A,B,C',
      '99012001008000,A,2,10513,A,B,C,und was noch',
    ]
    expect(await faultsOf(rows.join('\r\n'))).toEqual([
      'Zeile 5: leikaKeyWrong',
      'Zeile 7: serviceNameMissing',
      'Zeile 8: serviceKeyDoubled',
      'Zeile 10: serviceNameLong',
      'Zeile 11: leikaKeyWrong',
      'Zeile 12: leikaKeyWrong',
      'Zeile 13: serviceCells',
      'Zeile 14: leikaKeyWrong',
      'Zeile 15: serviceCells',
    ])
    expect((await readServiceList(utf8(rows.join('\r\n')))).services.map(({ name }) => name)).toEqual([
      'Abbruchgenehmigung Erteilung',
      'Ein Name über zwei Zeilen',
      'ohne das Übrige',
    ])
    expect(await faultsOf('ozg_id,name\n1051,A')).toEqual(['Zeile 2: ozgKeyWrong'])
    expect(await faultsOf('leika_key;name\n9,9012E+13;A')).toEqual(['Zeile 2: serviceKeyShortened'])
  })

  it('has a German sentence for every fault', async () => {
    const faulty = [
      '1,A,2,3,4,5,6',
      row,
      row,
      '99012001004000,B,2,3,4,5,6,7',
      '99012001004000,,2,3,4,5,6',
      '9.9E+13,A,,,,,',
    ]
    const { faults } = await readServiceList(utf8([header, ...faulty].join('\n')))
    const sentences = faults.map(capabilityRefusal)
    expect(sentences).toHaveLength(5)
    for (const sentence of sentences) expect(sentence).toMatch(/^Zeile \d: [^{}]+\.$/)
  })

  it.each([
    ['serviceListEmpty', utf8('')],
    ['serviceListEmpty', utf8('\uFEFF \r\n \n')],
    ['serviceListOtherFile', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['serviceListOtherFile', utf8('%PDF-1.7\n')],
    ['serviceListOtherFile', utf8('<!doctype html><title>404</title>')],
    ['serviceListOtherFile', utf8('{"leika_key": 1}')],
    ['serviceListHeadings', utf8('Stadt,Einwohner\nA,1')],
    ['serviceListHeadings', utf8('leika_key,typ\n99012001001000,4')],
    ['serviceListTooLarge', new Uint8Array(20_000_001)],
    [
      'serviceListLetters',
      Buffer.from(Array.from({ length: 128 }, (_, at) => `a${String.fromCharCode(128 + at)}b`).join(''), 'latin1'),
    ],
    ['serviceListQuotes', utf8('leika_key,name\n99012001001000,"A')],
  ])('refuses with %s what is no such list', async (code, bytes) => {
    let refusals: Refused['refusals'] = []
    try {
      await readServiceList(bytes)
    } catch (error) {
      if (error instanceof Refused) refusals = error.refusals
      else throw error
    }
    expect(refusals.map(({ code }) => code)).toEqual([code])
    expect(capabilityRefusal(refusals[0]!)).not.toMatch(/undefined|NaN/)
  })

  it('reads the real LeiKa and OZG lists whole', async () => {
    const leika = await readServiceList(packedData('services/leika_leistungen.csv'))
    expect(leika).toMatchObject({ catalogue: 'leika', withoutKey: 436 })
    expect(leika.services).toHaveLength(5251 - 436 - 2)
    expect(leika.faults.map(({ code, place }) => `${place}: ${code}`)).toEqual([
      'Zeile 5251: leikaKeyWrong',
      'Zeile 5252: leikaKeyWrong',
    ])
    expect(leika.services.filter(({ ozgName }) => ozgName === null).length).toBeLessThan(30)
    const ozg = await readServiceList(packedData('services/ozg_leistungen.csv'))
    expect(ozg).toMatchObject({ catalogue: 'ozg', withoutKey: 0, faults: [] })
    expect(ozg.services).toHaveLength(557)
  })
})
