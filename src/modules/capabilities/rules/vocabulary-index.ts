import type { Capability } from '../schema.ts'
import { contentWords, stem } from './german-words.ts'

export interface VocabularyIndex {
  /** Of each capability its name and synonyms, each as the stems of its words. */
  terms: readonly (readonly (readonly string[])[])[]
  /** Where a stem occurs. */
  occurrences: ReadonlyMap<string, readonly Occurrence[]>
}
interface Occurrence {
  /** Which capability of the vocabulary. */
  at: number
  weight: number
  /** As it stands in the vocabulary: what is shown as the reason. */
  written: string
}

/** A word of the description says less about a capability than one of its names. */
const [nameWeight, descriptionWeight] = [1, 0.4]

/** A vocabulary is asked again with every letter that is typed. */
const prepared = new WeakMap<readonly Capability[], VocabularyIndex>()

export function indexOf(vocabulary: readonly Capability[]): VocabularyIndex {
  const index = prepared.get(vocabulary) ?? newIndex(vocabulary)
  prepared.set(vocabulary, index)
  return index
}

function newIndex(vocabulary: readonly Capability[]): VocabularyIndex {
  const occurrences = new Map<string, Occurrence[]>()
  const note = (text: string, at: number, weight: number) => {
    const words = wordsOf(text)
    for (const { stem, written } of words)
      occurrences.set(stem, [...(occurrences.get(stem) ?? []), { at, weight, written }])
    return words.map(({ stem }) => stem)
  }
  const terms = vocabulary.map(({ name, synonyms, description }, at) => {
    note(description, at, descriptionWeight)
    return [name, ...synonyms].map((term) => note(term, at, nameWeight)).filter((stems) => stems.length > 0)
  })
  return { terms, occurrences }
}

const wordsOf = (text: string) =>
  text
    .split(/[\s,;()]+/)
    .flatMap((written) =>
      contentWords(written).map((word) => ({ stem: stem(word), written: written.replace(/\.$/, '') })),
    )
