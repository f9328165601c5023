/**
 * Takes endings off a folded word, lightly: plural, case, feminine forms. After CISTEM (Weißweiler and Fraser 2017), without its
 * prefix and its rules for verbs, which join too much among nouns. Never shorter than three letters.
 * Of a term of several words, each word.
 *   einwohnerinnen → einwoh, einwohner → einwoh, wahlen → wahl
 */
export function stem(word: string): string {
  if (word.includes(' ')) return word.split(' ').map(stem).join(' ')
  let rest = word.replace(/(?<=.{4})in(nen)?$/, '')
  while (rest.length > 3) {
    if (rest.length > 5 && /e[mr]$/.test(rest)) rest = rest.slice(0, -2)
    else if (/[esn]$/.test(rest)) rest = rest.slice(0, -1)
    else break
  }
  return rest
}
