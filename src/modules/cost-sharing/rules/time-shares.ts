/**
 * How the time for a plan is shared out: each part may take its weight among the parts still to come, of the time that is left.
 * What a part does not use goes to those after it, so that small plans never feel a limit and large ones always end.
 * Unit: seconds. Example: of 20 s the best package may take 20 · 16 / 36 = 8.9; if it takes 2, alternatives may take
 * 18 · 2 / 20 = 1.8.
 */
const weights = { package: 16, alternatives: 2, front: 2, why: 2, groups: 8, shares: 6 }
export type TimedPart = keyof typeof weights

export function timeFor(part: TimedPart, left: number): number {
  const all = Object.entries(weights)
  const toCome = all.slice(all.findIndex(([name]) => name === part))
  return (left * weights[part]) / toCome.reduce((sum, [, weight]) => sum + weight, 0)
}
