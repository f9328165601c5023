/**
 * One share for all who are alike: where shares are computed in floating point or estimated, those who ask for the same thing
 * come out a hair apart, and the hair must not decide who pays a cent more. Every rule treats alike who is alike, so the mean of
 * them is what was meant. Units: those of the shares. Example: 33.2, 33.4, 50 with kinds a, a, b becomes 33.3, 33.3, 50.
 */
export function evenedShares(shares: readonly number[], kinds: readonly string[]): number[] {
  const sums = new Map<string, { sum: number; count: number }>()
  shares.forEach((share, player) => {
    const { sum, count } = sums.get(kinds[player]!) ?? { sum: 0, count: 0 }
    sums.set(kinds[player]!, { sum: sum + share, count: count + 1 })
  })
  return shares.map((share, player) => {
    const { sum, count } = sums.get(kinds[player]!)!
    return count === 1 ? share : sum / count
  })
}
