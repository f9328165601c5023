import { bundleStatusNames, eventSentence } from '../../bundles/door.ts'
import { fieldNames } from '../../capabilities/door.ts'
import { statusNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { NewsItem, BundleNewsItem } from '../schema.ts'
import { atomFeed, type Feed, type FeedEntry } from './atom.ts'

interface Links {
  need: (id: string) => string
  bundle: (id: string) => string
}
interface FeedOfNews extends Omit<Feed, 'entries'> {
  told: readonly NewsItem[]
  links: Links
}

/** So much of what has happened in one bundle stands in its entry. */
const mostEvents = 5

export const newsFeed = ({ told, links, ...feed }: FeedOfNews): string =>
  atomFeed({
    ...feed,
    entries: told.map((each) =>
      'need' in each ? entryOfNeed(each.need, links.need(each.id)) : entryOfBundle(each, links.bundle(each.id)),
    ),
  })

const entryOfNeed = (need: Need, link: string): FeedEntry => ({
  id: `urn:uuid:${need.id}`,
  title: need.title,
  author: need.organisation.name,
  link,
  summary: [
    `Stand: ${statusNames[need.status]}.`,
    need.deadline && `Gebraucht bis ${germanDay(need.deadline)}.`,
    need.aim.length > 500 ? `${need.aim.slice(0, 499)}…` : need.aim,
  ]
    .filter(Boolean)
    .join(' '),
  categories: need.field ? [fieldNames[need.field]] : [],
  published: need.openedAt,
  updated: need.changedAt,
})

function entryOfBundle({ changedAt, bundle: { bundle }, events }: BundleNewsItem, link: string): FeedEntry {
  const standing = `Stand: ${bundleStatusNames[bundle.status]}, ${number(bundle.participants)} dabei.`
  const answers = bundle.status === 'asking' ? [`Antworten bis zum ${germanDay(bundle.answerBy)}.`] : []
  return {
    id: `urn:uuid:${bundle.id}`,
    title: `Bündel: ${bundle.title}`,
    author: bundle.proposer?.name ?? 'Allmende',
    link,
    summary: [standing, ...answers, ...events.slice(0, mostEvents).map((event) => `${eventSentence(event)}.`)].join(
      ' ',
    ),
    categories: ['Bündel'],
    published: bundle.createdAt,
    updated: changedAt,
  }
}
