import { germanDay, germanTime } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { bundleStatusNames, eventSentence } from '../../bundles/door.ts'
import { statusNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { untilWhen } from '../../way/door.ts'
import type { NewsItem } from '../schema.ts'
import type { OwnSteps } from './read-steps.ts'

export interface NewsSection {
  /** What is followed, in German. */
  name: string
  told: readonly NewsItem[]
}
export interface Digest {
  sections: readonly NewsSection[]
  waiting: readonly OwnSteps[]
  /** There is more than the mail tells. */
  isCut: boolean
  since: Date
}
interface Links {
  need: (id: string) => string
  bundle: (id: string) => string
  page: (path: string) => string
  follows: string
  unsubscribe: string
}

/** So much of what has happened in one bundle is told in one mail. */
const mostEvents = 8
/** So much of what waits for an organisation. */
const mostSteps = 10

/** Titles and names come from people: one short line of each. */
export const oneLine = (text: string) => {
  const line = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > 150 ? `${line.slice(0, 149).trimEnd()}…` : line
}

export function digestMail(to: string, { sections, waiting, isCut, since }: Digest, links: Links) {
  return {
    to,
    subject: subjectOf(sections.flatMap(({ told }) => told)),
    text:
      [
        'Guten Tag,',
        `seit dem ${germanTime(since)} gibt es Neues zu dem, was Sie bei Allmende verfolgen.`,
        ...sections.map(({ name, told }) =>
          [`${oneLine(name)}:`, ...told.map((each) => entryOf(each, since, links))].join('\n\n'),
        ),
        ...waiting.map((own) => waitingEntry(own, links)),
        ...(isCut ? [`Es gibt noch mehr. Alles, was Sie verfolgen, finden Sie hier:\n${links.follows}`] : []),
        `Was Sie verfolgen und wie oft wir Ihnen schreiben, ändern Sie hier:\n${links.follows}`,
        `Keine solchen Mails mehr (ohne Anmeldung):\n${links.unsubscribe}`,
      ].join('\n\n') + '\n',
    unsubscribe: links.unsubscribe,
  }
}

function subjectOf(told: readonly NewsItem[]): string {
  const [first] = told
  if (first && told.length === 1) return `Neues zu „${oneLine(titleOf(first)).slice(0, 80)}“`
  const bundles = told.filter((each) => 'bundle' in each).length
  const needs = told.length - bundles
  const counted = [
    needs > 0 && (needs === 1 ? '1 Bedarf' : `${number(needs)} Bedarfen`),
    bundles > 0 && (bundles === 1 ? '1 Bündel' : `${number(bundles)} Bündeln`),
  ]
  return `Neues zu ${counted.filter(Boolean).join(' und ')}`
}

const waitingEntry = ({ organisation, steps }: OwnSteps, links: Links): string =>
  [
    `Wartet auf ${oneLine(organisation)}:`,
    ...steps
      .slice(0, mostSteps)
      .map(({ step, bundle, until, href }) =>
        [`- ${oneLine(step)}`, `  ${oneLine(bundle.title)}, ${untilWhen(until)}`, `  ${links.page(href)}`].join('\n'),
      ),
  ].join('\n\n')

const titleOf = (told: NewsItem): string => ('need' in told ? told.need.title : told.bundle.bundle.title)

function entryOf(told: NewsItem, since: Date, links: Links): string {
  if ('need' in told) return needEntry(told.need, since, links.need(told.id))
  const { bundle } = told.bundle
  const word = bundle.createdAt > since ? 'Neu' : 'Geändert'
  const events = told.events.slice(0, mostEvents).map((event) => `  · ${oneLine(eventSentence(event))}`)
  return [
    `- ${word}: ${oneLine(bundle.title)}`,
    `  ${bundleStatusNames[bundle.status]}, ${number(bundle.participants)} dabei`,
    ...events,
    ...(told.events.length > mostEvents ? ['  · und mehr'] : []),
    `  ${links.bundle(told.id)}`,
  ].join('\n')
}

function needEntry(need: Need, since: Date, link: string): string {
  const { name, inhabitants } = need.organisation
  const facts = [
    oneLine(name) + (inhabitants === null ? '' : ` (${number(inhabitants)} Einwohner)`),
    statusNames[need.status],
    ...(need.deadline ? [`gebraucht bis ${germanDay(need.deadline)}`] : []),
  ]
  const isNew = need.openedAt !== null && need.openedAt > since
  return [`- ${isNew ? 'Neu' : 'Geändert'}: ${oneLine(need.title)}`, `  ${facts.join(', ')}`, `  ${link}`].join('\n')
}
