import { twinIndex } from '../rules/twin-index.ts'
import type { TwinEntry, TwinReason, WordGroups } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'

export type ListedText = Omit<TwinEntry, 'owner' | 'audience' | 'vector'>

/** So many are looked at behind each; what comes later is hardly ever the same. */
const mostFound = 12
const audience = ['list']

/**
 * Holds a list against itself: for each of its texts those that are called the same, as everywhere, most alike first. Takes some
 * milliseconds a text, so that thousands belong into a thread.
 */
export function twinsInList(list: readonly ListedText[], related: WordGroups['related'] = []) {
  const index = twinIndex(defaultKnowledge(related))
  for (const [at, group] of related.entries()) index.put(backgroundOf(group, at))
  for (const each of list) index.put({ ...each, owner: 'list', audience })
  return (text: ListedText): { id: string; reasons: readonly TwinReason[] }[] =>
    index
      .search(text, { audience, limit: mostFound, excludeId: text.id })
      .flatMap(({ id, grade, reasons }) => (grade === 'same' ? [{ id, reasons }] : []))
}

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
