import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import type { Corpus, Word } from './corpus.ts'
import type { EntryShelf } from './entry-shelf.ts'
import type { Asking } from './features/feature.ts'
import type { KeptParts } from './kept-parts.ts'
import { postings } from './postings.ts'
import type { SimilarWords } from './similar-words.ts'

interface Filed extends Pick<TwinEntry, 'services' | 'capabilities'> {
  title: readonly Word[]
  description: readonly Word[]
}

/** What speaks for the entries that hold it, on behalf of one word of the question: a word, a group of related words, a field. */
interface Call {
  key: number
  holders: number
  impact: number
  /** Decides between equals. */
  name: string
}

const mostVisits = 50_000
const mostAskedWords = 12
const likeRelated = 0.9
const likeField = 0.15
const inDescriptionOnly = 0.6
const sharedKey = 10

const wordKey = (id: number) => id * 3
const relatedKey = (id: number) => id * 3 + 1
const fieldKey = (id: number) => id * 3 + 2
const keysOf = ({ id, related, fields }: Word) => [wordKey(id), ...related.map(relatedKey), ...fields.map(fieldKey)]

/**
 * Who comes into question at all: entries with rare words of the question, with words spelled like them, with related words, with words of
 * the same field. The most telling speak first; when very many entries have been visited, the rest stays unheard. An entry hears each asked
 * word once, from what is most like it.
 */
export function candidateSearch(
  { texts, similar, shelf }: { texts: Corpus; similar: SimilarWords; shelf: EntryShelf },
  kept?: KeptParts,
) {
  const { move, tally: tallied, keep, ...filed } = postings(shelf, kept)

  const put = (slot: number, { title, description, services, capabilities }: Filed) =>
    filed.put(slot, { title: title.flatMap(keysOf), description: description.flatMap(keysOf), services, capabilities })

  const callsFor = (word: Word): Call[] => {
    const weight = texts.rarity('stem', word.stem)
    const words = [...similar.of(word)].map(([id, alike]) => ({
      key: wordKey(id),
      holders: texts.holders('word', id),
      impact: weight * alike,
      name: id === word.id ? word.text : texts.word(id).text,
    }))
    const groups = [
      ...word.related.map((id) => ({
        kind: 'related' as const,
        id,
        key: relatedKey(id),
        impact: weight * likeRelated,
      })),
      ...word.fields.map((id) => ({ kind: 'field' as const, id, key: fieldKey(id), impact: weight * likeField })),
    ].map(({ kind, id, key, impact }) => ({ key, holders: texts.holders(kind, id), impact, name: `${kind} ${id}` }))
    return [...words, ...groups].sort((one, other) => other.impact - one.impact || (one.name < other.name ? -1 : 1))
  }

  const find = (mine: Asking, options: TwinSearchOptions, most: number): string[] => {
    const tally = tallied()
    const asked = askedWords(mine, texts)
    let visitsLeft = mostVisits
    asked.forEach((word, place) => {
      tally.nextWord()
      let share = visitsLeft / (asked.length - place)
      for (const { key, holders, impact } of callsFor(word)) {
        if (holders > share) break
        tally.call(key, impact, impact * inDescriptionOnly)
        share -= holders
        visitsLeft -= holders
      }
    })
    for (const key of [...mine.services, ...mine.capabilities]) tally.add(key, sharedKey)
    return tally.best(options, most)
  }

  return { put, move, find, keep }
}

/** The words of the title, and the rarest of the description. */
function askedWords({ title, text }: Asking, { rarity }: Corpus): Word[] {
  const once = [...new Map([...title, ...text].map((word) => [word.text, word])).values()]
  const titles = new Set(title.map((word) => word.text))
  const weight = (word: Word) => rarity('stem', word.stem) + (titles.has(word.text) ? 100 : 0)
  return once
    .sort((one, other) => weight(other) - weight(one) || (one.text < other.text ? -1 : 1))
    .slice(0, mostAskedWords)
}
