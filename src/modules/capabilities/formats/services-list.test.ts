import { describe, expect, it } from 'vitest'
import { packedData } from '../../../../test/support/published-data.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { capabilityRefusal } from '../texts.de.ts'
import { readServiceList } from './services-list.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const header = 'leika_key,name,typ,ozg_id,ozg_leistung,lebenslage,themenfeld'
const row = '99012001001000,Abbruchgenehmigung Erteilung,4,10513,Abbruchgenehmigung,Bauen & Immobilien,Bauen & Wohnen'
const faultsOf = (text: string) => readServiceList(utf8(text)).faults.map(({ code, place }) => `${place}: ${code}`)

describe('a list of services', () => {
  it('gives each service with its keys and names', () => {
    expect(readServiceList(utf8(`${header}\n${row}\n`))).toEqual({
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
    })
  })

  it('reads semicolons, tabs, German headings in any order, byte order marks and Windows-1252', () => {
    const semicolons = 'Leistungsbezeichnung;Themenfeld;LeiKa-Schlüssel\r\n"Grün; Fällung";Umwelt;99001001000000\r\n'
    const windows = Uint8Array.from(semicolons, (letter) => letter.charCodeAt(0))
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${semicolons}`, (letter) => letter.charCodeAt(0)).buffer)
    const files = [utf8(semicolons), utf8(`\uFEFF${semicolons}`), windows, utf16]
    for (const file of files)
      expect(readServiceList(file).services).toMatchObject([
        { key: '99001001000000', name: 'Grün; Fällung', topic: 'Umwelt', ozgKey: null, ozgName: null },
      ])
    expect(readServiceList(utf8('name\tleika_key\nA\t99001001000000')).services).toHaveLength(1)
  })

  it('is one of the OZG where it has no LeiKa keys', () => {
    const { catalogue, services } = readServiceList(utf8('ozg_id,name,lebenslage\n10513,Abbruchgenehmigung,Bauen'))
    expect(catalogue).toBe('ozg')
    expect(services).toMatchObject([{ catalogue: 'ozg', key: '10513', name: 'Abbruchgenehmigung', ozgKey: '10513' }])
  })

  it('counts what the list says has no key, and does not call it a fault', () => {
    const list = readServiceList(utf8(`${header}\nnicht im LeiKa,A,1,10513,B,C,D\n,A,1,10513,B,C,D\n${row}`))
    expect(list).toMatchObject({ withoutKey: 2, faults: [] })
    expect(list.services).toHaveLength(1)
  })

  it('names the line of each faulty row, also behind a cell with line breaks, and keeps the good ones', () => {
    const rows = [
      header,
      row,
      '99012001002000,"Ein Name\r\nüber zwei Zeilen",4,10513,A,B,C',
      '25323525,Test,2,10513,A,B,C',
      '',
      '99012001003000,,2,10513,A,B,C',
      row,
      '99012001004000,zu kurz',
      `99012001005000,${'lang'.repeat(80)},2,10513,A,B,C`,
      '9901200100600O,Buchstabe statt Null,2,10513,A,B,C',
      '98012001006000,falscher Anfang,2,10513,A,B,C',
    ]
    expect(faultsOf(rows.join('\r\n'))).toEqual([
      'Zeile 5: leikaKeyWrong',
      'Zeile 7: serviceNameMissing',
      'Zeile 8: serviceKeyDoubled',
      'Zeile 9: serviceCells',
      'Zeile 10: serviceNameLong',
      'Zeile 11: leikaKeyWrong',
      'Zeile 12: leikaKeyWrong',
    ])
    expect(readServiceList(utf8(rows.join('\r\n'))).services.map(({ name }) => name)).toEqual([
      'Abbruchgenehmigung Erteilung',
      'Ein Name über zwei Zeilen',
    ])
    expect(faultsOf('ozg_id,name\n1051,A')).toEqual(['Zeile 2: ozgKeyWrong'])
  })

  it('has a German sentence for every fault', () => {
    const text = `${header}\n1,A,2,3,4,5,6\n${row}\n${row}\n99012001004000,B\n99012001004000,,2,3,4,5,6`
    const sentences = readServiceList(utf8(text)).faults.map(capabilityRefusal)
    expect(sentences).toHaveLength(4)
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
  ])('refuses with %s what is no such list', (code, bytes) => {
    let refusals: Refused['refusals'] = []
    try {
      readServiceList(bytes)
    } catch (error) {
      if (error instanceof Refused) refusals = error.refusals
      else throw error
    }
    expect(refusals.map(({ code }) => code)).toEqual([code])
    expect(capabilityRefusal(refusals[0]!)).not.toMatch(/undefined|NaN/)
  })

  it('reads the real LeiKa and OZG lists whole', () => {
    const leika = readServiceList(packedData('services/leika_leistungen.csv'))
    expect(leika).toMatchObject({ catalogue: 'leika', withoutKey: 436 })
    expect(leika.services).toHaveLength(5251 - 436 - 2)
    expect(leika.faults.map(({ code, place }) => `${place}: ${code}`)).toEqual([
      'Zeile 5251: leikaKeyWrong',
      'Zeile 5252: leikaKeyWrong',
    ])
    expect(leika.services.filter(({ ozgName }) => ozgName === null).length).toBeLessThan(30)
    const ozg = readServiceList(packedData('services/ozg_leistungen.csv'))
    expect(ozg).toMatchObject({ catalogue: 'ozg', withoutKey: 0, faults: [] })
    expect(ozg.services).toHaveLength(557)
  })
})
