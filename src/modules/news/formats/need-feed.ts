import { fieldNames } from '../../capabilities/door.ts'
import { statusNames } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { atomFeed, type Feed, type FeedEntry } from './atom.ts'

interface FeedOfNeeds extends Omit<Feed, 'entries'> {
  needs: readonly Need[]
  link: (need: string) => string
}

export const needFeed = ({ needs, link, ...feed }: FeedOfNeeds): string =>
  atomFeed({ ...feed, entries: needs.map((need) => entryOf(need, link(need.id))) })

const entryOf = (need: Need, link: string): FeedEntry => ({
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
