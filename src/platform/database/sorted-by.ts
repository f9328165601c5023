import { sql, type RawBuilder } from 'kysely'
import { sortingParts, type Sorting } from '../../kernel/sorting.ts'

/** The SQL for each column by which a list can be sorted. */
export type SortedColumns<Column extends string> = Readonly<Record<Column, RawBuilder<unknown>>>

/** What says nothing in that column comes last, in both directions. */
export function sortedBy<Column extends string>(
  columns: SortedColumns<Column>,
  sorting: Sorting<Column>,
): RawBuilder<unknown> {
  const { by, isReversed } = sortingParts(sorting)
  return sql`${columns[by]} ${isReversed ? sql`desc` : sql`asc`} nulls last`
}

/** The place of a word in a list of words, to sort by it. */
export const placeIn = (words: readonly string[], word: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array_position(cast(${`{${words.join(',')}}`} as text[]), ${word}::text)`
