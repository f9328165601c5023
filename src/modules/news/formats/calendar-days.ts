import type { WaitingStep } from '../../bundles/door.ts'
import type { BundleNews } from '../../bundles/schema.ts'
import { dueDays, type DueDay } from '../../needs/door.ts'
import type { Need, NeedStatus } from '../../needs/schema.ts'
import type { CalendarDay } from './calendar.ts'

/** Of what is over or withdrawn no day counts any more. */
const counting: ReadonlySet<NeedStatus> = new Set(['open', 'bundled', 'beingMet'])

/** What is over before its day is cancelled, so that no calendar keeps it; once the day has passed, it is left out. */
const stillTold = (today: string) => (each: CalendarDay) => !each.cancelled || each.day >= today

const dayNames: Readonly<Record<DueDay['what'], string>> = {
  deadline: 'Gebraucht bis',
  contract: 'Vertrag läuft aus',
}

/** When it is needed, and when what is used today runs out: that only where whoever asks sees it. */
export function daysOfNeed(need: Need, { link, today }: { link: string; today: string }): CalendarDay[] {
  if (need.status === 'draft') return []
  const { id, title, changedAt, organisation } = need
  return dueDays(need)
    .map(({ what, day }) => ({
      id: `${id}-${what}`,
      day,
      summary: `${dayNames[what]}: ${title}`,
      description: organisation.name,
      link,
      changed: changedAt,
      cancelled: !counting.has(need.status),
    }))
    .filter(stillTold(today))
}

/** By when a bundle is to be answered, who leaves it when, and by when a split or a merger of it is decided. */
export function daysOfBundle(news: BundleNews, { link, today }: { link: string; today: string }): CalendarDay[] {
  const days = [...questionDays(news), ...noticeDays(news), ...changeDays(news)]
  return days.map((day) => ({ ...day, link })).filter(stillTold(today))
}

/**
 * By when an organisation takes its next steps at the stations of its joint projects. Those of the first station are days of the
 * bundle, which also knows what has been called off.
 */
export const daysOfSteps = (
  steps: readonly WaitingStep[],
  { page, now }: { page: (path: string) => string; now: Date },
): CalendarDay[] =>
  steps.flatMap(({ bundle, station, step, href, until }) =>
    station === 'need' || until === null
      ? []
      : {
          id: `${bundle.id}-${station}-${until}`,
          day: until,
          summary: `${step}: ${bundle.title}`,
          description: 'Wartet auf Ihre Organisation.',
          link: page(href),
          changed: now,
          cancelled: false,
        },
  )

type Day = Omit<CalendarDay, 'link'>

/** The question to one's own organisation; where it is not asked, the day on which the asking ends. */
function questionDays({ bundle, participations }: BundleNews): Day[] {
  const { id, title, answerBy, status } = bundle
  const changed = bundle.endedAt ?? bundle.startedAt ?? bundle.createdAt
  const mine = participations.filter(({ isMine }) => isMine)
  const asked = mine.filter((each) => each.status !== 'requested' && each.status !== 'joined')
  const own = asked.map((each) => ({
    id: `${id}-${each.need}-answer`,
    day: each.askedUntil ?? answerBy,
    summary: `Auf das Bündel antworten: ${title}`,
    description: `Ihr Bedarf: ${each.needTitle ?? ''}`,
    changed: new Date(Math.max(changed.getTime(), each.changedAt.getTime())),
    cancelled: each.status !== 'invited' || status !== (each.askedUntil ? 'started' : 'asking'),
  }))
  return own.some(({ cancelled }) => !cancelled)
    ? own
    : [
        ...own,
        {
          id: `${id}-asking`,
          day: answerBy,
          summary: `Das Bündel fragt bis heute: ${title}`,
          description: bundle.proposer ? `Vorgeschlagen von ${bundle.proposer.name}` : 'Bis dahin antworten alle.',
          changed,
          cancelled: status !== 'asking',
        },
      ]
}

const noticeDays = ({ bundle, participations }: BundleNews): Day[] =>
  participations.flatMap(({ need, organisation, leavesOn, changedAt, status }) =>
    leavesOn === null
      ? []
      : {
          id: `${bundle.id}-${need}-leaving`,
          day: leavesOn,
          summary: `${organisation.name} verlässt das Bündel: ${bundle.title}`,
          description: 'Bis dahin läuft die Frist für den Austritt.',
          changed: changedAt,
          cancelled: status !== 'joined' || bundle.status !== 'started',
        },
  )

const changeDays = ({ bundle, changes }: BundleNews): Day[] =>
  changes.map(({ id, kind, title, status, answerBy, changedAt, waitsForMe }) => {
    const what = kind === 'split' ? 'Teilen' : 'Zusammenführen'
    return {
      id: `${id}-change`,
      day: answerBy,
      summary: waitsForMe
        ? `Auf den Vorschlag antworten: ${bundle.title} (${what})`
        : `Letzter Tag für Antworten auf den Vorschlag: ${bundle.title} (${what})`,
      description: `Neuer Name: ${title}`,
      changed: changedAt,
      cancelled: status !== 'proposed',
    }
  })
