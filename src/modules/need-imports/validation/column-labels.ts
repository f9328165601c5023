import { folded } from '../../../kernel/folded.ts'
import type { ChosenColumns, NeedTable, RememberedColumns } from '../schema.ts'
import { isOurs } from './heading-words.ts'
import { headingsAt, mostAbove, namesOf } from './need-headings.ts'

const longestLabel = 180

/**
 * What the headings of a table are remembered by, whatever order they stand in: their words without signs, one that comes twice with
 * its number. Undefined for what nobody wrote there, and for what our own files add.
 */
export function labelsOf(names: readonly string[]): (string | undefined)[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const label = folded(name).slice(0, longestLabel)
    if (label === '' || isOurs(name)) return undefined
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return times === 1 ? label : `${label} ${times}`
  })
}

/** The rows that could be its headings, each with the labels of its columns. */
export const labelledRows = (table: NeedTable): { head: number; labels: (string | undefined)[] }[] =>
  table.rows.slice(0, mostAbove).map((_, head) => ({ head, labels: labelsOf(namesOf(headingsAt(table, head))) }))

/** What was said of such headings, for a table in which they stand in this row. */
export const columnsFrom = (
  { meanings, turned }: Pick<RememberedColumns, 'meanings' | 'turned'>,
  { head, labels }: { head: number; labels: readonly (string | undefined)[] },
): ChosenColumns => ({
  head,
  turned,
  keys: labels.map((label) => (label === undefined ? null : (meanings[label] ?? null))),
  isRemembered: true,
})
