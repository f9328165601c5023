import { isDay, isoInstant } from '../../../kernel/moments.ts'

/** A day by which something has to happen, as a whole day that keeps nobody busy. */
export interface CalendarDay {
  /** Of the event; the same as long as it means the same. */
  id: string
  /** ISO date. */
  day: string
  summary: string
  description: string
  link: string
  /** When what it says last became something else. */
  changed: Date
  /** It has happened, or does not have to happen any more. */
  cancelled: boolean
}

/** Versions of an event count up with the time: whole seconds since then. */
const firstVersion = Date.parse('2020-01-01T00:00:00Z')
const oneDay = 86_400_000

/** A calendar by RFC 5545. Equal days make equal text. */
export const calendarText = (title: string, days: readonly CalendarDay[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allmende//Fristen//DE',
    `NAME:${text(title)}`,
    `X-WR-CALNAME:${text(title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.filter(({ day }) => isDay(day)).flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

function eventLines({ id, day, summary, description, link, changed, cancelled }: CalendarDay): string[] {
  const version = Math.max(0, Math.floor((changed.getTime() - firstVersion) / 1000) || 0)
  const dayAfter = new Date(Date.parse(day) + oneDay).toISOString()
  return [
    'BEGIN:VEVENT',
    `UID:${id}@allmende`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${instant(changed)}`,
    `LAST-MODIFIED:${instant(changed)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter.slice(0, 10).replaceAll('-', '')}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}\\n${text(link)}`,
    `URL:${link}`,
    'END:VEVENT',
  ]
}

const instant = (at: Date): string => `${isoInstant(at).slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Texts come from people: no signs that control anything, and what means something to a calendar is escaped. */
const text = (words: string): string =>
  words.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ').replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)

/** At most 75 octets a line; what goes on begins with a space, and no character is torn apart. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const sign of line) {
    const more = Buffer.byteLength(sign)
    if (octets + more > 75) {
      parts.push(part)
      ;[part, octets] = [' ', 1]
    }
    part += sign
    octets += more
  }
  return [...parts, part].join('\r\n')
}
