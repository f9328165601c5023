import { plainLetters, withoutUmlauts } from '../../../kernel/plain-letters.ts'

/**
 * Words as a search compares them: small letters, ä = ae = a, ß = ss, ł = l, no accents or punctuation, St. = Sankt.
 * So München, Muenchen and munchen are one word, and Frankfurt (Oder) is found as "frankfurt oder". An ue after a vowel
 * is no umlaut: Neuenkirchen must not become Neunkirchen.
 */
export function foldedWords(text: string): string[] {
  const latin = plainLetters(text).replace(/[łđø]/g, (letter) => ({ ł: 'l', đ: 'd', ø: 'o' })[letter]!)
  return withoutUmlauts(latin)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word === 'st' ? 'sankt' : word))
}

export const foldedText = (text: string): string => foldedWords(text).join(' ')

/** 'Kiel, Landeshauptstadt' → 'Kiel': the official name without what the place is called besides. */
export const shortName = (name: string): string => name.split(',', 1)[0]!.trim()

/** What a name is found by: 'Halle (Saale), Stadt' → 'halle saale'. */
export const searchText = (name: string): string => foldedText(shortName(name))

/** Every three letters in a row, each word with two spaces before and one behind it; 'au' → '  a', ' au', 'au '. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.split(' ').filter((word) => word !== '')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}
