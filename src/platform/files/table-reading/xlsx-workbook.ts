import type { TableNote } from '../../../kernel/table-notes.de.ts'
import { openRoom, type GridLimits } from './table-grid.ts'
import { refuseTable, type TableSheet } from '../table-sheet.ts'
import { attribute, isTrue, readXml } from './xml-events.ts'
import { numberKinds } from './xlsx-formats.ts'
import type { OfficePackage } from './xlsx-package.ts'
import { readWorksheet, type Workbook } from './xlsx-sheet.ts'
import { sharedStrings } from './xlsx-strings.ts'

interface ListedSheet {
  name: string
  relation: string
  isHidden: boolean
}

/** The visible worksheets of a workbook whose main part has this name. Refuses (kind input, codes in tableFaults) what is none. */
export function readWorkbook(
  office: OfficePackage,
  main: string,
  limits: GridLimits & { sheets: number },
): TableSheet[] {
  const { sheets, from1904 } = listedSheets(office.part(main)!, limits.sheets)
  const relations = office.relations(main)
  const partOf = (kind: string) => {
    const relation = relations.find((each) => each.kind === kind)
    return relation && (office.part(relation.target) ?? refuseTable('tableDamaged'))
  }
  const strings = partOf('sharedStrings')
  const workbook: Workbook = {
    strings: strings === undefined ? [] : sharedStrings(strings),
    kinds: numberKinds(partOf('styles')),
    from1904,
    room: openRoom(limits),
  }
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  const notes: TableNote[] = hidden.length > 0 ? [{ kind: 'hiddenSheets', places: hidden }] : []
  return sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap(({ name, relation }): TableSheet[] => {
      const found = relations.find(({ id }) => id === relation)
      if (!found) return refuseTable('tableDamaged')
      const xml = office.part(found.target)
      if (xml === undefined) return found.kind === 'worksheet' ? refuseTable('tableDamaged') : []
      const sheet = readWorksheet(xml, workbook)?.sheet(name)
      return sheet ? [{ ...sheet, notes: [...notes, ...sheet.notes], ...(from1904 && { from1904 }) }] : []
    })
}

/** A sheet is read as often as it is listed, whether or not it has a part of its own. */
function listedSheets(xml: string, most: number): { sheets: ListedSheet[]; from1904: boolean } {
  const sheets: ListedSheet[] = []
  let root: string | undefined
  let from1904 = false
  readXml(xml, {
    open: (name, attributes) => {
      root ??= name
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      if (sheets.length >= most) refuseTable('tableTooLarge')
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({
        name: title,
        relation: attribute(attributes, 'r:id') ?? attributes['id'] ?? '',
        isHidden: /hidden$/i.test(state),
      })
    },
  })
  if (root !== 'workbook') refuseTable('tableNoTable')
  return { sheets, from1904 }
}
