import { isDay, isMoment } from './moments.ts'

/** So many days lie between 30 December 1899 and the first day of a workbook of a Macintosh. */
export const daysUntil1904 = 1462

/** An ISO date or time as programs write it, "2027-12-31T14:05:00.000Z", as 2027-12-31 14:05, or 2027-12-31 at midnight; undefined where it is none. */
export function dayFromIso(text: string): string | undefined {
  const [, day, time = '', zone = ''] =
    text.trim().match(/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const moment = new Date(`${day}T${time || '00:00'}Z`)
  if (!isMoment(moment)) return undefined
  return momentText(/^Z$/i.test(zone) ? germanMidnight(moment) : moment)
}

/** The day of a moment in UTC, and the time where it is not midnight. */
export function momentText(moment: Date): string {
  const text = moment.toISOString()
  if (text.endsWith('T00:00:00.000Z')) return text.slice(0, 10)
  return `${text.slice(0, 10)} ${text.slice(11, text.endsWith(':00.000Z') ? 16 : 19)}`
}

/** A program that thinks in instants writes a day that begins here at midnight as the evening before: it is that day. */
function germanMidnight(moment: Date): Date {
  const here = new Date(`${clockHere.format(moment).replace(' ', 'T')}Z`)
  return here.toISOString().endsWith('T00:00:00.000Z') ? here : moment
}
const clockHere = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
})
