/**
 * The sharing rules with a formula of one line. m(i) = c(N) − c(N∖i) is the separable cost of player i.
 *
 * equal: c(N)/n. weights: by weight. stand-alone: by c(i) (Moriarity 1975). equal-savings: c(i) less the same amount for
 * all. scrb: separable cost, and the rest by remaining benefit c(i) − m(i) (Straffin & Heaney 1981), without clipping.
 * Units: those of the costs. undefined: the rule divides by zero here, so it says nothing.
 * Example (Young 1985): alone 15, 20, 55, pairs 35, 61, 65, all 78: stand-alone 13, 17.33, 47.67; equal-savings 11, 16, 51.
 */
export interface Basics {
  total: number
  /** c(i) */
  alone: readonly number[]
  /** c(N∖i) */
  without: readonly number[]
}

export const equalShares = ({ total, alone }: Basics): number[] => alone.map(() => total / alone.length)

export function proportionalShares(total: number, weights: readonly number[]): number[] | undefined {
  const sum = add(weights)
  if (sum === 0) return total === 0 ? weights.map(() => 0) : undefined
  return weights.map((weight) => (total * weight) / sum)
}

export function equalSavings({ total, alone }: Basics): number[] {
  const saving = (add(alone) - total) / alone.length
  return alone.map((cost) => cost - saving)
}

export function separableCosts({ total, alone, without }: Basics): number[] | undefined {
  const separable = without.map((cost) => total - cost)
  const benefits = alone.map((cost, player) => cost - separable[player]!)
  const rest = total - add(separable)
  const sum = add(benefits)
  const rounding = 8 * Number.EPSILON * Math.max(total, ...alone, ...without) * alone.length
  if (Math.abs(sum) <= rounding) return Math.abs(rest) <= rounding ? separable : undefined
  return separable.map((cost, player) => cost + (benefits[player]! / sum) * rest)
}

export const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
