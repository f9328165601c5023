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
 * Of equal remainders the earlier entry gets the odd cent. `exact` must sum to `total` within one cent per entry.
 * Example: 100 cents over [33.3…, 33.3…, 33.3…] is [34, 33, 33].
 */
export function roundToTotal(exact: readonly number[], total: Cents): Cents[] {
  const floors = exact.map((amount) => Math.floor(amount + 1e-6))
  const missing = total - floors.reduce((a, b) => a + b, 0)
  if (Math.abs(missing) > exact.length) throw new RangeError(`shares miss their total by ${missing} cents`)
  const step = Math.sign(missing)
  const order = exact
    .map((amount, index) => ({ index, remainder: amount - floors[index]! }))
    .sort((a, b) => step * (b.remainder - a.remainder) || a.index - b.index)
  for (const { index } of order.slice(0, Math.abs(missing))) floors[index]! += step
  return floors.map(cents)
}
