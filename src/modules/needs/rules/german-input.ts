/** "1.200" and "1 200" are the number 1200; what is none stays as it is, to be refused. */
export const germanWhole = (text = ''): string =>
  text.trim().replaceAll(/(?<=\d)[.\s\u00A0\u202F](?=\d{3}(?!\d))/gu, '')

/** A date as people or browsers write it, as an ISO date; what is none stays as it is, to be refused. */
export function germanDate(text = ''): string {
  const parts = text.trim().match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/)
  return parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text.trim()
}

/** Euro as people write them, "12.000 €" or "12000,50", in cents; what is none stays as it is, to be refused. */
export function germanCents(text = ''): string | number {
  const bare = text.replaceAll(/€|euro|eur/gi, '').trim()
  const parts = germanWhole(bare).match(/^(\d{1,14})(?:,(\d{1,2}|-+))?$/)
  if (!parts) return bare
  return Number(parts[1]) * 100 + (/^\d/.test(parts[2] ?? '') ? Number(parts[2]!.padEnd(2, '0')) : 0)
}

/** One thing a line, without the dashes and numbers that people put in front. */
export const linesOf = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
