/** What can stand before a verb or noun without making a compound of two things: Abrechnung is no kind of Rechnung. */
const prefixes: ReadonlySet<string> = new Set(
  'ab an auf aus be bei da dar durch ein ent er fort ge gegen her hin hinter los mit nach nieder ob um un unter ver vor weg wieder zer zu zusammen uber miss'.split(
    ' ',
  ),
)
export const isPrefix = (part: string): boolean => prefixes.has(part)
const shortestPart = 4

/** Kfz, DMS, LKW: letters that no German word begins with. */
const isAbbreviation = (part: string): boolean => !/[aeiouy]/.test(part)
const openEnded = new Set(['bau'])

/** The beginnings of a word that may be a word, longest first: at least three letters, and two remain. */
export function beginningsIn(word: string): string[] {
  const lengths = Array.from({ length: Math.max(0, word.length - 4) }, (_, place) => word.length - 2 - place)
  return lengths
    .map((length) => word.slice(0, length))
    .filter((part) => part.length >= shortestPart || isAbbreviation(part) || openEnded.has(part))
}

/** The ends of a word that may be a word, longest first. */
export function endingsIn(word: string): string[] {
  const starts = Array.from({ length: Math.max(0, word.length - shortestPart - 1) }, (_, place) => place + 2)
  return starts.filter((from) => !isPrefix(word.slice(0, from))).map((from) => word.slice(from))
}
