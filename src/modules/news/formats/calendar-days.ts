import type { Participation } from '../../bundles/schema.ts'
import type { Need, NeedStatus } from '../../needs/schema.ts'
import type { CalendarDay } from './calendar.ts'

/** Of what is over or withdrawn no day counts any more. */
const counting: ReadonlySet<NeedStatus> = new Set(['open', 'bundled', 'beingMet'])

/** When it is needed, and when what is used today runs out: that only where whoever asks sees it. */
export function daysOfNeed(need: Need, link: string): CalendarDay[] {
  if (!counting.has(need.status)) return []
  const { id, title, version, changedAt, organisation } = need
  const days = [
    { what: 'deadline', words: 'Gebraucht bis', day: need.deadline },
    { what: 'contract', words: 'Vertrag läuft aus', day: need.background?.contractUntil ?? null },
  ]
  return days.flatMap(({ what, words, day }) =>
    day === null
      ? []
      : {
          id: `${id}-${what}`,
          day,
          summary: `${words}: ${title}`,
          description: organisation.name,
          link,
          version,
          changed: changedAt,
        },
  )
}

/** A bundle that waits for an answer. */
type Question = Pick<Participation, 'bundle' | 'need' | 'needTitle' | 'askedAt'> & {
  bundleTitle: string
  answerBy: string
}

export const dayOfQuestion = (question: Question, link: string): CalendarDay => ({
  id: `${question.bundle}-${question.need}-answer`,
  day: question.answerBy,
  summary: `Auf das Bündel antworten: ${question.bundleTitle}`,
  description: `Ihr Bedarf: ${question.needTitle ?? ''}`,
  link,
  version: 0,
  changed: question.askedAt,
})
