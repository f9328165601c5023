import { twinIndex } from '../rules/twin-index.ts'
import type { TwinEntry, TwinReason, WordGroups } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'

export type ListedText = Omit<TwinEntry, 'owner' | 'audience' | 'vector'>

/**
 * So much of what a text reaches against itself, and the least that counts as a twin anywhere. Of the 144 needs of the demonstration
 * 63 are held for another one by their words, 59 of them rightly; with their capabilities 92 and 90, of 98 that have one.
 */
const [leastShare, leastScore] = [0.35, 3]
/** So many are looked at behind each; what comes later is hardly ever the same. */
const mostFound = 12
const audience = ['list']

/**
 * Holds a list against itself: for each of its texts those that say almost the same in other words, most alike first. Takes some
 * milliseconds a text, so that thousands belong into a thread.
 */
export function twinsInList(list: readonly ListedText[], synonyms: WordGroups['synonyms'] = []) {
  const index = twinIndex(defaultKnowledge(synonyms))
  for (const [at, group] of synonyms.entries()) index.put(backgroundOf(group, at))
  for (const each of list) index.put({ ...each, owner: 'list', audience })
  return (text: ListedText): { id: string; reasons: readonly TwinReason[] }[] => {
    const found = index.search(text, { audience, limit: mostFound })
    const most = found[0]?.score ?? 0
    return found
      .filter(({ id, score, reasons }) => id !== text.id && isTwin(score, most) && reasons.length > 0)
      .map(({ id, reasons }) => ({ id, reasons }))
  }
}

const isTwin = (score: number, most: number) => score >= leastScore && score >= leastShare * most

/** Never found, but it counts: in a short list alone, nobody could tell that "online" says less than "Wohngeld". */
const backgroundOf = ([name = '', ...others]: readonly string[], at: number): TwinEntry => ({
  id: `vocabulary ${at}`,
  owner: '',
  title: name,
  description: others.join(', '),
  services: [],
  capabilities: [],
  audience: [],
})
