import type { Word } from './corpus.ts'
import { stem } from './stem.ts'
import { isOneErrorAway } from './typing-error.ts'
import { isPrefix } from './word-parts.ts'

type Parted = Pick<Word, 'text' | 'isKnown' | 'isPlain' | 'apart'>

const [shortestBeginning, shortestEnding, longBeginning] = [4, 5, 7]

/**
 * Whether two words share a part that says what they are about: one is the beginning or the end of the other (Friedhof, Friedhofsverwaltung;
 * Parkausweis, Bewohnerparkausweis), both begin alike, or one is the other with a typing error. A word that means something else
 * than its parts shares none: Elterngeld is not about Eltern.
 */
export function sharePart(one: Parted, other: Parted): boolean {
  const [short, long] = one.text.length <= other.text.length ? [one, other] : [other, one]
  const [part, whole] = [stem(short.text), stem(long.text)]
  const areKnown = short.isKnown && long.isKnown
  if (part.length >= shortestBeginning && whole.startsWith(part)) return long.apart.length <= part.length
  if (part.length >= shortestEnding && whole.endsWith(part))
    return !short.isPlain && long.apart !== whole && !isPrefix(whole.slice(0, -part.length))
  if (areKnown) return false
  if (isOneErrorAway(short.text, long.text)) return true
  const shared = commonBeginning(part, whole)
  return shared >= longBeginning && Math.max(short.apart.length, long.apart.length) <= shared
}

function commonBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
