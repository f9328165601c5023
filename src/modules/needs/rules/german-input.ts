import { monthNamed } from '../../../kernel/german-dates.ts'

/** What people put before a number that they have estimated; an estimate is what they are asked for. */
const about = /^(?:ca\.?|circa|etwa|ungefähr|rund|geschätzt|[~≈])\s*(?=\d)/iu
/** What they put behind it and what the heading says anyway. */
const counted =
  /(?<=\d)\s*(?:stück|stk\.?|fälle|vorgänge|anträge|nutzer(?:innen)?|nutzende|arbeitsplätze|personen)?\s*(?:(?:pro|im|je|\/)\s*jahr|p\. ?a\.|jährlich)?$/iu

/** "1.200", "1 200" and "ca. 1.200 Fälle im Jahr" are the number 1200; what is none stays as it is, to be refused. */
export const germanWhole = (text = ''): string => {
  const bare = grouped(text.trim().replace(about, '').replace(counted, ''))
  return /^\d+$/.test(bare) ? bare : grouped(text.trim())
}
const grouped = (text: string) => text.replaceAll(/(?<=\d)[.\s\u00A0\u202F](?=\d{3}(?!\d))/gu, '')

/** A date as people or browsers write it, as an ISO date; what is none stays as it is, to be refused. */
export function germanDate(text = ''): string {
  const bare = text
    .trim()
    .replace(/^(?:bis|spätestens|zum|am)(?:\s+(?:spätestens|zum|am))?\s+(?=\d)/i, '')
    .replace(/(?<=\.\d{4}|^\d{4}-\d\d-\d\d)[T\s]+\d{1,2}:\d{2}(?::\d{2})?$/, '')
  const [, day, month, year] = bare.match(/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/) ?? []
  if (day) return iso(year!, month!, day)
  const [, first, name, full] = bare.match(/^(\d{1,2})\.?\s+(\p{L}+\.?)\s+(\d{4})$/u) ?? []
  if (first && monthNamed(name!) > 0) return iso(full!, String(monthNamed(name!)), first)
  return /^\d{4}-\d\d-\d\d$/.test(bare) ? bare : text.trim()
}
const iso = (year: string, month: string, day: string) =>
  `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** Euro as people write them, "12.000 €", "12000,50" or "25 TEUR", in cents; what is none stays as it is, to be refused. */
export function germanCents(text = ''): string | number {
  const bare = text.trim().replace(about, '')
  const [, thousands] = bare.match(/^([\d.\s]+(?:,\d+)?)\s*(?:T€|TEUR|Tsd\.?(?:\s*(?:€|Euro|EUR))?)$/i) ?? []
  const amount = grouped((thousands ?? bare).replaceAll(/€|euro|eur/gi, '').trim())
  const parts = amount.match(thousands ? /^(\d{1,11})(?:,(\d{1,3}))?$/ : /^(\d{1,14})(?:,(\d{1,2}|-+))?$/)
  if (!parts) return text.replaceAll(/€|euro|eur/gi, '').trim()
  const decimals = /^\d/.test(parts[2] ?? '') ? parts[2]! : ''
  return thousands
    ? Number(`${parts[1]}${decimals.padEnd(3, '0')}`) * 100
    : Number(`${parts[1]}${decimals.padEnd(2, '0')}`)
}

/** "10.000 bis 20.000 €" as both amounts; undefined where it is no range. */
export function germanRange(text: string): [from: number, to: number] | undefined {
  const [from = '', to, ...more] = text.split(/\s*(?:–|—|-(?=\s*\d)|\bbis\b)\s*/i)
  if (to === undefined || more.length > 0 || !/^\D*\d/.test(from)) return undefined
  const unit = to.match(/(?:T€|TEUR|Tsd\..*)$/i)?.[0] ?? ''
  const amounts = [germanCents(/\d\s*$/.test(from) ? `${from.trim()} ${unit}` : from), germanCents(to)]
  const [least, most] = amounts
  return typeof least === 'number' && typeof most === 'number' ? [least, most] : undefined
}

/** One thing a line, without the dashes and numbers that people put in front. */
export const linesOf = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
