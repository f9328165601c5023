import { functionWords } from '../data/function-words.ts'
import { plainLetters, withoutUmlauts } from '../../../kernel/plain-letters.ts'

const withoutMeaning = new Set(foldedWords(functionWords))

/** Words to compare: small letters, ä = ae = a, ß = ss; hyphens part words, 'E-Akte' is also 'eakte'. */
export function foldedWords(text: string): string[] {
  return withoutUmlauts(plainLetters(text))
    .replace(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The words of a text that carry meaning. */
export const contentWords = (text: string): string[] =>
  foldedWords(text).filter((word) => word.length > 1 && !withoutMeaning.has(word))

/** 'anmeldungen', 'anmeldung' and 'anmelden' → 'anmeld'; short words keep at least four letters, abbreviations all. */
export function stem(word: string): string {
  const noun = word.replace(/(?<=.{4})ung(en)?$/, '')
  if (noun !== word) return noun
  return word.replace(/(?<=.{4})(innen|ern|em|en|er|es|e|n|s)$/, '')
}

/**
 * How much two stems of German words have in common, 0 to 1. Compounds share their parts: 'parkausweis' is the end of
 * 'bewohnerparkausweis' (its head, 0.75), 'turnhall' the beginning of 'turnhallenbelegung' (0.65).
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 4) return 0
  if (long.endsWith(short)) return 0.75
  if (long.startsWith(short)) return 0.65
  if (short.length >= 6 && isOneTypingErrorAway(short, long)) return 0.6
  if (short.length >= 6 && long.includes(short)) return 0.5
  const shared = sharedBeginning(short, long)
  return shared >= 6 && shared * 2 >= short.length ? 0.35 : 0
}

function sharedBeginning(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** One letter too few, too many, wrong, or swapped with the next. */
function isOneTypingErrorAway(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false
  const at = sharedBeginning(short, long)
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
}
