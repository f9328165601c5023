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
  let [earlier, above, current] = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)]
  for (let at = 0; at < width; at++) above[at] = at
  for (let row = 1; row <= typed.length; row++) {
    current[0] = row
    for (let at = 1; at < width; at++) {
      const isSame = typed[row - 1] === text[at - 1]
      let least = Math.min(above[at]! + 1, current[at - 1]! + 1, above[at - 1]! + (isSame ? 0 : 1))
      if (!isSame && row > 1 && at > 1 && typed[row - 1] === text[at - 2] && typed[row - 2] === text[at - 1])
        least = Math.min(least, earlier[at - 2]! + 1)
      current[at] = least
    }
    ;[earlier, above, current] = [above, current, earlier]
  }
  return { whole: above[text.length]!, begin: Math.min(...above) }
}
