import { foldedWords } from './german-words.ts'

/** An id for a new name that none of those has: "Hunde anmelden" becomes hunde-anmelden, then hunde-anmelden-b. */
export function capabilityId(name: string, taken: ReadonlySet<string>): string {
  const bare = foldedWords(name)
    .map((word) => word.replaceAll(/[^a-z]/g, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, 56)
    .replace(/-+$/, '')
  const first = bare || 'neu'
  if (!taken.has(first)) return first
  for (let number = 1; ; number++) {
    const id = `${first}-${letters(number)}`
    if (!taken.has(id)) return id
  }
}

/** 1 is b, 25 is z, 26 is ba. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26)) + last
}
