import type { TwinQuery } from '../schema.ts'
import { termsOf, type Wording } from './phrases.ts'
import { longestDescription, longestTitle, lookedAt } from './side.ts'
import { wordsOf } from './words.ts'

/** How somebody wrote a word. */
export interface Written {
  form: string
  folded: string
  isCorrected: boolean
}

const most = longestTitle + longestDescription

/** From the word that stands for others back to what somebody wrote. */
export function writtenForms(
  texts: Pick<TwinQuery, 'title' | 'description'>,
  wording: Wording,
): (standing: string) => Written {
  const { title, description } = lookedAt(texts)
  const text = `${title} ${description}`
  const words = new Map<string, Written>()
  for (const [form] of text.matchAll(/(?:(?<!\p{L})\p{L}-)?\p{L}(?:[\p{L}\p{N}*:]*[\p{L}\p{N}])?/gu))
    for (const folded of wordsOf(form)) {
      if (words.size >= most) break
      const meant = wording.correct(folded)
      if (!words.has(meant)) words.set(meant, { form, folded, isCorrected: meant !== folded })
    }
  const writtenAs = (term: string): Written =>
    words.get(term) ?? { form: formOf(term, words), folded: term, isCorrected: false }
  const standing = new Map<string, Written>()
  for (const term of termsOf(wordsOf(text, most), wording))
    if (!standing.has(term.standing)) standing.set(term.standing, writtenAs(term.text))
  return (word) => standing.get(word) ?? writtenAs(word)
}

const formOf = (term: string, words: ReadonlyMap<string, Written>): string =>
  term
    .split(' ')
    .map((word) => words.get(word)?.form ?? word)
    .join(' ')
