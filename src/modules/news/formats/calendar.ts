import ical, { ICalEventTransparency } from 'ical-generator'

/** A day by which something has to happen, as a whole day that keeps nobody busy. */
export interface CalendarDay {
  /** Of the event; the same as long as it means the same. */
  id: string
  /** ISO date. */
  day: string
  summary: string
  description: string
  link: string
  version: number
  changed: Date
}

/** A calendar by RFC 5545. Equal days make equal text. */
export function calendarText(title: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name: clean(title), prodId: { company: 'Allmende', product: 'Fristen', language: 'DE' } })
  for (const { id, day, summary, description, link, version, changed } of days)
    calendar.createEvent({
      id: `${id}@allmende`,
      sequence: version,
      stamp: changed,
      lastModified: changed,
      start: day,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: clean(summary),
      description: `${clean(description)}\n${link}`,
      url: link,
    })
  return calendar.toString()
}

/** Texts come from people. A calendar has lines, but no other signs that control anything. */
const clean = (text: string) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
