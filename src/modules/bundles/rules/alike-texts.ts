/** What of a short text counts where it is held against another one. */
export interface Saying {
  /** Word stems that say something, each once. */
  words: readonly string[]
  numbers: readonly string[]
  /** Whether it says what shall not be. */
  negates: boolean
}
export type SayingOf = (text: string) => Saying

/** Two share most of their words: of all words of both together this part is in the other one too. */
const leastShare = 0.7
const leastShared = 2
/** Shorter stems have to be the same; longer ones may be the beginning of the other: bezahl, bezahlung. */
const leastBeginning = 5

const negation = /\b(ohne|nicht|kein\w*|nie|niemals|weder)\b/i

export const sayingOf =
  (wordsOf: (text: string) => readonly string[]): SayingOf =>
  (text) => ({
    words: [...new Set(wordsOf(text))],
    numbers: [...text.matchAll(/\d+/g)].map(([number]) => number).toSorted((one, other) => Number(one) - Number(other)),
    negates: negation.test(text),
  })

/**
 * Whether two requirements say the same in other words (Dice 1945, by stems). Numbers and a "not" have to agree.
 * Example: "Bezahlung mit Karte" and "Mit der Karte bezahlen" do, "Ohne Anmeldung nutzbar" and "Mit Anmeldung nutzbar" do not.
 */
export function sayTheSame(one: Saying, other: Saying): boolean {
  if (one.negates !== other.negates || one.numbers.join() !== other.numbers.join()) return false
  const mine = one.words.filter((word) => other.words.some((each) => isSameWord(word, each))).length
  const theirs = other.words.filter((word) => one.words.some((each) => isSameWord(word, each))).length
  const all = one.words.length + other.words.length
  return Math.min(mine, theirs) >= leastShared && mine + theirs >= leastShare * all
}

const isSameWord = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length >= leastBeginning && long.startsWith(short))
}
