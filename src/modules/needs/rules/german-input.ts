import { monthNamed } from '../../../kernel/german-dates.ts'

/** What is longer is no number, day or amount, whatever it begins with. */
const mostWritten = 80
/** A spreadsheet keeps a number from being computed with by an apostrophe in front. */
const brief = (text: string) => (text.length > mostWritten ? '' : text.trim().replace(/^'(?=\d)/, ''))

/** What people put before a number that they have estimated; an estimate is what they are asked for. */
const about = /^(?:ca\.?|circa|zirka|etwa|ungefähr|rund|rd\.|geschätzt|schätzungsweise|[~≈])\s*(?=\d)/iu
/** The same where a bound tells as much; of an amount it would not. */
const atLeast = /^(?:anzahl\s*:?|über|mehr als|mindestens|mind\.|bis zu|maximal|max\.|höchstens|[>≥])\s*(?=\d)/iu
/** However a word for people says that it means all of them: Nutzer, Nutzer*innen, Nutzer/-innen. */
const ofAll = String.raw`(?:/?-?innen|[*:_]innen|\(innen\))?`
const people = `(?:nutz|benutz|anwend|mitarbeit|bearbeit)er${ofAll}|nutzende|mitarbeitende|beschäftigte|personen|user|ma`
const things = String.raw`stück|stk\.?|st\.|x|mal|fälle|vorgänge|anträge|verfahren|bescheide|ausweise|buchungen|anfragen|meldungen|arbeitsplätze|pc-arbeitsplätze|ap|plätze|pcs?|geräte|lizenzen|konten`
/** What people put behind it and what the heading says anyway. */
const counted = new RegExp(
  String.raw`(?<=\d)\s*(?:${things}|${people})?\s*(?:(?:pro|im|je|/)\s*(?:jahr|a)|p\. ?a\.|jährlich)?\s*(?:\((?:ca\.?|geschätzt|schätzung)\)|geschätzt)?$`,
  'iu',
)

/** "1.200", "1 200" and "ca. 1.200 Fälle im Jahr" are the number 1200; what is none stays as it is, to be refused. */
export function germanWhole(text = ''): string {
  const bare = brief(text).replace(atLeast, '').replace(about, '').replace(counted, '')
  const [, thousands, decimals = ''] = bare.match(/^(\d+)(?:,(\d{1,3}))?\s*(?:tsd\.?|tausend)$/i) ?? []
  if (thousands) return `${thousands}${decimals.padEnd(3, '0')}`
  return digits(bare.replace(/,0{1,2}$/, '')) ?? text.trim()
}

/** Without what stands between thousands: dots, blanks or apostrophes, all the same; commas where there are two, one could be decimals. */
function digits(text: string): string | undefined {
  const isGrouped = /^[1-9]\d{0,2}([.\s'’])\d{3}(?:\1\d{3})*$/u.test(text) || /^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)
  if (isGrouped) return text.replaceAll(/\D/g, '')
  return /^\d+$/.test(text) ? text : undefined
}

/** A date as people or browsers write it, as an ISO date; what is none stays as it is, to be refused. */
export function germanDate(text = ''): string {
  const bare = brief(text).replace(beforeDay, '').replace(weekday, '').replace(clock, '')
  const [, day, month, year] = bare.match(/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/) ?? []
  if (day) return iso(year!, month!, day)
  const [, first, name, full] = bare.match(/^(\d{1,2})(?:\.\s*|\s+|-)(\p{L}+\.?)(?:\s*|-)(\d{4}|\d{2})$/u) ?? []
  if (first && monthNamed(name!) > 0) return iso(full!, String(monthNamed(name!)), first)
  const [, largest, middle, smallest] = bare.match(/^((?:19|20)\d\d)[/.]?(\d{2})[/.]?(\d{2})$/) ?? []
  if (largest) return iso(largest, middle!, smallest!)
  const [, surely, then, last] = bare.match(/^(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4}|\d{2})$/) ?? []
  if (surely) return iso(last!, then!, surely)
  return /^\d{4}-\d\d-\d\d$/.test(bare) ? bare : text.trim()
}
const iso = (year: string, month: string, day: string) =>
  `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
const beforeDay = /^(?:bis|spätestens|zum|am)(?:\s+(?:spätestens|zum|am))?:?\s+(?=\d|\p{L}+\.?,?\s+\d)/iu
const weekday = /^(?:mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)\.?,?\s+(?=\d)/i
/** A time of day behind it. */
const clock = /(?<=\.\d{4}|^\d{4}-\d\d-\d\d),?[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s*Uhr)?$/i

/** Euro as people write them, "12.000 €", "12000,50" or "25 TEUR", in cents; what is none stays as it is, to be refused. */
export function germanCents(text = ''): string | number {
  const [, whole = '', decimals = '', unit = ''] = brief(text).replace(about, '').match(amount) ?? []
  const euros = digits(whole)
  const places = 2 + (unit === '' ? 0 : /^m/i.test(unit) ? 6 : 3)
  const fraction = /^\d/.test(decimals) ? decimals : ''
  if (!euros || euros.length + places > 16 || fraction.length > places)
    return text.replaceAll(/€|euro|eur/gi, '').trim()
  return Number(`${euros}${fraction.padEnd(places, '0')}`)
}
/** Euros, what stands behind the comma, and whether thousands or millions are meant. */
const amount =
  /^(?:(?:€|euro|eur)\s*)?(\d{1,3}(?:,\d{3}){2,}|\d[\d.\s'’]*?)(?:,(\d+|[-–—]+))?\s*(t|k|tsd\.?|tausend|mio\.?|millionen)?\s*(?:€|euro|eur)?$/i

/** "10.000 bis 20.000 €" as both amounts, "ab 10.000 €" and "höchstens 20.000 €" as one; undefined where it is none of these. */
export function germanRange(text: string): [from: number | null, to: number | null] | undefined {
  const written = brief(text)
  const [bound = '', least] =
    written.match(/^(?:(ab|mindestens|mind\.)|bis zu|bis|maximal|max\.|höchstens)\s*(?=\d|€|eur)/i) ?? []
  const only = bound === '' ? '' : germanCents(written.slice(bound.length))
  if (typeof only === 'number') return least ? [only, null] : [null, only]
  const [from = '', to, ...more] = written.split(/\s*(?:–|—|-(?=\s*\d)|\bbis\b)\s*/i)
  if (to === undefined || more.length > 0 || !/^\D*\d/.test(from)) return undefined
  const unit = to.match(/(?:T€|TEUR|Tsd\..*|k€?|Mio\..*)$/i)?.[0] ?? ''
  const both = [germanCents(/\d\s*$/.test(from) ? `${from.trim()} ${unit}` : from), germanCents(to)]
  return typeof both[0] === 'number' && typeof both[1] === 'number' ? [both[0], both[1]] : undefined
}

/** One thing a line, without the dashes and numbers that people put in front. */
export const linesOf = (text = ''): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
