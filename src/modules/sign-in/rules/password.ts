import type { Refusal } from '../../../kernel/refusal.ts'
import { commonPasswords, sharedWords, walks } from '../data/weak-passwords.ts'

/**
 * Length over composition: 12 to 200 characters, any of them. Refused is only what guessing programs try first: common
 * passwords, one or two common words with figures and signs around, repetitions, walks over the keyboard, and what is
 * hardly more than the own name, the own address or ours.
 * Example: "vier hölzerne Stühle" may be used, "Passwort1234!" and "Alex.Beispiel.2026" may not.
 */
export function passwordFault(password: string, person: { name: string; email: string }): Refusal | null {
  const characters = Array.from(password.normalize('NFKC'))
  if (characters.length < shortest)
    return { code: 'passwordTooShort', values: { least: shortest, length: characters.length } }
  if (characters.length > longest) return { code: 'passwordTooLong', values: { most: longest } }
  const text = characters.join('').toLowerCase()
  if (surprises(text) < 8) return { code: 'passwordSequence' }
  const readings = [letters(text), letters(plain(text)), letters(plain(text.replace(/[^\p{L}]+$/u, '')))]
  if (readings.some(isCommon)) return { code: 'passwordCommon' }
  const own = [...namesOf(person), 'allmende']
  const reading = readings.find((each) => own.some((name) => each.includes(name)))
  if (reading !== undefined && without(reading, own).length < 8) return { code: 'passwordPersonal' }
  return null
}

const shortest = 12
const longest = 200
const disguised: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Without the disguise of letters as figures and signs. */
const plain = (text: string) => text.replaceAll(/[@4310$5!7]/g, (sign) => disguised[sign]!)

/** Letters alone, as they stand in the lists. */
function letters(text: string): string {
  const folded = text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
  return folded
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}]/gu, '')
}

function isCommon(reading: string): boolean {
  if (commonPasswords.has(reading) || sharedWords.has(reading)) return true
  for (let end = 1; end < reading.length; end++)
    if (sharedWords.has(reading.slice(0, end)) && sharedWords.has(reading.slice(end))) return true
  return false
}

/** How many characters do not follow from those before them: by repetition, or as a step of a walk of four or more. */
function surprises(text: string): number {
  const characters = Array.from(text)
  const unit = repeated(characters)
  if (unit < characters.length) return unit < shortest ? 0 : surprises(characters.slice(0, unit).join(''))
  let count = 0
  let at = 0
  while (at < characters.length) {
    at += stride(characters, at)
    count++
  }
  return count
}

/** Length of what the whole text repeats, the last time perhaps not to its end. */
function repeated(characters: readonly string[]): number {
  for (let unit = 1; unit <= characters.length / 2; unit++)
    if (characters.every((character, index) => character === characters[index % unit])) return unit
  return characters.length
}

function stride(characters: readonly string[], at: number): number {
  let same = 1
  while (characters[at + same] === characters[at]) same++
  const lengths = [...walks, ...backwards].map((walk) => shared(walk, characters, at))
  const longestStep = Math.max(same >= 3 ? same : 1, ...lengths)
  return longestStep >= 3 && (same >= 3 || longestStep >= 4) ? longestStep : 1
}

const backwards = walks.map((walk) => Array.from(walk).toReversed().join(''))

function shared(walk: string, characters: readonly string[], at: number): number {
  const start = walk.indexOf(characters[at]!)
  if (start < 0) return 0
  let length = 1
  while (at + length < characters.length && walk[start + length] === characters[at + length]) length++
  return length
}

/** Parts of the name and the address that are long enough to be recognised. */
function namesOf({ name, email }: { name: string; email: string }): string[] {
  return `${name} ${email}`
    .toLowerCase()
    .split(/[\s.@_+-]+/)
    .map(letters)
    .filter((part) => part.length >= 4)
    .toSorted((a, b) => b.length - a.length)
}

const without = (text: string, parts: readonly string[]) =>
  parts.reduce((rest, part) => rest.replaceAll(part, ''), text)
