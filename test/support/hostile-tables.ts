import { zipSync, strToU8 } from 'fflate'
import { writeOds, writeXlsx, type WriteSheet } from 'hucre'

export const workbook = (rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Bedarfe', rows: rows!, ...more }] })

export const openDocument = (rows: WriteSheet['rows']): Promise<Uint8Array> =>
  writeOds({ sheets: [{ name: 'Bedarfe', rows: rows! }] })

const oneSheet = '<sheet name="Bedarfe" sheetId="1" r:id="rId1"/>'

const parts = (sheet: string | Uint8Array, strings?: string, sheets = oneSheet): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  'xl/workbook.xml': strToU8(
    `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>${strings === undefined ? '' : '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'}</Relationships>`,
  ),
  'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
})

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** A workbook by hand, from the XML of its rows. */
export const workbookOf = (rows: string, strings?: string): Uint8Array =>
  zipSync(parts(sheetXml(rows), strings), { level: 9 })

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
export const titleRow = `<row r="1">${text('A1', 'Bedarf')}</row>`

/** The same sheet under so many names. */
export const manySheets = (count: number): Uint8Array =>
  zipSync(
    parts(
      sheetXml(titleRow),
      undefined,
      Array.from({ length: count }, (_, at) => `<sheet name="B${at}" sheetId="${at + 1}" r:id="rId1"/>`).join(''),
    ),
    { level: 9 },
  )

/** A million rows with one small cell each. */
export const millionRows = (): Uint8Array =>
  workbookOf(titleRow + Array.from({ length: 999_999 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join(''))

/** So many rows as just fit into what may be inflated. */
export const manyRows = (count: number): Uint8Array =>
  workbookOf(titleRow + Array.from({ length: count }, (_, at) => `<row><c><v>${at}</v></c></row>`).join(''))

/** So many rows in which nothing stands, to be gone through all the same. */
export const emptyRows = (count: number): Uint8Array => workbookOf(titleRow + '<row><c/></row>'.repeat(count))

/** One long text that a hundred thousand cells refer to. */
export const sharedTextBomb = (): Uint8Array =>
  workbookOf(
    titleRow +
      Array.from({ length: 4000 }, (_, at) => `<row r="${at + 2}">${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`).join(
        '',
      ),
    `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>${'x'.repeat(32_000)}</t></si></sst>`,
  )

/** So many texts, of which the sheet shows the last. */
export const manyStrings = (count: number): Uint8Array =>
  workbookOf(
    `${titleRow}<row r="2"><c r="A2" t="s"><v>${count - 1}</v></c></row>`,
    `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${'<si><t>a</t></si>'.repeat(count)}</sst>`,
  )

/** Two cells in opposite corners of the largest sheet. */
export const farCorners = (): Uint8Array =>
  workbookOf(`${titleRow}<row r="1048576">${text('XFD1048576', 'Ende')}</row>`)

/** Forty megabytes of nothing in one sheet. */
export const zipBomb = (): Uint8Array => zipSync(parts(new Uint8Array(40_000_000)), { level: 1 })

/** One byte of the sheet is not what it was. */
export const damaged = (): Uint8Array => {
  const file = zipSync(parts(sheetXml(titleRow)), { level: 0 })
  const at = Buffer.from(file).indexOf('sheetData')
  file[at] = 0
  return file
}

/** An ODS by hand, from the XML of its rows. */
export const openDocumentOf = (rows: string, manifest = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Bedarfe">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })

export const odsCell = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`

/** A row of sixteen thousand cells, a million times. */
export const repeatedWithoutEnd = (): Uint8Array =>
  openDocumentOf(
    `<table:table-row table:number-rows-repeated="1048576">${odsCell('Bedarf', ' table:number-columns-repeated="16384"')}</table:table-row>`,
  )

/** An old Excel file begins like this, and so does one that a password protects. */
export const compoundFile = (inside = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(500),
  ])

export const pngFile = (): Uint8Array => Buffer.concat([Buffer.from('89504E470D0A1A0A', 'hex'), Buffer.alloc(300)])

/** A document of the same family that is no table. */
export const letter = (): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') })
