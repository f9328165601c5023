import { folded } from '../../../kernel/folded.ts'
import { euros } from '../../../kernel/german-numbers.ts'
import { fieldNamed, needFieldNames, words, type Cell, type NeedFieldName } from '../../needs/schema.ts'
import type { JudgedRow, NeedFile } from '../schema.ts'
import { isBlank } from './blank.ts'
import { isTable } from './judge-needs.ts'
import { headingsOf } from './need-headings.ts'

/** One value of a row, as it was understood. */
export interface ReadValue {
  name: NeedFieldName
  label: string
  read: string
  /** What stands there, where that is something else. */
  written: string | null
}

/** For each row of a file what was read of it beside its title, in German. */
export function readValuesOf(file: NeedFile): (row: JudgedRow) => ReadValue[] {
  const columns = isTable(file) ? headingsOf(file).columns : []
  const cellOf = (name: NeedFieldName, row: JudgedRow): Cell => {
    const at = columns.find(({ key }) => key === name)?.at
    return at === undefined || !isTable(file) ? null : (file.rows[row.number - 1]?.[at] ?? null)
  }
  return (row) =>
    needFieldNames.flatMap((name): ReadValue[] => {
      const value = row.read[name]
      if (name === 'title' || value === undefined) return []
      const cell = cellOf(name, row)
      const { blank, words: said } = fieldNamed(name)
      if (isBlank(cell) && JSON.stringify(value) === JSON.stringify(blank)) return []
      const read = printed(name, value)
      return read === undefined ? [] : [{ name, label: said.label, read, written: otherwise(name, cell, value) }]
    })
}

/** To the cent, where the page of a need rounds. */
function printed(name: NeedFieldName, value: unknown): string | undefined {
  const field = fieldNamed(name)
  return field.format === 'amount' && typeof value === 'number' && value % 100 !== 0 ? euros(value) : field.print(value)
}

/** What stands in the cell, unless it says the same in the same words. */
function otherwise(name: NeedFieldName, cell: Cell, value: unknown): string | null {
  if (isBlank(cell) || name === 'requirements') return null
  const field = fieldNamed(name)
  const written = words(cell).trim()
  const isPlain =
    field.input === 'number'
      ? /^[\d.,\s€-]+$/.test(written)
      : field.input === 'day' && /^\d[\d.-]+[.-]\d+$/.test(written)
  const same = [field.print(value), words(field.writeCell(value) as Cell)].some(
    (each) => folded(each ?? '') === folded(written),
  )
  return isPlain || same ? null : written
}
