import type { CellValue, DataValidation, WriteOptions } from 'hucre'
import { columnName } from '../../../kernel/cell-names.ts'
import { csvText } from '../../../kernel/csv.ts'
import { headedSheet, type HeadedColumn } from '../../../kernel/headed-sheet.ts'
import { fieldNamed, headingOf, needFieldNames, type NeedFieldName } from '../../needs/schema.ts'
import { mostImported } from '../schema.ts'
import { meaningHeadings, sheetNames } from '../texts/import-files.de.ts'

const headings = needFieldNames.map(headingOf)
const choicesFor = (name: NeedFieldName): string[] => Object.values(fieldNamed(name).choices ?? {})

export const templateCsv = (): string => csvText(headings, [])

/** An empty table to fill in, a sheet that explains each column, and one with what there is to choose from. */
export function templateWorkbook(): WriteOptions {
  const chosen = needFieldNames.filter((name) => choicesFor(name).length > 0)
  const longest = Math.max(...chosen.map((name) => choicesFor(name).length))
  return {
    sheets: [
      {
        ...headedSheet(sheetNames.needs, needFieldNames.map(columnToFill), [], { blank: laidOut }),
        dataValidations: chosen.map((name) => dropDown(name, chosen)),
      },
      {
        ...headedSheet(
          sheetNames.meaning,
          meaningHeadings.map((heading, at) => ({ heading, width: [26, 60, 40, 40][at]!, wrap: true })),
          needFieldNames.map((name): CellValue[] => {
            const { meaning, examples } = fieldNamed(name).words.file
            return [headingOf(name), meaning, examples[0] ?? '', examples[1] ?? '']
          }),
        ),
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      headedSheet(
        sheetNames.choices,
        chosen.map((name) => ({ heading: headingOf(name), width: 46 })),
        Array.from({ length: longest }, (_, at) => chosen.map((name): CellValue => choicesFor(name)[at] ?? null)),
      ),
    ],
  }
}

/** So many rows are laid out; below them a table goes on as it likes. */
const laidOut = 500

function columnToFill(name: NeedFieldName): HeadedColumn {
  const { format, words } = fieldNamed(name)
  const wrap = format === undefined || format === 'text'
  return { heading: headingOf(name), width: words.file.width, ...(format && { format }), wrap }
}

/** Something else may be typed as well, such as several with a semicolon; a mistake shows in the preview. */
function dropDown(name: NeedFieldName, chosen: readonly NeedFieldName[]): DataValidation {
  const column = columnName(chosen.indexOf(name))
  const here = columnName(needFieldNames.indexOf(name))
  return {
    type: 'list',
    formula1: `${sheetNames.choices}!$${column}$2:$${column}$${choicesFor(name).length + 1}`,
    range: `${here}2:${here}${mostImported + 1}`,
    allowBlank: true,
    showErrorMessage: false,
  }
}
