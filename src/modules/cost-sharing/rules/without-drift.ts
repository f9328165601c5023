/**
 * Shares that sum to the total: last digits that are missing are added in proportion to the size of each share.
 * Units: those of the shares, as fractions. undefined: more than digits is missing.
 * Example: ten times 0.1 sums to 0.9999999999999999; of a total of 1 each gets a tenth of what is missing.
 */
export function withoutDrift(shares: readonly number[], total: number): number[] | undefined {
  const size = shares.reduce((sum, share) => sum + Math.abs(share), 0)
  const missing = total - shares.reduce((sum, share) => sum + share, 0)
  if (!(Math.abs(missing) <= 1e-6 * Math.max(1, size))) return undefined
  return size > 0 ? shares.map((share) => share + (missing * Math.abs(share)) / size) : [...shares]
}
