import { bundleAddresses } from '../../bundles/addresses.ts'
import { needAddresses, needsAddress } from '../../needs/addresses.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { Subject } from '../schema.ts'
import { newsAddresses } from '../addresses.ts'

/** The page of what is followed. */
export function pageOf({ need, bundle, query }: Subject): string {
  if (need !== null) return needAddresses.need(need)
  return bundle === null ? needsAddress(queryFrom(query)) : bundleAddresses.bundle(bundle)
}

function filesOf({ need, bundle, query }: Subject): { feed: string; calendar: string } | undefined {
  if (need !== null) return undefined
  if (bundle !== null) return { feed: newsAddresses.bundleFeed(bundle), calendar: newsAddresses.bundleCalendar(bundle) }
  const list = (path: string) => needsAddress(queryFrom(query), { path })
  return { feed: list(newsAddresses.needsFeed), calendar: list(newsAddresses.needsCalendar) }
}

/** The addresses that programs are told, whole. */
export const newsApiAddresses = (baseUrl: string) => ({
  addressesOf: (subject: Subject) => {
    const files = filesOf(subject)
    return {
      page: baseUrl + pageOf(subject),
      feed: files ? baseUrl + files.feed : null,
      calendar: files ? baseUrl + files.calendar : null,
    }
  },
  secretAddresses: (secret: string) => ({
    feed: baseUrl + newsAddresses.ownFeed(`${secret}.atom`),
    calendar: baseUrl + newsAddresses.ownCalendar(`${secret}.ics`),
  }),
})
