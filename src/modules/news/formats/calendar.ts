import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'

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

/** A calendar by RFC 5545. Equal days make equal text. */
export function calendarText(title: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name: clean(title), prodId: { company: 'Allmende', product: 'Fristen', language: 'DE' } })
  for (const { id, day, summary, description, link, changed, cancelled } of days)
    calendar.createEvent({
      id: `${id}@allmende`,
      sequence: Math.max(0, Math.floor((changed.getTime() - firstVersion) / 1000)),
      stamp: changed,
      lastModified: changed,
      start: day,
      allDay: true,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: clean(summary),
      description: `${clean(description)}\n${link}`,
      url: link,
    })
  return calendar.toString()
}

/** Texts come from people. A calendar has lines, but no other signs that control anything. */
const clean = (text: string) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
