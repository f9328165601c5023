import type { Corpus } from './corpus.ts'
import type { Lexicon } from './lexicon.ts'
import { isOneErrorAway } from './typing-error.ts'

/**
 * What somebody meant who mistyped: for a word that nobody knows, the known one from which it is one letter away; of several the one
 * that most entries hold. Freidhof → friedhof
 * Remembers what it was asked: for one question, because others may be known at the next.
 */
export function corrector({ isHeld, heldWords }: Corpus, { isInGroup, groupWords }: Lexicon) {
  const before = new Map<string, string>()
  const meant = (word: string): string => {
    if (isHeld(word) || isInGroup(word)) return word
    let best = { text: word, holders: -1 }
    const consider = (text: string, holders: number) => {
      if (holders < best.holders || !isOneErrorAway(word, text)) return
      if (holders > best.holders || text < best.text) best = { text, holders }
    }
    for (const { text, holders } of heldWords()) consider(text, holders)
    for (const text of groupWords) consider(text, 0)
    return best.text
  }
  return (word: string): string => {
    const known = before.get(word) ?? meant(word)
    before.set(word, known)
    return known
  }
}
