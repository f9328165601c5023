/**
 * Shapley shares of a cost game, exactly, in one pass over its 2^n groups.
 *
 * With w(s) = s!(n−s−1)!/n!, share(i) = Σ over S with i of (w(s−1) + w(s))·c(S) − Σ over all S of w(s)·c(S), where w(n) = 0.
 * The second sum is the same for everybody, so it follows from the shares having to sum to c(N): no rounding is lost in it.
 * The players are split into a low and a high half; sums by row (high part) and by column (low part) of the table
 * hold the first sum. Units: those of the costs. Source: Shapley 1953.
 * Example: alone 10 and 6, together 12: shares 8 and 4.
 */
import { groupSize, totalOf, type CostGame } from './cost-game.ts'
import { add } from './simple-rules.ts'

export function shapley(game: CostGame): number[] {
  const { players, cost } = game
  const low = players >> 1
  const weights = weightsBySize(players)
  const columns = new Float64Array(1 << low)
  const rows = new Float64Array(1 << (players - low))
  const sizes = Uint8Array.from({ length: columns.length }, (_, group) => groupSize(group))
  for (let high = 0; high < rows.length; high++) {
    const size = groupSize(high)
    const offset = high * columns.length
    let row = 0
    for (let group = 0; group < columns.length; group++) {
      const weighted = weights[size + sizes[group]!]! * cost[offset + group]!
      row += weighted
      columns[group]! += weighted
    }
    rows[high] = row
  }
  const sums = [...sumsByPlayer(columns), ...sumsByPlayer(rows)]
  const common = (add(sums) - totalOf(game)) / players
  return sums.map((sum) => sum - common)
}

/** w(s−1) + w(s) for each size s. */
function weightsBySize(players: number): Float64Array {
  const once = new Float64Array(players + 1)
  once[0] = 1 / players
  for (let size = 1; size < players; size++) once[size] = (once[size - 1]! * size) / (players - size)
  return once.map((weight, size) => weight + (size > 0 ? once[size - 1]! : 0))
}

/** For each bit the sum of all entries whose index has that bit: the upper half folds onto the lower, bit by bit. */
function sumsByPlayer(table: Float64Array): number[] {
  const sums: number[] = []
  for (let half = table.length >> 1; half >= 1; half >>= 1) {
    let sum = 0
    for (let group = 0; group < half; group++) {
      sum += table[half + group]!
      table[group]! += table[half + group]!
    }
    sums.unshift(sum)
  }
  return sums
}
