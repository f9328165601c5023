import { accessPermissions } from '../access/policy.ts'
import { newsPermissions } from './policy.ts'
import type { Context } from 'hono'
import type { Database } from '../../platform/database/database.ts'
import { apiRoute, type ApiPart, type Ask } from '../../platform/api/api-route.ts'
import { found } from '../access/door.ts'
import { programOf } from '../access/index.ts'
import type { Permission } from '../access/schema.ts'
import {
  changeOrganisationPace,
  endOrganisationFeed,
  endOrganisationFollow,
  followForOrganisation,
  heldOrganisationSettings,
  organisationFollows,
  readOrganisationSettings,
  renewOrganisationFeed,
} from './actions/follow-for-organisation.ts'
import { nameSubject } from './actions/name-subject.ts'
import type { Follow, Settings, Subject } from './schema.ts'
import {
  addressesAnswer,
  followAnswer,
  followAsAnswer,
  followBody,
  followsAnswer,
  listText,
  newsAnswer,
  newsPatch,
  settingsAsAnswer,
  type FollowAnswer,
} from './schema/api-shapes.ts'
import { newsRefusal } from './texts.de.ts'

export interface NewsApiServices {
  database: Database
  baseUrl: string
  /** Where what is followed is shown to people, and as feed and calendar, where it has them. */
  addressesOf: (subject: Subject) => Pick<FollowAnswer, 'page' | 'feed' | 'calendar'>
  /** The addresses that open with a secret. */
  secretAddresses: (secret: string) => { feed: string; calendar: string }
}
type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'asCaller'>

const path = '/api/v1/follows'
const newsPath = '/api/v1/news'

/** What an organisation follows, as its programs look after it. What people follow is their own and no business of programs. */
export function newsApi(services: NewsApiServices): ApiPart<Permission> {
  const { baseUrl, addressesOf, secretAddresses } = services
  const organisationOf = (c: Context) => programOf(c).program.organisation
  const asAnswer = async ({ c, asCaller }: AnyAsk, follow: Follow) => {
    const name = await nameSubject(services.database, { actor: programOf(c).program, asCaller }, follow)
    return followAsAnswer(follow, { name: name ?? null, ...addressesOf(follow) })
  }
  const followsOf = ({ c, asCaller }: AnyAsk) =>
    asCaller((transaction) => organisationFollows(transaction, organisationOf(c).id))
  return {
    sentence: newsRefusal,
    conflicts: ['followTooMany'],
    routes: [
      apiRoute({
        method: 'GET',
        path,
        permission: accessPermissions.readApi,
        name: 'listFollows',
        summary: 'Was die eigene Organisation verfolgt',
        status: 200,
        schema: followsAnswer,
        answer: async (ask) => {
          const items = []
          for (const follow of await followsOf(ask)) items.push(await asAnswer(ask, follow))
          return { body: { items } }
        },
      }),
      apiRoute({
        method: 'POST',
        path,
        permission: newsPermissions.followForOrganisation,
        name: 'follow',
        summary: 'Einen Bedarf, ein Bündel oder eine Liste verfolgen; zweimal verfolgen ist verfolgen',
        body: followBody,
        status: 201,
        schema: followAnswer,
        answer: async (ask) => {
          const filter = 'list' in ask.body ? { query: listText(ask.body.list) } : ask.body
          const { program } = programOf(ask.c)
          const follow = await ask.asCaller((transaction) => followForOrganisation(transaction, program, filter))
          return { body: await asAnswer(ask, follow), location: `${baseUrl}${path}/${follow.id}` }
        },
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id`,
        permission: accessPermissions.readApi,
        name: 'readFollow',
        summary: 'Etwas, das die eigene Organisation verfolgt',
        status: 200,
        schema: followAnswer,
        answer: async (ask) => {
          const follow = found((await followsOf(ask)).find(({ id }) => id === ask.id))
          return { body: await asAnswer(ask, follow) }
        },
      }),
      apiRoute({
        method: 'DELETE',
        path: `${path}/:id`,
        permission: newsPermissions.followForOrganisation,
        name: 'unfollow',
        summary: 'Etwas nicht mehr verfolgen',
        status: 204,
        answer: async ({ c, id, asCaller }) => {
          await asCaller((transaction) => endOrganisationFollow(transaction, programOf(c).program, id))
          return {}
        },
      }),
      apiRoute({
        method: 'GET',
        path: newsPath,
        permission: accessPermissions.readApi,
        name: 'readNews',
        summary: 'Wie oft die eigene Organisation Mails bekommt, und ob es Adressen für Feed und Kalender gibt',
        status: 200,
        schema: newsAnswer,
        answer: async ({ c, asCaller }) => {
          const settings = await asCaller((transaction) => readOrganisationSettings(transaction, organisationOf(c).id))
          return current(settings)
        },
      }),
      apiRoute({
        method: 'PATCH',
        path: newsPath,
        permission: newsPermissions.followForOrganisation,
        name: 'changeNews',
        summary: 'Ändern, wie oft die eigene Organisation Mails bekommt',
        body: newsPatch,
        status: 200,
        schema: newsAnswer,
        ifMatch: true,
        answer: ({ c, body, asCaller, demandCurrent }) =>
          asCaller(async (transaction) => {
            const { program } = programOf(c)
            demandCurrent(settingsAsAnswer(await heldOrganisationSettings(transaction, program)))
            await changeOrganisationPace(transaction, program, body.pace)
            return current(await heldOrganisationSettings(transaction, program))
          }),
      }),
      apiRoute({
        method: 'POST',
        path: `${newsPath}/addresses`,
        permission: newsPermissions.followForOrganisation,
        name: 'makeAddresses',
        summary:
          'Neue geheime Adressen für Feed und Kalender; sie stehen nur in dieser Antwort, alte gelten nicht mehr',
        status: 201,
        schema: addressesAnswer,
        answer: async ({ c, asCaller }) => {
          const secret = await asCaller((transaction) => renewOrganisationFeed(transaction, programOf(c).program))
          return { body: secretAddresses(secret) }
        },
      }),
      apiRoute({
        method: 'DELETE',
        path: `${newsPath}/addresses`,
        permission: newsPermissions.followForOrganisation,
        name: 'endAddresses',
        summary: 'Die geheimen Adressen abschalten',
        status: 204,
        answer: async ({ c, asCaller }) => {
          await asCaller((transaction) => endOrganisationFeed(transaction, programOf(c).program))
          return {}
        },
      }),
    ],
  }
}

function current(settings: Settings) {
  const body = settingsAsAnswer(settings)
  return { body, current: body }
}
