/** How many typing errors still count as the same word: none in short words, at most three. */
export const allowedErrors = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3)

/**
 * Typing errors between what was typed and a text: letters missing, added, changed or swapped with the next one count one
 * each (optimal string alignment). `whole` compares all of the text, `begin` the beginning that fits best, since people
 * pick before they have typed everything.
 * Example: 'munchn' and 'munchen' differ by one, 'gelsenkrich' and the beginning of 'gelsenkirchen' by one.
 */
export function typingErrors(typed: string, text: string): { whole: number; begin: number } {
  const width = text.length + 1
  let earlier: number[] = []
  let above = Array.from({ length: width }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let at = 1; at < width; at++) {
      const same = typed[row - 1] === text[at - 1] ? 0 : 1
      const swapped = row > 1 && at > 1 && typed[row - 1] === text[at - 2] && typed[row - 2] === text[at - 1]
      current[at] = Math.min(
        above[at]! + 1,
        current[at - 1]! + 1,
        above[at - 1]! + same,
        swapped ? earlier[at - 2]! + 1 : Infinity,
      )
    }
    earlier = above
    above = current
  }
  return { whole: above[text.length]!, begin: Math.min(...above) }
}
