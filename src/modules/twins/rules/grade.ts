import type { TwinGrade, TwinReason } from '../schema.ts'

/** What speaks for two being the same beside the features: how far it is behind the best one, and how many others are as like. */
export const standing = ['behindBest', 'crowd'] as const

/** Below these a need shares a common word and nothing else. */
const [leastScore, leastShare] = [3, 0.4]

/** The more entries there are, the more are alike by chance; measured between these many. */
const [fewEntries, manyEntries, perLogarithm] = [300, 1100, 0.5]

export interface Least {
  title: number
  text: number
}

export interface SameKnowledge {
  /** By feature, and 'constant'. */
  weights: Readonly<Record<string, number>>
  /** From here up two are called the same, where there are a thousand entries; for a question of a title alone, and for one with a text. */
  least: Least
}

/** The standing of each among all that came into question. */
export function standingsOf(scores: readonly number[]): { behindBest: number; crowd: number }[] {
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  const crowd = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - best), 0))
  return scores.map((score) => ({ behindBest: score - best, crowd }))
}

/** From how much on two are called the same among so many entries. */
export const leastSame = (least: Least, entries: number, hasText: boolean): number =>
  (hasText ? least.text : least.title) +
  perLogarithm * Math.log(Math.min(manyEntries, Math.max(fewEntries, entries)) / 1000)

interface Sameness {
  /** In the order of the names of the features. */
  values: readonly number[]
  behindBest: number
  crowd: number
}

/** How much speaks for two being the same: the logarithm of the odds, as learnt. */
export function sameness(
  { weights }: Pick<SameKnowledge, 'weights'>,
  names: readonly string[],
  { values, behindBest, crowd }: Sameness,
): number {
  const weight = (name: string) => weights[name] ?? 0
  return (
    weight('constant') +
    weight('behindBest') * behindBest +
    weight('crowd') * crowd +
    values.reduce((sum, value, place) => sum + value * weight(names[place]!), 0)
  )
}

/** Whether reasons are worth looking for. */
export const comesNear = (score: number, behindBest: number): boolean =>
  score >= leastScore && score >= leastShare * (score - behindBest)

/** The same, related, or, without a reason that can be told or far behind the best one, not like it at all. */
export function gradeOf({
  score,
  behindBest,
  isSame,
  reasons,
}: {
  score: number
  behindBest: number
  isSame: boolean
  reasons: readonly TwinReason[]
}): TwinGrade | null {
  if (reasons.length === 0 || !comesNear(score, behindBest)) return null
  return isSame ? 'same' : 'related'
}
