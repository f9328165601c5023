import type { TwinEntry, TwinQuery, TwinReason } from '../schema.ts'
import type { Word } from './corpus.ts'
import type { Asking } from './features/feature.ts'
import { sharePart } from './shared-part.ts'
import type { Wording } from './phrases.ts'
import type { Side } from './side.ts'
import { stem } from './stem.ts'
import { writtenForms, type Written } from './written-forms.ts'

const mostReasons = 6
const worthOfRelated = 0.7

interface Pair {
  kind: 'same' | 'part' | 'related'
  mine: Word
  theirs: Word
  worth: number
}
/**
 * Why two are twins, the most telling first: services and capabilities, then words, synonyms, parts of words, related words. That both are done
 * online, or applied for, is no reason by itself, unless nothing else is asked for. In the wording of the question typing errors are corrected.
 */
export function tellReasons(query: TwinQuery, mine: Asking, asked: Wording) {
  const asMine = writtenForms(query, asked)
  const isAllPlain = mine.text.every(({ isPlain }) => isPlain)
  return (entry: TwinEntry, theirs: Side, held: Wording): TwinReason[] => {
    const keys = [
      ...shared('service', query.services, entry.services),
      ...shared('capability', query.capabilities, entry.capabilities),
    ]
    const pairs = onePerWord(mine.text, mine, theirs)
    if (keys.length === 0 && !isAllPlain && pairs.every(({ mine }) => mine.isPlain)) return []
    const asTheirs = writtenForms(entry, held)
    return [
      ...keys,
      ...pairs
        .sort((one, other) => other.worth - one.worth || (one.mine.text < other.mine.text ? -1 : 1))
        .map(({ kind, mine, theirs }) => reasonOf(kind, asMine(mine.text), asTheirs(theirs.text))),
    ].slice(0, mostReasons)
  }
}

const shared = (
  kind: 'service' | 'capability',
  ours: readonly string[] = [],
  others: readonly string[],
): TwinReason[] => ours.filter((key) => others.includes(key)).map((key) => ({ kind, mine: key, theirs: key }))

function reasonOf(kind: Pair['kind'], mine: Written, theirs: Written): TwinReason {
  const words = { mine: mine.form, theirs: theirs.form }
  if (kind !== 'same') return { kind, ...words }
  if (stem(mine.folded) === stem(theirs.folded)) return { kind: 'word', ...words }
  return { kind: mine.isCorrected ? 'part' : 'synonym', ...words }
}

function onePerWord(words: readonly Word[], asking: Asking, theirs: Side): Pair[] {
  const once = new Map(words.map((word) => [word.stem, word]))
  return [...once.values()].flatMap((word) => {
    const pairs = theirs.text.flatMap((other) => pairOf(word, other, asking) ?? [])
    return pairs
      .sort((one, other) => other.worth - one.worth || (one.theirs.text < other.theirs.text ? -1 : 1))
      .slice(0, 1)
  })
}

function pairOf(mine: Word, theirs: Word, { alike, weightOf }: Asking): Pair | undefined {
  const rarity = weightOf(mine)
  if (mine.stem === theirs.stem) return { kind: 'same', mine, theirs, worth: rarity }
  const likeness = alike(mine, theirs)
  if (likeness > 0 && sharePart(mine, theirs))
    return { kind: 'part', mine, theirs, worth: rarity * Math.max(likeness, worthOfRelated) }
  if (areRelated(mine, theirs)) return { kind: 'related', mine, theirs, worth: rarity * worthOfRelated }
  return undefined
}

/** As they stand, or part by part: Kitagebühr, Kindergartenbeitrag. */
function areRelated(mine: Word, theirs: Word): boolean {
  if (mine.isKnown && theirs.isKnown) return mine.related.some((group) => theirs.related.includes(group))
  return meet(mine.beginning, theirs.beginning) && meet(mine.ending, theirs.ending)
}

const meet = (some: readonly number[] = [], others: readonly number[] = []): boolean =>
  some.some((group) => others.includes(group))
