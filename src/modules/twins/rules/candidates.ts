import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import type { Corpus, Word } from './corpus.ts'
import { postings } from './postings.ts'
import type { Asking } from './features/feature.ts'
import type { SimilarWords } from './similar-words.ts'

interface Filed {
  entry: TwinEntry
  title: Uint32Array
  description: Uint32Array
}

/** A word of the index that speaks for its entries, on behalf of one word of the question. */
interface Call {
  word: Word
  impact: number
}

const mostVisits = 400_000
const mostAskedWords = 16
const likeSynonym = 0.9
const inDescriptionOnly = 0.6

/**
 * Who comes into question at all: entries in which rare words of the question, or words like them, occur. The most telling words
 * speak first; when very many entries have been visited, the rest stays unheard. An entry hears each asked word once, from the word that
 * is most like it.
 */
export function candidateSearch(texts: Corpus, similar: SimilarWords) {
  const filed = postings()
  const groupWords = new Map<number, Set<number>>()

  const learn = ({ id, synonyms }: Word) => {
    for (const group of synonyms) groupWords.set(group, (groupWords.get(group) ?? new Set()).add(id))
  }

  const put = ({ entry, title, description }: Filed) => {
    filed.put(entry, { title, description })
  }

  const callsFor = (word: Word): Call[] => {
    const weight = texts.rarity('stem', word.stem)
    const likeness = new Map(similar.of(word))
    for (const group of word.synonyms)
      for (const id of groupWords.get(group) ?? []) likeness.set(id, Math.max(likeness.get(id) ?? 0, likeSynonym))
    return [...likeness]
      .filter(([id]) => texts.holders('word', id) > 0)
      .map(([id, alike]) => ({ word: texts.word(id), impact: weight * alike }))
      .sort((one, other) => other.impact - one.impact || (one.word.text < other.word.text ? -1 : 1))
  }

  const find = (mine: Asking, options: TwinSearchOptions, most: number): string[] => {
    const tally = filed.tally()
    const asked = askedWords(mine, texts)
    let visitsLeft = mostVisits
    asked.forEach((word, place) => {
      tally.nextWord()
      let share = visitsLeft / (asked.length - place)
      for (const call of callsFor(word)) {
        if (share <= 0) break
        const visits = texts.holders('word', call.word.id)
        tally.call(call.word.id, call.impact, call.impact * inDescriptionOnly)
        share -= visits
        visitsLeft -= visits
      }
    })
    for (const key of [...mine.services, ...mine.capabilities]) tally.add(key, 10)
    return tally.best(options, most)
  }

  return { learn, put, remove: filed.remove, find }
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
