import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { trimmedRows } from '../../../../test/support/trimmed-rows.ts'
import { odsCell } from '../../../../test/support/hostile-tables.ts'
import { readTableFile } from '../table-file.ts'

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="d" xmlns:calcext="c"'
const content = (tables: string, styles = '') =>
  `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
const archive = (xml: string, styles?: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(xml),
    ...(styles !== undefined && { 'styles.xml': strToU8(styles) }),
  })
const table = (inside: string, name = 'Bedarfe', more = '') =>
  `<table:table table:name="${name}"${more}>${inside}</table:table>`
const row = (inside: string, more = '') => `<table:table-row${more}>${inside}</table:table-row>`
const read = (inside: string) => readTableFile(archive(content(table(inside))))
const rowsOf = async (inside: string) => trimmedRows((await read(inside))[0]!.rows)

describe('the rows of an ODS', () => {
  it('are read in groups, in groups of groups, and among headings that repeat on each page', async () => {
    const rows = [
      `<table:table-header-rows>${row(odsCell('Bedarf'))}</table:table-header-rows>`,
      `<table:table-row-group>${row(odsCell('Eins'))}<table:table-row-group>${row(odsCell('Zwei'))}</table:table-row-group></table:table-row-group>`,
      `<table:table-rows>${row(odsCell('Drei'))}</table:table-rows>`,
    ]
    expect(await rowsOf(rows.join(''))).toEqual([['Bedarf'], ['Eins'], ['Zwei'], ['Drei']])
  })

  it('are read also where they are hidden, filtered away or folded, which is said', async () => {
    const rows = [
      row(odsCell('Bedarf')),
      row(odsCell('Eins'), ' table:visibility="collapse"'),
      row(odsCell('Zwei'), ' table:visibility="filter"'),
      `<table:table-row-group table:display="false">${row(odsCell('Drei'), ' table:number-rows-repeated="2"')}</table:table-row-group>`,
      row(odsCell('Vier')),
      row('<table:table-cell/>', ' table:visibility="collapse" table:number-rows-repeated="1000"'),
    ]
    const [sheet] = await read(rows.join(''))
    expect(sheet!.rows).toEqual([['Bedarf'], ['Eins'], ['Zwei'], ['Drei'], ['Drei'], ['Vier']])
    expect(sheet!.notes).toEqual([{ kind: 'hiddenRows', places: ['2 bis 5'] }])
  })

  it('keep their place behind empty and repeated ones', async () => {
    const rows = [
      row('<table:table-cell/>', ' table:number-rows-repeated="3"'),
      row(odsCell('a', ' table:number-columns-repeated="2"') + odsCell('b'), ' table:number-rows-repeated="2"'),
      row('<table:table-cell table:number-columns-repeated="3"/>' + odsCell('c')),
    ]
    expect(await rowsOf(rows.join(''))).toEqual([[], [], [], ['a', 'a', 'b'], ['a', 'a', 'b'], [null, null, null, 'c']])
  })

  it('hidden columns are named where something stands in them', async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column-group table:display="false"><table:table-column/></table:table-column-group>'
    const [sheet] = await read(columns + row(['a', 'b', '', 'd'].map((text) => odsCell(text)).join('')))
    expect(sheet!.notes).toEqual([{ kind: 'hiddenColumns', places: ['B', 'D'] }])
  })
})

describe('the sheets of an ODS', () => {
  const hidden =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const shown = table(row(odsCell('Bedarf')))

  it('that are hidden are not read, which is said', async () => {
    const alt = table(row(odsCell('Geheim')), 'Alt', ' table:style-name="ta2"')
    const [sheet, ...others] = await readTableFile(archive(content(alt + shown, hidden)))
    expect([sheet!.name, sheet!.rows, others]).toEqual(['Bedarfe', [['Bedarf']], []])
    expect(sheet!.notes).toEqual([{ kind: 'hiddenSheets', places: ['Alt'] }])
    const inherited = '<style:style style:name="ta1" style:family="table" style:parent-style-name="ta2"/>'
    const styles = `<office:document-styles ${namespaces}><office:styles>${hidden}</office:styles></office:document-styles>`
    const old = table(row(odsCell('Geheim')), 'Alt', ' table:style-name="ta1"')
    expect(await readTableFile(archive(content(old + shown, inherited), styles))).toHaveLength(1)
  })

  it('that are copies from other files are none of this one', async () => {
    const linked = table(`<table:table-source/>${row(odsCell('fremd'))}`, "'file:///C:/alt.ods'#Tabelle1")
    expect(await readTableFile(archive(content(shown + linked)))).toMatchObject([{ name: 'Bedarfe', notes: [] }])
  })

  it('are read also where everything stands in one file', async () => {
    const flat = `<?xml version="1.0"?><office:document ${namespaces}><office:automatic-styles>${hidden}</office:automatic-styles><office:body><office:spreadsheet>${shown}</office:spreadsheet></office:body></office:document>`
    expect((await readTableFile(strToU8(flat)))[0]!.rows).toEqual([['Bedarf']])
  })
})

describe('an ODS cell says', () => {
  const valueOf = async (cell: string) => (await rowsOf(row(odsCell('Bedarf') + cell)))[0]![1] ?? null
  const typed = (type: string, value: string, shown = '') =>
    `<table:table-cell office:value-type="${type}" ${value} calcext:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`

  it.each([
    [odsCell('eins</text:p><text:p>zwei'), 'eins\nzwei'],
    [odsCell('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), 'a   b\tc\nd'],
    [odsCell('<text:span>fett</text:span> und <text:a>verlinkt</text:a>'), 'fett und verlinkt'],
    [
      odsCell(
        '<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>',
      ),
      '東京',
    ],
    [odsCell('\n      mit\n      Einzug'), ' mit Einzug'],
    [
      '<table:table-cell office:value-type="string"><office:annotation><text:p>Kommentar</text:p></office:annotation><text:p>Text</text:p><draw:frame><draw:text-box><text:p>Bild</text:p></draw:text-box></draw:frame></table:table-cell>',
      'Text',
    ],
    ['<table:table-cell office:value-type="string" office:string-value="ohne Absatz"/>', 'ohne Absatz'],
    ['<table:table-cell><text:p>ohne Art</text:p></table:table-cell>', 'ohne Art'],
    [typed('float', 'office:value="1234.5"', '1.234,50'), 1234.5],
    [typed('currency', 'office:value="12000" office:currency="EUR"', '12.000,00 €'), 12_000],
    [typed('percentage', 'office:value="0.25"', '25 %'), 0.25],
    [typed('boolean', 'office:boolean-value="false"', 'FALSCH'), false],
    [typed('date', 'office:date-value="2027-12-31"', '31.12.27'), '2027-12-31'],
    [typed('date', 'office:date-value="2027-12-31T00:00:00"', '31.12.27'), '2027-12-31'],
    [typed('date', 'office:date-value="2027-12-31T14:05:00.000000000"', '31.12.27'), '2027-12-31 14:05'],
    [typed('time', 'office:time-value="PT14H05M00S"', '14:05'), '14:05'],
    [typed('time', 'office:time-value="PT36H00M00S"', '36:00'), '36:00'],
    [
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      '#DIV/0!',
    ],
    [
      '<table:table-cell table:formula="of:=x" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>',
      '#WERT!',
    ],
    ['<table:table-cell table:formula="of:=[.A1]"/>', '#FORMEL?'],
    ['<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>', null],
    [
      '<table:covered-table-cell office:value-type="string"><text:p>verdeckt</text:p></table:covered-table-cell>',
      'verdeckt',
    ],
  ])('%s', async (cell, value) => expect(await valueOf(cell)).toBe(value))

  it('where cells are joined', async () => {
    const joined = odsCell('Bedarf', ' table:number-columns-spanned="2" table:number-rows-spanned="3"')
    expect((await read(row(joined)))[0]!.merged).toEqual([{ from: [0, 0], to: [2, 1] }])
  })
})
