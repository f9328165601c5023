import type { TwinQuery } from '../schema.ts'
import { stem } from './stem.ts'
import type { Corpus, Word } from './corpus.ts'
import { bagOf, type Bag } from './gram-cosine.ts'
import type { Sparse } from './sparse.ts'
import { withPhrases, type Phrases } from './phrases.ts'
import { wordsOf } from './words.ts'

/** One of the two that are compared, prepared: its words and their vectors. */
export interface Side {
  title: readonly Word[]
  /** Title and beginning of the description. */
  text: readonly Word[]
  titleBag: Bag
  textBag: Bag
  textStems: Sparse
  textFields: Sparse
  services: readonly string[]
  capabilities: readonly string[]
  vector?: Int8Array
}

export interface SideWords {
  title: readonly Word[]
  description: readonly Word[]
  services: readonly string[]
  capabilities: readonly string[]
  vector?: Int8Array
}

/** What comes later in a description is mostly conditions and technical detail. */
const longestDescription = 60

const longestTitle = 40

/** The words of title and description, without the name of whose they are. */
export function textWords({ title, description = '', ownerName = '' }: TwinQuery, phrases: Phrases) {
  const own = new Set(wordsOf(ownerName).map(stem))
  const isTelling = (word: string) => !own.has(stem(word))
  const telling = (text: string, most: number) => withPhrases(wordsOf(text).filter(isTelling).slice(0, most), phrases)
  return {
    title: telling(title.slice(0, 1000), longestTitle),
    description: telling(description.slice(0, 3000), longestDescription),
  }
}

export function sideOf({ title, description, ...rest }: SideWords, corpus: Corpus): Side {
  const text = [...title, ...description]
  return {
    title,
    text,
    titleBag: bagOf(title),
    textBag: bagOf(text),
    textStems: stems(text, corpus),
    textFields: fields(text, corpus),
    ...rest,
  }
}

function stems(words: readonly Word[], { builder, weightOf }: Corpus): Sparse {
  for (const word of words) builder.add(word.stem, weightOf(word))
  return builder.done()
}

function fields(words: readonly Word[], { builder, rarity }: Corpus): Sparse {
  for (const word of words) for (const field of word.fields) builder.add(field, rarity('field', field))
  return builder.done()
}
