import { isMoment } from './moments.ts'

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' })
const dayHere = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' })
const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** An ISO date or an instant as a day in Germany: 29.03.2026. What is no day stays as it is: what is stored never breaks a page. */
export function germanDay(moment: string | Date): string {
  if (typeof moment !== 'string') return isMoment(moment) ? dayHere.format(moment) : '–'
  const midnight = new Date(`${moment}T00:00:00Z`)
  return isMoment(midnight) ? day.format(midnight) : moment
}

/** 29.03.2026, 14:05 Uhr, as the clocks in Germany show it. */
export const germanTime = (moment: Date): string => (isMoment(moment) ? `${instant.format(moment)} Uhr` : '–')

/** An ISO date or an ISO instant in German; any other text as it is. */
export function germanMoment(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return germanDay(text)
  const moment = new Date(text)
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && isMoment(moment) ? germanTime(moment) : text
}

const months = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ')
/** From 1 to 12, by its name or what is short for it; 0 where it is none. */
export const monthNamed = (name: string): number =>
  name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(plainMonth(name))) + 1
const plainMonth = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:mrz|maerz)$/, 'märz')
