import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { writeOds, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { handmade } from '../../../../test/support/handmade-workbooks.ts'
import { trimmedRows } from '../../../../test/support/trimmed-rows.ts'
import { cellName } from '../../../kernel/cell-names.ts'
import { csvText } from '../../../kernel/csv.ts'
import { readTableFile } from '../table-file.ts'
import type { TableCell } from '../table-sheet.ts'

type Rows = readonly (readonly TableCell[])[]

const signs = fc.constantFrom(
  ...'aBÄöß"\';,|\t\n =+-@_x0<>&%()äü€😀Ł.5\\'.split(''),
  'Zeile',
  '_x0041_',
  '\u00a0',
  ']]>',
)
const text = fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').toWellFormed())
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100),
)
const tableOf = (cell: fc.Arbitrary<TableCell>) =>
  fc
    .array(fc.array(fc.option(cell, { freq: 3 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    .map((rows): Rows => [['Bedarf', 'Ziel', 'Frist'], ...rows])

const comesBack = (
  cell: fc.Arbitrary<TableCell>,
  write: (rows: Rows) => Promise<Uint8Array> | Uint8Array,
  runs = 150,
) =>
  fc.assert(
    fc.asyncProperty(tableOf(cell), async (rows) => {
      expect(trimmedRows((await readTableFile(await write(rows)))[0]!.rows)).toEqual(trimmedRows(rows))
    }),
    { numRuns: runs },
  )
const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const unlike = (cell: string) => escaped(cell.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_'))
const anything = fc.oneof<[fc.Arbitrary<TableCell>, ...fc.Arbitrary<TableCell>[]]>(text, number, fc.boolean())

describe('a table comes back without losing a row or a letter', () => {
  it('from XLSX and ODS as a library writes them', async () => {
    const literal = (rows: Rows) =>
      rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : cell)),
      )
    await comesBack(anything, (rows) => writeXlsx({ sheets: [{ name: 'a', rows: literal(rows) }] }))
    // It indents nothing, but leaves line breaks as they are: before a blank one would be taken for an indent.
    const unbroken = anything.filter((cell) => !/\n[ \t]/.test(String(cell)))
    await comesBack(unbroken, (rows) => writeOds({ sheets: [{ name: 'a', rows: rows.map((row) => [...row]) }] }))
  })

  it('from XLSX by hand, with texts in the cells or shared, with places or without', async () => {
    await comesBack(anything, (rows) => handmade(xlsxOf(rows, { isShared: false, hasPlaces: true })))
    await comesBack(anything, (rows) => handmade(xlsxOf(rows, { isShared: true, hasPlaces: true })))
    await comesBack(anything, (rows) => handmade(xlsxOf(rows, { isShared: true, hasPlaces: false })))
  })

  it('from ODS by hand, with what is equal repeated and every other row in a group', async () => {
    await comesBack(anything, odsOf)
  })

  it('from our own CSV', async () => {
    await comesBack(text, ([head, ...rows]) => strToU8(csvText(head as string[], rows)))
  })

  it.each([';', ',', '\t', '|'])(
    'from CSV by hand, separated by %j, in every encoding and with every line end',
    async (separator) => {
      const plain = text.filter((cell) => !/^\s*=\s*"|^'+[=+\-@\t\r\n]/.test(cell))
      for (const end of ['\n', '\r\n', '\r'])
        for (const [mark, encoding] of [
          ['', 'utf8'],
          ['\uFEFF', 'utf8'],
          ['\uFEFF', 'utf16le'],
        ] as const)
          await comesBack(plain, (rows) => Buffer.from(mark + csvOf(rows, separator, end), encoding), 40)
    },
  )
})

function xlsxOf(rows: Rows, { isShared, hasPlaces }: { isShared: boolean; hasPlaces: boolean }) {
  const strings: string[] = []
  const cellOf = (cell: TableCell, row: number, column: number): string => {
    const place = hasPlaces ? ` r="${cellName(row, column)}"` : ''
    if (cell === null) return hasPlaces ? '' : '<c/>'
    if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`
    if (typeof cell === 'boolean') return `<c${place} t="b"><v>${Number(cell)}</v></c>`
    const item = `<r><t xml:space="preserve">${unlike(cell.slice(0, 1))}</t></r><r><t xml:space="preserve">${unlike(cell.slice(1))}</t></r>`
    const whole =
      cell.length > 3 && !/[\uD800-\uDFFF_]/.test(cell) ? item : `<t xml:space="preserve">${unlike(cell)}</t>`
    if (!isShared) return `<c${place} t="inlineStr"><is>${whole}</is></c>`
    strings.push(`<si>${whole}</si>`)
    return `<c${place} t="s"><v>${strings.length - 1}</v></c>`
  }
  const xml = rows.map(
    (row, at) =>
      `<row${hasPlaces ? ` r="${at + 1}"` : ''}>${row.map((cell, column) => cellOf(cell, at, column)).join('')}</row>`,
  )
  return { sheets: [{ xml: `<sheetData>${xml.join('')}</sheetData>` }], ...(isShared && { strings: strings.join('') }) }
}

function odsOf(rows: Rows): Uint8Array {
  const runs = <T>(list: readonly T[]) =>
    list.reduce<{ item: T; count: number }[]>((found, item) => {
      const last = found.at(-1)
      if (last && JSON.stringify(last.item) === JSON.stringify(item)) last.count += 1
      else found.push({ item, count: 1 })
      return found
    }, [])
  const lineOf = (line: string) =>
    escaped(line)
      .replaceAll(/ +/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
      .replaceAll('\t', '<text:tab/>')
  const cellOf = (cell: TableCell, count: number) => {
    const repeated = ` table:number-columns-repeated="${count}"`
    if (cell === null) return `<table:table-cell${repeated}/>`
    if (typeof cell === 'number')
      return `<table:table-cell${repeated} office:value-type="float" office:value="${cell}"/>`
    if (typeof cell === 'boolean')
      return `<table:table-cell${repeated} office:value-type="boolean" office:boolean-value="${cell}"/>`
    const lines = cell.split('\n').map((line) => `<text:p>${lineOf(line)}</text:p>`)
    return `<table:table-cell${repeated} office:value-type="string">${lines.join('')}</table:table-cell>`
  }
  const xml = runs(rows).map(({ item, count }, at) => {
    const cells = runs(item).map((run) => cellOf(run.item, run.count))
    const row = `<table:table-row table:number-rows-repeated="${count}">${cells.join('')}</table:table-row>`
    return at % 2 ? `<table:table-row-group>${row}</table:table-row-group>` : row
  })
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a">${xml.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}

/** RFC 4180, with quotes around what needs them. */
const csvOf = (rows: Rows, separator: string, end: string): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const written = String(cell ?? '')
          return /["\r\n;,|\t]|^ | $/.test(written) ? `"${written.replaceAll('"', '""')}"` : written
        })
        .join(separator),
    )
    .join(end)
