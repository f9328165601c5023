import type { CellValue, DataValidation, WriteOptions } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import { mostImported, type NeedContent } from '../schema.ts'
import { meaningHeadings, needColumns, sheetNames } from '../texts/need-columns.de.ts'
import { choicesFor } from './need-cells.ts'
import { formats } from './need-columns.ts'
import { columnName } from './cell-name.ts'
import { headedSheet, type HeadedColumn } from '../../../kernel/headed-sheet.ts'

const fields = Object.keys(needColumns) as (keyof NeedContent)[]
const headings = fields.map((field) => needColumns[field].heading)

export const templateCsv = (): string => csvText(headings, [])

/** An empty table to fill in, a sheet that explains each column, and one with what there is to choose from. */
export function templateWorkbook(): WriteOptions {
  const chosen = fields.filter((field) => choicesFor[field])
  const longest = Math.max(...chosen.map((field) => choicesFor[field]!.length))
  const columns = fields.map((field) => ({
    ...needColumns[field],
    ...(formatOf(field) && { format: formatOf(field)! }),
    wrap: formats[field] === undefined,
  }))
  return {
    sheets: [
      {
        ...headedSheet(sheetNames.needs, columns, [], { blank: laidOut }),
        dataValidations: chosen.map((field) => dropDown(field, chosen)),
      },
      {
        ...headedSheet(
          sheetNames.meaning,
          meaningHeadings.map((heading, at) => ({ heading, width: [26, 60, 40, 40][at]!, wrap: true })),
          fields.map((field): CellValue[] => {
            const { heading, meaning, examples } = needColumns[field]
            return [heading, meaning, examples[0] ?? '', examples[1] ?? '']
          }),
        ),
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      headedSheet(
        sheetNames.choices,
        chosen.map((field) => ({ heading: needColumns[field].heading, width: 46 })),
        Array.from({ length: longest }, (_, at) => chosen.map((field): CellValue => choicesFor[field]![at] ?? null)),
      ),
    ],
  }
}

/** So many rows are laid out; below them a table goes on as it likes. */
const laidOut = 500

/** A key of fourteen digits would be shown as a power of ten, and one that begins with 0 would lose it: both are texts. */
const formatOf = (field: keyof NeedContent): HeadedColumn['format'] => (field === 'services' ? 'text' : formats[field])

/** Something else may be typed as well, such as several with a semicolon; a mistake shows in the preview. */
function dropDown(field: keyof NeedContent, chosen: readonly (keyof NeedContent)[]): DataValidation {
  const column = columnName(chosen.indexOf(field))
  const here = columnName(fields.indexOf(field))
  return {
    type: 'list',
    formula1: `${sheetNames.choices}!$${column}$2:$${column}$${choicesFor[field]!.length + 1}`,
    range: `${here}2:${here}${mostImported + 1}`,
    allowBlank: true,
    showErrorMessage: false,
  }
}
