import { isUuid } from '../../../kernel/uuid.ts'
import { newsPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { listedOrganisation } from '../../directory/door.ts'
import { may } from '../../access/door.ts'
import { actorOf, answerForm, answerOwnForm, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { bundleMailKinds } from '../schema/bundle-mail-kinds.ts'
import { refusedKinds } from '../store/bundle-mails.ts'
import { changePace, chooseBundleMails, endFeed, endFollow, followSubject, renewFeed } from '../actions/follow.ts'
import {
  endOrganisationFeed,
  endOrganisationFollow,
  readOrganisationSettings,
  renewOrganisationFeed,
} from '../actions/follow-for-organisation.ts'
import { personAsReader } from '../actions/look-as.ts'
import { nameSubject } from '../actions/name-subject.ts'
import { followColumns } from '../formats/follow-file.ts'
import { firstOrganisationSettings, firstSettings, type Follow, type NamedFollow } from '../schema.ts'
import { followsOf } from '../store/follows.ts'
import { settingsOf } from '../store/news-settings.ts'
import { newsAddresses } from '../addresses.ts'
import { NewAddressesPage } from './addresses-part.tsx'
import { FollowsPage } from './follows-page.tsx'
import type { NewsPageServices } from './services.ts'
import { newsApiAddresses, pageOf } from './subject-addresses.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

const unchanged = unchangedAt(newsAddresses.follows)

/** What somebody follows, how often they get mail, and the addresses that only they know. */
export function followRoutes(services: NewsPageServices): Route<Permission>[] {
  const { secretAddresses } = newsApiAddresses(services.baseUrl)
  const post = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'POST',
    path,
    permission: newsPermissions.follow,
    answer,
  })
  const postTogether = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    ...post(path, answer),
    permission: newsPermissions.followForOrganisation,
  })
  const refused = (c: Context) => (refusals: readonly Refusal[]) => followsPage(c, services, refusals)
  return [
    {
      method: 'GET',
      path: newsAddresses.follows,
      permission: newsPermissions.follow,
      answer: (c) => followsPage(c, services),
    },
    ...listFiles({
      address: newsAddresses.followsFile,
      permission: newsPermissions.follow,
      name: 'abos',
      sheet: 'Was ich verfolge',
      columns: followColumns,
      items: async (c) => {
        const { follows, together } = await namedFollows(c, services)
        return [...follows, ...together]
      },
    }),
    post(newsAddresses.follows, (c) =>
      answerForm(c, {
        work: (transaction, { bedarf, buendel, liste }, actor) =>
          followSubject(transaction, actor, { need: asId(bedarf), bundle: asId(buendel), query: liste }),
        done: (subject) => c.redirect(pageOf(subject), 303),
        refused: refused(c),
      }),
    ),
    post(newsAddresses.followEnd(':id'), (c) =>
      answerForm(c, {
        work: (transaction, _, actor) => endFollow(transaction, actor, idIn(c)),
        done: () => c.redirect(newsAddresses.followsAfter('beendet'), 303),
        refused: refused(c),
      }),
    ),
    postTogether(newsAddresses.organisationFollowEnd(':id'), (c) =>
      answerForm(c, {
        work: (transaction, _, actor) => endOrganisationFollow(transaction, actor, idIn(c)),
        done: () => c.redirect(newsAddresses.followsAfter('beendet'), 303),
        refused: refused(c),
      }),
    ),
    postTogether(newsAddresses.organisationFeedRenewal, (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => renewOrganisationFeed(transaction, actor),
        done: (secret) => {
          const organisation = actorOf(c).organisation?.name
          return c.html(<NewAddressesPage {...secretAddresses(secret)} organisation={organisation} />)
        },
        refused: refused(c),
      }),
    ),
    postTogether(newsAddresses.organisationFeedEnd, (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => endOrganisationFeed(transaction, actor),
        done: (isNew) => c.redirect(isNew ? newsAddresses.followsAfter('gemeinsame-aus') : unchanged, 303),
        refused: refused(c),
      }),
    ),
    post(newsAddresses.pace, (c) =>
      answerForm(c, {
        work: (transaction, { takt }, actor) => changePace(transaction, actor, takt),
        done: (isNew) => c.redirect(isNew ? newsAddresses.followsAfter('takt') : unchanged, 303),
        refused: refused(c),
      }),
    ),
    post(newsAddresses.bundleMails, (c) =>
      answerForm(c, {
        work: (transaction, fields, actor) =>
          chooseBundleMails(
            transaction,
            actor,
            bundleMailKinds.filter((kind) => fields[kind] !== 'ja'),
          ),
        done: (isNew) => c.redirect(isNew ? newsAddresses.followsAfter('takt') : unchanged, 303),
        refused: refused(c),
      }),
    ),
    post(newsAddresses.feedRenewal, (c) =>
      answerForm(c, {
        work: (transaction, _, actor) => renewFeed(transaction, actor),
        done: (secret) => c.html(<NewAddressesPage {...secretAddresses(secret)} />),
        refused: refused(c),
      }),
    ),
    post(newsAddresses.feedEnd, (c) =>
      answerForm(c, {
        work: (transaction, _, actor) => endFeed(transaction, actor),
        done: (isNew) => c.redirect(isNew ? newsAddresses.followsAfter('aus') : unchanged, 303),
        refused: refused(c),
      }),
    ),
  ]
}

async function followsPage(
  c: Context,
  services: NewsPageServices,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const actor = actorOf(c)
  const { person, organisation } = actor
  const settings = await c.get('asCaller')(async (transaction) => ({
    settings: (await settingsOf(transaction, person.id)) ?? firstSettings,
    refusedKinds: await refusedKinds(transaction, person.id),
    togetherSettings: organisation
      ? await readOrganisationSettings(transaction, organisation.id)
      : firstOrganisationSettings,
  }))
  const page = {
    ...(await namedFollows(c, services)),
    ...settings,
    actor,
    mayChangeTogether: may(actor, newsPermissions.followForOrganisation),
    notice: c.req.query('hinweis'),
    refusals,
  }
  return c.html(<FollowsPage {...page} />, refusals.length > 0 ? 422 : 200)
}

/** What the person follows, and what their organisation follows together. */
async function namedFollows(
  c: Context,
  services: NewsPageServices,
): Promise<{ follows: NamedFollow[]; together: NamedFollow[] }> {
  const { person, organisation } = actorOf(c)
  const together = organisation
    ? await c.get('asCaller')((transaction) => followsOf(transaction, { person: null, organisation: organisation.id }))
    : []
  const reader = await personAsReader(services.database, person.id)
  const named = async (follow: Follow): Promise<NamedFollow> => {
    const name = await nameSubject(services.database, reader.lookFor(follow.organisation), follow)
    const listed = follow.organisation && (await listedOrganisation(services.database, follow.organisation))
    return { follow, name, organisation: listed ? listed.name : undefined }
  }
  return { follows: await Promise.all(reader.follows.map(named)), together: await Promise.all(together.map(named)) }
}

const asId = (text: string | undefined) => (text && isUuid(text) ? text : undefined)
