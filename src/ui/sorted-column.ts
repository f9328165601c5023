import { sortingParts, turned, type Sorting } from '../kernel/sorting.ts'
import type { Column } from './table.tsx'

interface Sorted<By extends string> {
  /** How the list is sorted now; missing in its usual order. */
  now: Sorting<By> | undefined
  /** The address of the same list, sorted like this. */
  href: (sorting: Sorting<By>) => string
}

/** Columns whose heads sort the list: words from A on, figures from the largest on; once more, the other way round. */
export const sortedColumn =
  <By extends string>({ now, href }: Sorted<By>) =>
  (name: string, by: By, { numeric = false } = {}): Column => {
    const first: Sorting<By> = numeric ? `-${by}` : by
    const current = now && sortingParts(now).by === by ? now : undefined
    return {
      name,
      numeric,
      sort: {
        href: href(current ? turned(current) : first),
        ...(current && { direction: sortingParts(current).isReversed ? 'descending' : 'ascending' }),
      },
    }
  }
