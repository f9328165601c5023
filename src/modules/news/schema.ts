import type { BundleEvent, BundleNews } from '../bundles/schema.ts'
import type { Need } from '../needs/schema.ts'

export const paces = ['hourly', 'daily', 'weekly', 'never'] as const
/** How often somebody gets a mail with all that is new. */
export type Pace = (typeof paces)[number]

/** One need, one bundle, or a list of needs as its address says it. */
export type Subject =
  | { need: string; bundle: null; query: null }
  | { need: null; bundle: string; query: null }
  | { need: null; bundle: null; query: string }
export const needSubject = (need: string): Subject => ({ need, bundle: null, query: null })
export const bundleSubject = (bundle: string): Subject => ({ need: null, bundle, query: null })
export const querySubject = (query: string): Subject => ({ need: null, bundle: null, query })

/** Who follows: a person, for an organisation or for themselves, or an organisation as such. */
export type Owner = { person: string; organisation: string | null } | { person: null; organisation: string }

export type Follow = Subject & {
  id: string
  /** For whom the person looked when they began; what that one may see is told. */
  organisation: string | null
  createdAt: Date
  /** Up to here it has been told. */
  seenUntil: Date
}

export interface Settings {
  pace: Pace
  /** Since when there are a personal feed and calendar; null where there are none. */
  feedMadeAt: Date | null
}
export const firstSettings: Settings = { pace: 'daily', feedMadeAt: null }

/** Of an organisation, whose mails go to the address in its profile. */
export const firstOrganisationSettings: Settings = { pace: 'never', feedMadeAt: null }

export const mostFollows = 100

export interface NamedFollow {
  follow: Follow
  /** Undefined where what is followed cannot be seen any more. */
  name: string | undefined
  organisation: string | undefined
}

export interface NeedNewsItem {
  id: string
  changedAt: Date
  need: Need
}
export interface BundleNewsItem {
  id: string
  changedAt: Date
  bundle: BundleNews
  /** What has happened in it, the latest first. */
  events: readonly BundleEvent[]
}
/** Something that is followed and has news. */
export type NewsItem = NeedNewsItem | BundleNewsItem
