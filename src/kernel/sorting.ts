/** How a list is sorted, as its address says it: by a column, with a minus before it where it runs the other way. */
export type Sorting<Column extends string> = Column | `-${Column}`

/** Every way in which a list with these columns can be sorted. */
export const sortings = <Column extends string>(columns: readonly Column[]): Sorting<Column>[] =>
  columns.flatMap((column): Sorting<Column>[] => [column, `-${column}`])

export const sortingParts = <Column extends string>(sorting: Sorting<Column>): { by: Column; isReversed: boolean } => ({
  by: sorting.replace(/^-/, '') as Column,
  isReversed: sorting.startsWith('-'),
})

export const turned = <Column extends string>(sorting: Sorting<Column>): Sorting<Column> => {
  const { by, isReversed } = sortingParts(sorting)
  return isReversed ? by : `-${by}`
}
