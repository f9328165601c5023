import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface HandmadeSheet {
  name?: string
  /** Everything within `worksheet`, or a whole part where it begins with a tag that is one. */
  xml: string
  state?: 'hidden' | 'veryHidden'
  kind?: 'worksheet' | 'chartsheet' | 'dialogsheet'
  /** The name of its part, where it is another one. */
  part?: string
}

interface Handmade {
  sheets: readonly HandmadeSheet[]
  /** Within `sst`; no such part where nothing is given. */
  strings?: string
  /** Number formats by their code, in the order in which cells name them, from style 1 on. */
  formats?: readonly string[]
  /** Attributes of `workbookPr`. */
  workbook?: string
  /** What the parts are called, and everything that leads to them, after this change. */
  named?: { part?: (name: string) => string; target?: (name: string) => string }
}

/** The parts of a workbook, by hand. */
export function handmadeParts({ sheets, strings, formats = [], workbook = '', named = {} }: Handmade) {
  const { part = (name) => name, target = (name) => name } = named
  const link = (id: string, kind: string, to: string) =>
    `<Relationship Id="${id}" Type="${relation}/${kind}" Target="${target(to)}"/>`
  const partOf = (sheet: HandmadeSheet, at: number) => sheet.part ?? `worksheets/sheet${at + 1}.xml`
  const relations = [
    ...sheets.map((sheet, at) => link(`rId${at + 1}`, sheet.kind ?? 'worksheet', partOf(sheet, at))),
    ...(strings === undefined ? [] : [link('rIdS', 'sharedStrings', 'sharedStrings.xml')]),
    ...(formats.length === 0 ? [] : [link('rIdF', 'styles', 'styles.xml')]),
  ]
  const listed = sheets.map(
    ({ name = 'Bedarfe', state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const texts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr ${workbook}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(relations),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/${partOf(sheet, at)}`,
        sheet.xml.startsWith('<worksheet') || sheet.kind
          ? sheet.xml
          : `<worksheet xmlns="${main}">${sheet.xml}</worksheet>`,
      ]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...(formats.length > 0 && { 'xl/styles.xml': stylesOf(formats) }),
  }
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [part(name), strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]),
  )
}

export const handmade = (workbook: Handmade): Uint8Array => zipSync(handmadeParts(workbook))

/** A workbook of one sheet from the XML of its rows, or of everything in it. */
export const handmadeRows = (rows: string, more: Omit<Handmade, 'sheets'> = {}): Uint8Array =>
  handmade({
    ...more,
    sheets: [{ xml: rows.includes('<sheetData>') ? rows : `<sheetData>${rows}</sheetData>` }],
  })

const relationships = (all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

/** A cell whose text stands in it. */
export const inline = (text: string, more = ''): string => `<c${more} t="inlineStr"><is><t>${text}</t></is></c>`
