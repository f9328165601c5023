import { strFromU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { trimmedRows } from '../../../../test/support/trimmed-rows.ts'
import { handmade, handmadeParts, handmadeRows, inline } from '../../../../test/support/handmade-workbooks.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile } from '../table-file.ts'

const rowsOf = async (file: Uint8Array) => trimmedRows((await readTableFile(file))[0]!.rows)
const codeOf = (file: Uint8Array) =>
  readTableFile(file).then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
  )
const shared = '<si><t>Bedarf</t></si><si><t>Hundesteuer</t></si>'
const sharedRows =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row></sheetData>'
const two = [['Bedarf'], ['Hundesteuer']]

describe('the parts of a workbook are found', () => {
  const capitals = (name: string) => name.replace(/[^/]+$/, (file) => file.toUpperCase())
  it.each([
    ['in other letters than they are named by', { part: capitals }],
    ['when they are named in other letters', { target: capitals }],
    ['all in small letters', { part: (name: string) => name.toLowerCase() }],
    ['by targets from the root', { target: (name: string) => `/xl/${name}` }],
    ['by targets that go up and down', { target: (name: string) => `./x/../${name}` }],
    ['by targets with backslashes', { target: (name: string) => name.replaceAll('/', '\\') }],
    ['in folders as Windows names them', { part: (name: string) => name.replaceAll('/', '\\') }],
    ['with a slash in front', { part: (name: string) => `/${name}` }],
    ['with escapes in their targets', { target: (name: string) => name.replace('sheet', 'sh%65et') }],
  ])('%s', async (_, named) => {
    expect(await rowsOf(handmade({ sheets: [{ xml: sharedRows }], strings: shared, named }))).toEqual(two)
  })

  it('whatever the workbook and its sheets are called', async () => {
    const parts = handmadeParts({ sheets: [{ xml: sharedRows, part: 'blätter/Tabelle 1.xml' }], strings: shared })
    const rename = (name: string) => name.replace('workbook.xml', 'workbook22.xml')
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        rename(name),
        name === '_rels/.rels' ? new TextEncoder().encode(rename(strFromU8(bytes))) : bytes,
      ]),
    )
    expect(await rowsOf(zipSync(renamed))).toEqual(two)
  })

  it('in the order and under the prefixes that a program likes', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const parts = handmadeParts({ sheets: [{ xml: `<worksheet/>` }], strings: shared })
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(xml)
    const workbook = strFromU8(parts['xl/workbook.xml']!).replaceAll('r:id', 'd3p1:id').replace('xmlns:r', 'xmlns:d3p1')
    parts['xl/workbook.xml'] = new TextEncoder().encode(workbook)
    expect(await rowsOf(zipSync(parts))).toEqual(two)
  })

  it('in UTF-16 as well, and refused where their letters make no sense', async () => {
    const parts = handmadeParts({
      sheets: [{ xml: sharedRows }],
      strings: '<si><t>Fälle</t></si><si><t>Hunde</t></si>',
    })
    const text = strFromU8(parts['xl/sharedStrings.xml']!)
    parts['xl/sharedStrings.xml'] = Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(await rowsOf(zipSync(parts))).toEqual([['Fälle'], ['Hunde']])
    parts['xl/sharedStrings.xml'] = Buffer.from(text, 'latin1')
    expect(await codeOf(zipSync(parts))).toBe('tableEncoding')
    parts['xl/sharedStrings.xml'] = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
    expect(await rowsOf(zipSync(parts))).toEqual([['Fälle'], ['Hunde']])
  })
})

describe('a workbook is refused where something of it is lost', () => {
  it.each([
    ['a text that is not there', { sheets: [{ xml: sharedRows }], strings: '<si><t>Bedarf</t></si>' }],
    ['a text before the first', { sheets: [{ xml: sharedRows.replace('>1<', '>-1<') }], strings: shared }],
    ['all texts', { sheets: [{ xml: sharedRows }] }],
    ['two cells in one place', { sheets: [{ xml: sharedRows.replace('"A2"', '"A1"') }], strings: shared }],
    ['a place that is none', { sheets: [{ xml: sharedRows.replace('"A2"', '"?"') }], strings: shared }],
  ])('%s', async (_, workbook) => {
    expect(await codeOf(handmade(workbook))).toBe('tableDamaged')
  })

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])('the part %s', async (name) => {
    const parts = handmadeParts({ sheets: [{ xml: sharedRows }], strings: shared, formats: ['0'] })
    delete parts[name]
    expect(await codeOf(zipSync(parts))).toBe('tableDamaged')
    expect(await codeOf(zipSync({ ...parts, [name]: new TextEncoder().encode('<worksheet><sheetData>') }))).toBe(
      'tableDamaged',
    )
  })
})

describe('of the sheets of a workbook', () => {
  const sheet = { xml: `<sheetData><row>${inline('Bedarf')}</row></sheetData>` }

  it('charts and dialogs are passed over, wherever they stand', async () => {
    const chart = { name: 'Diagramm', kind: 'chartsheet', xml: '<chartsheet><drawing/></chartsheet>' } as const
    const dialog = { name: 'Dialog', kind: 'dialogsheet', xml: '<dialogsheet/>' } as const
    const sheets = await readTableFile(handmade({ sheets: [chart, sheet, dialog] }))
    expect(sheets.map(({ name, rows, notes }) => [name, rows, notes])).toEqual([['Bedarfe', [['Bedarf']], []]])
    const mislabelled = await readTableFile(handmade({ sheets: [{ ...chart, part: 'charts/sheet1.xml' }, sheet] }))
    expect(mislabelled).toHaveLength(1)
  })

  it('hidden ones are not read, which is said', async () => {
    const hidden = [
      { ...sheet, name: 'Alt', state: 'hidden' },
      { ...sheet, name: 'Älter', state: 'veryHidden' },
    ] as const
    const [read, ...others] = await readTableFile(handmade({ sheets: [hidden[0], sheet, hidden[1]] }))
    expect(others).toEqual([])
    expect(read!.notes).toEqual([{ kind: 'hiddenSheets', places: ['Alt', 'Älter'] }])
  })

  it('hidden rows and columns are read, which is said of those in which something stands', async () => {
    const columns =
      '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="9" max="12" hidden="true"/></cols>'
    const rows = [
      `<row r="1">${inline('Bedarf')}${inline('Ziel')}${inline('Frist')}</row>`,
      `<row r="2" hidden="1">${inline('Eins')}</row>`,
      `<row r="3" ht="0" customHeight="1">${inline('Zwei')}</row>`,
      `<row r="4" hidden="true" outlineLevel="1">${inline('Drei')}</row>`,
      `<row r="5">${inline('Vier')}</row>`,
      '<row r="6" hidden="1"/>',
    ]
    const [read] = await readTableFile(handmadeRows(`${columns}<sheetData>${rows.join('')}</sheetData>`))
    expect(read!.rows.map(([title]) => title)).toEqual(['Bedarf', 'Eins', 'Zwei', 'Drei', 'Vier'])
    expect(read!.notes).toEqual([
      { kind: 'hiddenRows', places: ['2 bis 4'] },
      { kind: 'hiddenColumns', places: ['B', 'C'] },
    ])
  })

  it('what stands further to the right than anybody reads is named', async () => {
    const [read] = await readTableFile(
      handmadeRows(`<row r="1">${inline('Bedarf')}${inline('weit', ' r="BI1"')}</row>`),
    )
    expect(read).toMatchObject({ rows: [['Bedarf']], notes: [{ kind: 'beyondColumns', places: ['BI1'] }] })
  })
})

describe('a cell says', () => {
  const valueOf = async (cell: string, more = {}) =>
    (await rowsOf(handmadeRows(`<row>${inline('Bedarf')}${cell}</row>`, more)))[0]![1] ?? null

  it.each([
    ['<c t="inlineStr"><is><r><t>fett </t></r><r><rPr><b/></rPr><t>und mehr</t></r></is></c>', 'fett und mehr'],
    ['<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>', '東京'],
    ['<c t="inlineStr"><v>im Wert</v></c>', 'im Wert'],
    ['<c t="str"><is><t>im Text</t></is></c>', 'im Text'],
    ['<c><is><t>ohne Art</t></is></c>', 'ohne Art'],
    ['<c t="inlineStr"><is><t><![CDATA[Müller & <Söhne>]]></t></is></c>', 'Müller & <Söhne>'],
    ['<c t="inlineStr"><is><t>a_x000D_&#10;b_x005F_x0041_</t></is></c>', 'a\nb_x0041_'],
    ['<c t="inlineStr"><is><t xml:space="preserve">  zwei  </t></is></c>', '  zwei  '],
    ['<c t="str"><f>A1</f><v>gerechnet</v></c>', 'gerechnet'],
    ['<c><f>1+1</f><v>2</v></c>', 2],
    ['<c><f>1+1</f><v></v></c>', '#FORMEL?'],
    ['<c><f>1+1</f></c>', '#FORMEL?'],
    ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c t="e"><v>#SPILL!</v></c>', '#WERT!'],
    ['<c t="b"><v>1</v></c>', true],
    ['<c t="b"><v>0</v></c>', false],
    ['<c><v>1.5E3</v></c>', 1500],
    ['<c><v>0.30000000000000004</v></c>', 0.3],
    ['<c><v>99012001001000</v></c>', 99_012_001_001_000],
    ['<c><v>1,5</v></c>', '1,5'],
    ['<c t="d"><v>2027-12-31</v></c>', '2027-12-31'],
    ['<c t="d"><v>2027-12-31T00:00:00.000</v></c>', '2027-12-31'],
    ['<c t="d"><v>2027-12-31T00:00:00.000Z</v></c>', '2027-12-31'],
    ['<c t="d"><v>2027-12-31T14:05:00Z</v></c>', '2027-12-31 14:05'],
    // Midnight here, written by a program that thinks in UTC.
    ['<c t="d"><v>2027-12-30T23:00:00.000Z</v></c>', '2027-12-31'],
    ['<c t="d"><v>2027-06-29T22:00:00Z</v></c>', '2027-06-30'],
    ['<c t="d"><v>2027-02-30</v></c>', '2027-02-30'],
    ['<c t="s"/>', null],
    ['<c/>', null],
  ])('%s', async (cell, value) => expect(await valueOf(cell)).toBe(value))

  it('shared texts without how they are pronounced, with all their runs, and empty ones', async () => {
    const strings =
      '<si><t>Bedarf</t></si><si><r><t>Hunde</t></r><r><rPr/><t>steuer</t></r><rPh><t>x</t></rPh><phoneticPr/></si><si/><si><t>ß</t></si>'
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')
    expect(await rowsOf(handmadeRows(`<row>${cells}</row>`, { strings }))).toEqual([
      ['Bedarf', 'Hundesteuer', null, 'ß'],
    ])
  })

  it.each([
    ['dd.mm.yyyy', 46_752, '2027-12-31'],
    ['TT.MM.JJJJ', 46_752, '2027-12-31'],
    ['[$-407]d. mmmm yyyy;@', 46_752, '2027-12-31'],
    ['mmm yy', 46_752, '2027-12-31'],
    ['dd.mm.yyyy hh:mm', 46_752.586_805_555_6, '2027-12-31 14:05'],
    ['dd.mm.yyyy', 1, '1900-01-01'],
    ['dd.mm.yyyy', 61, '1900-03-01'],
    ['hh:mm', 0.586_805_555_6, '14:05'],
    ['h:mm:ss AM/PM', 0.5, '12:00'],
    ['mm:ss', 0.5, '12:00'],
    ['[hh]:mm', 1.5, '36:00'],
    ['dd.mm.yyyy', -3, -3],
    ['General', 46_752, 46_752],
    ['Standard', 46_752, 46_752],
    ['#,##0.00 "€"', 46_752, 46_752],
    ['0 "Tage"', 46_752, 46_752],
    ['0\\d', 46_752, 46_752],
    ['[Red]0.0;[Blue]-0.0', 46_752, 46_752],
    ['#,##0 [$CHF-807]', 46_752, 46_752],
    ['0.00E+00', 46_752, 46_752],
    ['_-* #,##0.00\\ _€_-', 46_752, 46_752],
    ['@', 46_752, 46_752],
  ])('with the format %s that %d is %s', async (format, number, value) => {
    expect(await valueOf(`<c s="1"><v>${number}</v></c>`, { formats: [format] })).toBe(value)
  })

  it('days as its workbook counts them, and the sheet says how bare numbers are counted', async () => {
    const from1904 = { formats: ['dd.mm.yyyy'], workbook: 'date1904="1"' }
    expect(await valueOf('<c s="1"><v>45290</v></c>', from1904)).toBe('2027-12-31')
    expect(await valueOf('<c s="1"><v>0</v></c>', from1904)).toBe('1904-01-01')
    expect(await valueOf('<c s="1" t="d"><v>2027-12-31</v></c>', from1904)).toBe('2027-12-31')
    expect((await readTableFile(handmadeRows(`<row>${inline('a')}</row>`, from1904)))[0]!.from1904).toBe(true)
  })

  it('something at its place, whether or not rows and cells have numbers', async () => {
    const rows = `<row r="2">${inline('a', ' r="B2"')}${inline('b')}</row><row>${inline('c')}</row><row r="6">${inline('d', ' r="$C$6"')}</row>`
    expect(await rowsOf(handmadeRows(rows))).toEqual([[], [null, 'a', 'b'], ['c'], [], [], [null, null, 'd']])
  })
})
