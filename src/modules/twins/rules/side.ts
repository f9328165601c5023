import type { TwinQuery } from '../schema.ts'
import { stem } from './stem.ts'
import type { Corpus, Word } from './corpus.ts'
import { bagOf, type Bag } from './gram-cosine.ts'
import type { Sparse } from './sparse.ts'
import { termsOf, type Wording } from './phrases.ts'
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
export const longestDescription = 60

export const longestTitle = 40

/** So much of a text is looked at. */
export const lookedAt = ({ title, description = '' }: Pick<TwinQuery, 'title' | 'description'>) => ({
  title: title.slice(0, 1000),
  description: description.slice(0, 3000),
})

/** The words of title and description, without the name of whose they are; one word for all that mean the same. */
export function textWords({ ownerName = '', ...texts }: TwinQuery, wording: Wording) {
  const own = new Set(wordsOf(ownerName).map(stem))
  const isTelling = (word: string) => !own.has(stem(word))
  const telling = (text: string, most: number) =>
    termsOf(wordsOf(text).filter(isTelling).slice(0, most), wording).map(({ standing }) => standing)
  const { title, description } = lookedAt(texts)
  return { title: telling(title, longestTitle), description: telling(description, longestDescription) }
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
