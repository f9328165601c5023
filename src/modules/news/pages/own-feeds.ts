import { newsPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { hashOf } from '../actions/follow.ts'
import { organisationAsReader, personAsReader } from '../actions/look-as.ts'
import { readDates } from '../actions/read-dates.ts'
import { readAll } from '../actions/read-followed.ts'
import { feedOwner } from '../store/secret-feeds.ts'
import { readSteps } from '../actions/read-steps.ts'
import { newsAddresses } from '../addresses.ts'
import { atom, calendar, mostDates, mostEntries } from './answer-feed.ts'
import type { NewsPageServices } from './services.ts'

/** All that somebody follows, and all days that concern them: whoever knows the secret reads what its owner may see. */
export function ownFeedRoutes(services: NewsPageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: newsAddresses.ownFeed(':datei'),
      permission: newsPermissions.readFeeds,
      answer: async (c) => {
        const owner = await ownerOf(c, services, '.atom')
        if (!owner) return c.notFound()
        const { baseUrl } = services
        const self = baseUrl + newsAddresses.ownFeed(`${owner.secret}.atom`)
        const told = await readAll(services, owner.reader, { limit: mostEntries })
        const page = baseUrl + newsAddresses.follows
        return atom(c, services, { id: `urn:uuid:${owner.id}`, self, title: owner.title, page, told })
      },
    },
    {
      method: 'GET',
      path: newsAddresses.ownCalendar(':datei'),
      permission: newsPermissions.readFeeds,
      answer: async (c) => {
        const owner = await ownerOf(c, services, '.ics')
        if (!owner) return c.notFound()
        const { title, reader } = owner
        const told = await readDates(services, reader, mostDates)
        return calendar(c, services, { title, told, waiting: await readSteps(services, reader) })
      },
    },
  ]
}

/** Whoever knows the secret reads what its owner may see, whether or not somebody has signed in. */
async function ownerOf(c: Context, { database }: NewsPageServices, ending: string) {
  const file = c.req.param('datei') ?? ''
  if (!file.endsWith(ending)) return undefined
  const secret = file.slice(0, -ending.length)
  const owner = await feedOwner(database, hashOf(secret))
  if (owner?.person) {
    const reader = await personAsReader(database, owner.person)
    return { secret, id: owner.person, title: 'Allmende – Was ich verfolge', reader }
  }
  const { organisation, readingKey } = owner ?? {}
  if (!organisation || !readingKey) return undefined
  const reader = await organisationAsReader(database, { organisation, readingKey })
  return { secret, id: organisation.id, title: `Allmende – ${organisation.name}`, reader }
}
