import ical, { ICalEventTransparency } from 'ical-generator'
import type { Need, NeedStatus } from '../../needs/schema.ts'

interface CalendarOfNeeds {
  title: string
  needs: readonly Need[]
  link: (need: string) => string
}

/** Of what is over or withdrawn no day counts any more. */
const counting: ReadonlySet<NeedStatus> = new Set(['open', 'bundled', 'beingMet'])

/** Days by which something has to happen, as whole days (RFC 5545). The end of a contract only where whoever asks sees it. */
export function needCalendar({ title, needs, link }: CalendarOfNeeds): string {
  const calendar = ical({ name: clean(title), prodId: { company: 'Allmende', product: 'Bedarfe', language: 'DE' } })
  for (const need of needs.filter(({ status }) => counting.has(status))) {
    const add = (what: string, { day, words }: { day: string | null | undefined; words: string }) => {
      if (!day) return
      calendar.createEvent({
        id: `${need.id}-${what}@allmende`,
        sequence: need.version,
        stamp: need.changedAt,
        lastModified: need.changedAt,
        start: day,
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: `${words}: ${clean(need.title)}`,
        description: `${clean(need.organisation.name)}\n${link(need.id)}`,
        url: link(need.id),
      })
    }
    add('deadline', { day: need.deadline, words: 'Gebraucht bis' })
    add('contract', { day: need.background?.contractUntil, words: 'Vertrag läuft aus' })
  }
  return calendar.toString()
}

const clean = (text: string) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
