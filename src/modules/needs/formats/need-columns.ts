import type { HeadedColumn } from '../../../kernel/headed-sheet.ts'
import type { WrittenCell } from '../fields/need-field.ts'
import { fieldNamed, headingOf, isBackground, needFieldNames, type NeedFieldName } from '../fields/need-fields.ts'
import { requirementWords } from '../fields/requirements.ts'
import { requirementLines } from '../rules/requirement-lines.ts'
import type { ExportedNeed } from '../schema.ts'
import { statusNames } from '../texts/names.de.ts'
import { factHeadings } from '../texts/need-files.de.ts'

export interface WrittenColumn {
  heading: string
  width: number
  /** What a spreadsheet shows it as; texts have none. */
  format?: HeadedColumn['format']
  value: (need: ExportedNeed) => WrittenCell
}

/** More than fits into one cell of a spreadsheet goes on in a column of its own. */
const mostInCell = 30_000

/** The columns in which these needs are written: what they say, as far as whoever asks may see it, and whose they are. */
export function columnsFor(needs: readonly ExportedNeed[]): WrittenColumn[] {
  const seesBackground = needs.some((need) => need.background !== null)
  const names = needFieldNames.filter((name) => seesBackground || !isBackground(name))
  return [
    ...names.flatMap((name) => (name === 'requirements' ? requirementColumns(needs) : column(name))),
    fact(factHeadings.organisation, 30, ({ organisation }) => organisation.name),
    { ...fact(factHeadings.inhabitants, 12, ({ organisation }) => organisation.inhabitants), format: 'whole' },
    fact(factHeadings.county, 26, ({ county }) => county),
    fact(factHeadings.land, 22, ({ land }) => land),
    fact(factHeadings.status, 16, ({ status }) => statusNames[status]),
    fact(factHeadings.bundle, 30, ({ bundle }) => bundle?.title ?? null),
    fact(factHeadings.id, 38, ({ id }) => id),
  ]
}

function column(name: NeedFieldName): WrittenColumn {
  const field = fieldNamed(name)
  return {
    heading: headingOf(name),
    width: field.words.file.width,
    ...(field.format && field.format !== 'text' && { format: field.format }),
    value: (need) => {
      const from = isBackground(name) ? need.background : need
      return from ? field.writeCell((from as Record<string, unknown>)[name]) : null
    },
  }
}
const fact = (heading: string, width: number, value: WrittenColumn['value']): WrittenColumn => ({
  heading,
  width,
  value,
})

function requirementColumns(needs: readonly ExportedNeed[]): WrittenColumn[] {
  const most = needs.reduce((count, need) => Math.max(count, requirementCells(need).length), 1)
  return Array.from({ length: most }, (_, at) => ({
    ...column('requirements'),
    value: (need) => requirementCells(need)[at] ?? '',
    ...(at > 0 && { heading: `${headingOf('requirements')} ${at + 1}` }),
  }))
}

function requirementCells({ requirements }: ExportedNeed): string[] {
  const cells: string[] = []
  for (const line of requirementLines(requirements, requirementWords)) {
    const last = cells.at(-1)
    if (last !== undefined && last.length + line.length < mostInCell) cells[cells.length - 1] = `${last}\n${line}`
    else cells.push(line)
  }
  return cells
}
