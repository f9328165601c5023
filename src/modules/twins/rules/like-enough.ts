/**
 * Below these a need is no twin but something that shares a common word. Of what is wrong among the first five almost two thirds
 * fall away, by a title alone three quarters; of the true twins one in twenty, or one in twelve (measured on the needs of the demonstration).
 */
const [leastScore, leastShare] = [3, 0.4]

/** Of what the search found, best first, what is a twin, with a reason that can be told. */
export function likeEnough<T extends { score: number; reasons: readonly unknown[] }>(found: readonly T[]): T[] {
  const best = found[0]?.score ?? 0
  return found.filter(({ score, reasons }) => score >= leastScore && score >= leastShare * best && reasons.length > 0)
}
