/**
 * Equal relative savings of a game whose groups are too many for a table: in the core, or in the least core where that is empty.
 *
 * Row generation: groups that would leave enter the program of equal-relative-savings.ts until nobody would; where no split keeps
 * all of them, least-core.ts finds by how much they have to give way. Units: cents; costs are whole ones, so that a gain below
 * half a cent is none. Source: Drechsel & Kimms 2010 for rows found by optimisation.
 * Example: alone 10 and 6, together 12: both save 25 %, shares 7.5 and 4.5.
 */
import { equalRelativeSavings } from './equal-relative-savings.ts'
import { leastCore, type CostRow, type GroupSearch } from './least-core.ts'

interface SearchedGame {
  total: number
  alone: readonly number[]
  /** A split near the core. */
  start: readonly number[]
  /** Groups that pay more than `level` too much, sought for so many seconds at the most. */
  above: (shares: readonly number[], level: number, seconds: number) => GroupSearch
  /** Seconds that are left, and those of them that the first search may take. */
  left: () => number
  first: number
  /** Throws where the time for everything is over. */
  checkTime?: (() => void) | undefined
}

const halfCent = 0.5

/** undefined: nothing was proven in time. */
export function equalPercent({
  total,
  alone,
  start,
  above: search,
  left,
  first,
  checkTime,
}: SearchedGame): number[] | undefined {
  let bound = 0
  const above = (shares: readonly number[], level: number, most = Infinity) => {
    const found = left() > 0 ? search(shares, level, Math.min(most, left())) : { groups: [], bound: Infinity }
    bound = found.bound
    return found
  }
  const known: CostRow[] = alone.map((cost, player) => ({ group: [player], cost }))
  const within = (slack: number) =>
    equalRelativeSavings({
      total,
      alone,
      checkTime,
      known: known.map(({ group, cost }) => ({ group, most: cost + slack })),
      violated: (shares) => {
        const { groups } = above(Array.from(shares), slack + halfCent)
        known.push(...groups)
        return groups.map(({ group, cost }) => ({ group, most: cost + slack }))
      },
    })
  known.push(...above(start, -Infinity, first).groups)
  const inCore = within(0)
  if (inCore) return bound <= halfCent ? inCore : undefined
  const { level, gap, groups } = leastCore({ total, alone, start, above, least: 0, tolerance: halfCent, checkTime })
  if (gap > 0) return undefined
  known.push(...groups)
  const inLeastCore = within(level + halfCent)
  return inLeastCore && bound <= level + 2 * halfCent ? inLeastCore : undefined
}
