import type { TwinQuery } from '../schema.ts'
import { stem } from './stem.ts'
import type { Corpus, Word } from './corpus.ts'
import { bagOf, type Bag } from './gram-cosine.ts'
import type { Sparse } from './sparse.ts'
import { wordsOf } from './words.ts'

/** One of the two that are compared, prepared: its words and their vectors. */
export interface Side {
  title: readonly Word[]
  /** Title and beginning of the description. */
  text: readonly Word[]
  titleBag: Bag
  textBag: Bag
  titleStems: Sparse
  textStems: Sparse
  titleFields: Sparse
  textFields: Sparse
  titleFrame: Sparse
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
export function textWords({ title, description = '', ownerName = '' }: TwinQuery) {
  const own = new Set(wordsOf(ownerName).map(stem))
  const isTelling = (word: string) => !own.has(stem(word))
  return {
    title: wordsOf(title.slice(0, 1000)).filter(isTelling).slice(0, longestTitle),
    description: wordsOf(description.slice(0, 3000)).filter(isTelling).slice(0, longestDescription),
  }
}

export function sideOf({ title, description, ...rest }: SideWords, corpus: Corpus): Side {
  const text = [...title, ...description]
  return {
    title,
    text,
    titleBag: bagOf(title),
    textBag: bagOf(text),
    titleStems: stems(title, corpus),
    textStems: stems(text, corpus),
    titleFields: fields(title, corpus),
    textFields: fields(text, corpus),
    titleFrame: meanings(
      title.filter(({ isFrame }) => isFrame),
      corpus,
    ),
    ...rest,
  }
}

function stems(words: readonly Word[], { builder, rarity }: Corpus): Sparse {
  for (const { stem } of words) builder.add(stem, rarity('stem', stem))
  return builder.done()
}

/** Stems, but words of one group of synonyms are one; groups take even numbers, stems odd ones. */
function meanings(words: readonly Word[], { builder, rarity }: Corpus): Sparse {
  for (const { stem, synonyms } of words) {
    if (synonyms.length === 0) builder.add(stem * 2 + 1, rarity('stem', stem))
    for (const group of synonyms) builder.add(group * 2, rarity('synonym', group))
  }
  return builder.done()
}

function fields(words: readonly Word[], { builder, rarity }: Corpus): Sparse {
  for (const word of words) for (const field of word.fields) builder.add(field, rarity('field', field))
  return builder.done()
}
