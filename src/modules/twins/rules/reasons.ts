import type { TwinEntry, TwinQuery, TwinReason } from '../schema.ts'
import type { Word } from './corpus.ts'
import type { Asking } from './features/feature.ts'
import type { Side } from './side.ts'
import { wordsOf } from './words.ts'

const mostReasons = 6
const clearlyAlike = 0.35

interface Pair extends TwinReason {
  worth: number
  isPlain: boolean
}

/**
 * Why two are twins, the most telling first: services and capabilities, then words, parts of words, synonyms. That both are done online, or
 * applied for, is no reason by itself, unless nothing else is asked for.
 */
export function reasonsFor(query: TwinQuery, entry: TwinEntry, mine: Asking, theirs: Side): TwinReason[] {
  const shared = (
    kind: 'service' | 'capability',
    ours: readonly string[] = [],
    others: readonly string[],
  ): TwinReason[] => ours.filter((key) => others.includes(key)).map((key) => ({ kind, mine: key, theirs: key }))
  const asMine = writtenForms(`${query.title} ${query.description ?? ''}`)
  const asTheirs = writtenForms(`${entry.title} ${entry.description}`)
  const keys = [
    ...shared('service', query.services, entry.services),
    ...shared('capability', query.capabilities, entry.capabilities),
  ]
  const pairs = onePerWord(mine.text, mine, theirs)
  const isTold = keys.length > 0 || pairs.some(({ isPlain }) => !isPlain) || mine.text.every(({ isPlain }) => isPlain)
  if (!isTold) return []
  return [
    ...keys,
    ...pairs
      .sort((one, other) => other.worth - one.worth || (one.mine < other.mine ? -1 : 1))
      .map(({ kind, mine, theirs }) => ({ kind, mine: asMine(mine), theirs: asTheirs(theirs) })),
  ].slice(0, mostReasons)
}

function onePerWord(words: readonly Word[], asking: Asking, theirs: Side): Pair[] {
  const once = new Map(words.map((word) => [word.stem, word]))
  return [...once.values()].flatMap((word) => {
    const pairs = theirs.text.flatMap((other) => pairOf(word, other, asking) ?? [])
    return pairs.sort((one, other) => other.worth - one.worth || (one.theirs < other.theirs ? -1 : 1)).slice(0, 1)
  })
}

function pairOf(word: Word, other: Word, { alike, weightOf }: Asking): Pair | undefined {
  const pair = { mine: word.text, theirs: other.text, isPlain: word.isPlain }
  const rarity = weightOf(word)
  if (word.stem === other.stem) return { kind: 'word', ...pair, worth: rarity }
  if (word.synonyms.some((group) => other.synonyms.includes(group)))
    return { kind: 'synonym', ...pair, worth: rarity * 0.9 }
  const likeness = alike(word, other)
  if (likeness >= clearlyAlike) return { kind: 'part', ...pair, worth: rarity * likeness }
  return undefined
}

/** From the folded word back to how somebody wrote it. */
function writtenForms(text: string): (folded: string) => string {
  const forms = new Map<string, string>()
  for (const [form] of text.matchAll(/\p{L}(?:[\p{L}\p{N}*:]*[\p{L}\p{N}])?/gu))
    for (const word of wordsOf(form)) if (!forms.has(word)) forms.set(word, form)
  return (folded) =>
    folded
      .split(' ')
      .map((word) => forms.get(word) ?? word)
      .join(' ')
}
