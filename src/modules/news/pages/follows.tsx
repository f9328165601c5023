import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { listFiles } from '../../../platform/list-files.ts'
import type { Route } from '../../../platform/routes.ts'
import { needAddresses } from '../../needs/index.ts'
import { listedOrganisation } from '../../organisations/door.ts'
import { actorOf, answerForm, idIn, type Action } from '../../organisations/index.ts'
import { changePace, endFeed, endFollow, followSubject, renewFeed } from '../actions/follow.ts'
import { lookAs } from '../actions/look-as.ts'
import { nameSubject } from '../actions/name-subject.ts'
import { followColumns } from '../formats/follow-file.ts'
import { firstSettings, type NamedFollow } from '../schema.ts'
import { followsOf } from '../store/follows.ts'
import { settingsOf } from '../store/news-settings.ts'
import { addresses } from './addresses.ts'
import { FollowsPage, NewAddressesPage } from './follows-page.tsx'
import type { NewsPageMachines } from './machines.ts'

/** What somebody follows, how often they get mail, and the addresses that only they know. */
export function followRoutes(machines: NewsPageMachines): Route<Action>[] {
  const { baseUrl } = machines
  const post = (path: string, answer: Route<Action>['answer']): Route<Action> => ({
    method: 'POST',
    path,
    rule: 'follow',
    answer,
  })
  const refused = (c: Context) => (refusals: readonly Refusal[]) => followsPage(c, machines, refusals)
  return [
    { method: 'GET', path: addresses.follows, rule: 'follow', answer: (c) => followsPage(c, machines) },
    ...listFiles({
      address: addresses.followsFile,
      rule: 'follow' as const,
      name: 'abos',
      sheet: 'Was ich verfolge',
      columns: followColumns,
      items: (c) => namedFollows(c, machines),
    }),
    post(addresses.follows, (c) =>
      answerForm(c, {
        work: (walled, { bedarf, liste }, actor) => followSubject(walled, actor, { need: asId(bedarf), query: liste }),
        done: ({ need, query }) =>
          c.redirect(need !== null ? needAddresses.need(need) : `${needAddresses.needs}?${query}`, 303),
        refused: refused(c),
      }),
    ),
    post(addresses.followEnd(':id'), (c) =>
      answerForm(c, {
        work: (walled, _, actor) => endFollow(walled, actor, idIn(c)),
        done: () => c.redirect(addresses.followsAfter('beendet'), 303),
        refused: refused(c),
      }),
    ),
    post(addresses.pace, (c) =>
      answerForm(c, {
        work: (walled, { takt }, actor) => changePace(walled, actor, takt),
        done: () => c.redirect(addresses.followsAfter('takt'), 303),
        refused: refused(c),
      }),
    ),
    post(addresses.feedRenewal, (c) =>
      answerForm(c, {
        work: (walled, _, actor) => renewFeed(walled, actor),
        done: (secret) => {
          const feed = baseUrl + addresses.ownFeed(`${secret}.atom`)
          const calendar = baseUrl + addresses.ownCalendar(`${secret}.ics`)
          return c.html(<NewAddressesPage feed={feed} calendar={calendar} />)
        },
        refused: refused(c),
      }),
    ),
    post(addresses.feedEnd, (c) =>
      answerForm(c, {
        work: (walled, _, actor) => endFeed(walled, actor),
        done: () => c.redirect(addresses.followsAfter('aus'), 303),
        refused: refused(c),
      }),
    ),
  ]
}

async function followsPage(
  c: Context,
  machines: NewsPageMachines,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { person } = actorOf(c)
  const settings = (await c.get('wall')((walled) => settingsOf(walled, person.id))) ?? firstSettings
  const follows = await namedFollows(c, machines)
  const notice = c.req.query('hinweis')
  return c.html(
    <FollowsPage follows={follows} settings={settings} email={person.email} notice={notice} refusals={refusals} />,
    refusals.length > 0 ? 422 : 200,
  )
}

async function namedFollows(c: Context, machines: NewsPageMachines): Promise<NamedFollow[]> {
  const { person } = actorOf(c)
  const follows = await c.get('wall')((walled) => followsOf(walled, person.id))
  const named: NamedFollow[] = []
  for (const follow of follows) {
    const { organisation } = follow
    const searcher = await lookAs(machines.database, { person: person.id, organisation })
    const name = await nameSubject(machines.database, searcher, follow)
    const listed = organisation === null ? undefined : await listedOrganisation(machines.database, organisation)
    named.push({ follow, name, organisation: listed?.name })
  }
  return named
}

const asId = (text: string | undefined) =>
  text && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text) ? text : undefined
