/** Money in whole cents. Never mixed with percentages or counts of people. */
declare const unit: unique symbol
export type Cents = number & { readonly [unit]: 'cents' }

/** A whole, safe number of cents; throws RangeError on anything else, because a fraction of a cent is a bug. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`)
  return (amount === 0 ? 0 : amount) as Cents
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}

/**
 * Whole cents as near as can be to `exact`, with the exact sum `total` (largest remainder).
 * Of equal remainders the earlier entry gets the odd cent; what differs by rounding noise is equal. `exact` must sum to `total`
 * within one cent per entry. Example: 100 cents over [33.3…, 33.3…, 33.3…] is [34, 33, 33].
 */
export function roundToTotal(exact: readonly number[], total: Cents): Cents[] {
  const noise = noiseOf(exact, total)
  const floors = exact.map((amount) => Math.floor(amount + noise))
  const missing = total - floors.reduce((a, b) => a + b, 0)
  if (Math.abs(missing) > exact.length) throw new RangeError(`shares miss their total by ${missing} cents`)
  const remainders = exact.map((amount, index) => amount - floors[index]!)
  const order = largestFirst(remainders, noise)
  if (missing < 0) for (const index of order.slice(missing)) floors[index]! -= 1
  else for (const index of order.slice(0, missing)) floors[index]! += 1
  return floors.map(cents)
}

/** What amounts of this size, in cents, may be off by when they come out of a computation; never as much as could be seen, as long as numbers can tell. */
export function noiseOf(exact: readonly number[], total: number): number {
  const size = exact.reduce((most, amount) => Math.max(most, Math.abs(amount)), Math.abs(total))
  return Math.max(2 * Number.EPSILON * size, Math.min(0.01, Math.max(1e-6, 1e-11 * size)))
}

/** Positions from the largest value down; of values that differ by no more than noise the earlier comes first. */
export function largestFirst(values: readonly number[], noise: number): number[] {
  const sorted = values.map((value, index) => ({ value, index, rank: 0 })).sort((a, b) => b.value - a.value)
  sorted.forEach((each, at) => {
    const before = sorted[at - 1]
    if (before) each.rank = before.rank + (before.value - each.value > noise ? 1 : 0)
  })
  return sorted.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index)
}
