import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { addressesOn, entriesIn, summariesIn, titlesIn } from '../../../../test/support/read-news.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
const place = { linden: '', ahorn: '', birke: '', vendor: '' }
const cookie = { linden: '', ahorn: '', birke: '', vendor: '', nobody: '' }
type Who = keyof typeof cookie
const need: Record<string, string> = {}
let bundle = ''

/** Lindenbrück and Ahornfeld go together, Lindenbrück with a need for public bodies and Ahornfeld with one for participants. */
beforeAll(async () => {
  app = await testApp()
  const { database } = app
  for (const name of ['linden', 'ahorn', 'birke'] as const) place[name] = await anOrganisation(database, { name })
  place.vendor = await anOrganisation(database, { name: 'vendor', kind: 'vendor' })
  for (const who of ['linden', 'ahorn', 'birke', 'vendor'] as const)
    cookie[who] = await app.as(await aPerson(database, { organisation: place[who], role: 'deciding' }))
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, status, proposer, answer_by, quorum, started_at)
    values ('Gräber <gemeinsam>', 'started', ${place.linden}, current_date - 3, 2, now()) returning id`.execute(
    database,
  )
  bundle = rows[0]!.id
  for (const [who, visibility] of [
    ['linden', 'publicBodies'],
    ['ahorn', 'bundleParticipants'],
  ] as const) {
    const made = await sql<{ id: string }>`
      insert into needs (organisation, title, status, visibility, deadline, opened_at)
      values (${place[who]}, ${`Friedhof ${who}`}, 'open', ${visibility}, current_date + 90, now()) returning id`.execute(
      database,
    )
    need[who] = made.rows[0]!.id
    await sql`insert into participations (bundle, need, organisation, status, answered_at)
      values (${bundle}, ${need[who]}, ${place[who]}, 'joined', now())`.execute(database)
  }
  await sql`update participations set leaves_on = current_date + 40 where need = ${need['ahorn']}`.execute(database)
  await sql`insert into bundle_changes (kind, bundle, title, organisation, answer_by)
    values ('split', ${bundle}, 'Der Norden', ${place.linden}, current_date + 30)`.execute(database)
}, 60_000)
afterAll(() => app.close())

const get = (path: string, who: Who = 'nobody') => app.ask(path, { cookie: cookie[who] })
const text = async (path: string, who: Who = 'nobody') => (await get(path, who)).text()

describe('the feed and the calendar of a bundle', () => {
  it('show to those who take part all that is in it', async () => {
    const feed = await text(`/buendel/${bundle}/feed.atom`, 'ahorn')
    expect(titlesIn(feed)).toEqual(['Bündel: Gräber <gemeinsam>', 'Friedhof ahorn', 'Friedhof linden'])
    const { summary } = entriesIn(feed).find(({ title }) => title.startsWith('Bündel'))!
    expect(summary).toMatch(/^Stand: begonnen, 2 dabei\. /)
    expect(summary).toContain('ahorn: dabei, Austritt am ')
    expect(summariesIn(await text(`/buendel/${bundle}/fristen.ics`, 'ahorn'))).toEqual([
      'Auf den Vorschlag antworten: Gräber <gemeinsam> (Teilen)',
      'Gebraucht bis: Friedhof ahorn',
      'Gebraucht bis: Friedhof linden',
      'ahorn verlässt das Bündel: Gräber <gemeinsam>',
    ])
  })

  it('show to other public bodies what they see on its page, and no more', async () => {
    const feed = await text(`/buendel/${bundle}/feed.atom`, 'birke')
    expect(titlesIn(feed)).toEqual(['Bündel: Gräber <gemeinsam>', 'Friedhof linden'])
    expect(feed).not.toContain('ahorn')
    expect(feed).not.toContain('Der Norden')
    expect(summariesIn(await text(`/buendel/${bundle}/fristen.ics`, 'birke'))).toEqual([
      'Gebraucht bis: Friedhof linden',
    ])
  })

  it.each(['vendor', 'nobody'] as const)('are not there for %s', async (who) => {
    for (const path of ['feed.atom', 'fristen.ics'])
      expect((await get(`/buendel/${bundle}/${path}`, who)).status).toBe(404)
  })

  it('are named on its page, with the button to follow it', async () => {
    const page = await text(`/buendel/${bundle}`, 'birke')
    expect(page).toContain(`title="Dieses Bündel als Feed" href="/buendel/${bundle}/feed.atom"`)
    expect(page).toContain(`href="/buendel/${bundle}/fristen.ics"`)
    expect(page).toContain(`name="buendel" value="${bundle}"`)
  })

  it('are not sent again while nothing has changed', async () => {
    for (const path of ['feed.atom', 'fristen.ics']) {
      const first = await get(`/buendel/${bundle}/${path}`, 'birke')
      const headers = { cookie: cookie.birke, 'If-None-Match': first.headers.get('etag')! }
      const again = await app.app.request(`http://localhost:8080/buendel/${bundle}/${path}`, { headers })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })
})

describe('following a bundle', () => {
  const follow = (who: Who) => app.ask('/abos', { cookie: cookie[who], form: { buendel: bundle } })

  it('begins and ends with a button on its page, and stands among what one follows', async () => {
    expect((await follow('birke')).headers.get('location')).toBe(`/buendel/${bundle}`)
    await follow('birke')
    const page = await text(`/buendel/${bundle}`, 'birke')
    expect(page).toContain('Sie verfolgen das.')
    const list = await text('/abos', 'birke')
    expect(list.split(`href="/buendel/${bundle}"`)).toHaveLength(2)
    expect(list).toContain('Bündel „Gräber &lt;gemeinsam&gt;“')
    const end = page.match(/\/abos\/[\da-f-]{36}\/beenden/)![0]
    expect((await app.ask(end, { cookie: cookie.linden, form: {} })).status).toBe(404)
    expect((await app.ask(end, { cookie: cookie.birke, form: {} })).status).toBe(303)
    expect(await text(`/buendel/${bundle}`, 'birke')).not.toContain('Sie verfolgen das.')
  })

  it('is not possible where one cannot see it', async () => {
    expect((await follow('vendor')).status).toBe(404)
    expect((await follow('nobody')).status).toBe(303)
  })

  it('brings it into the personal feed and calendar, as long as one sees it', async () => {
    await follow('birke')
    const made = await (await app.ask('/abos/adressen', { cookie: cookie.birke, form: {} })).text()
    const { feed, calendar } = addressesOn(made)
    expect(titlesIn(await text(feed))).toEqual(['Bündel: Gräber <gemeinsam>'])
    await sql`update bundles set status = 'asking', answer_by = current_date + 9 where id = ${bundle}`.execute(
      app.database,
    )
    expect(summariesIn(await text(calendar))).toEqual(['Das Bündel fragt bis heute: Gräber <gemeinsam>'])
    await sql`update needs set visibility = 'bundleParticipants' where id = ${need['linden']}`.execute(app.database)
    expect(titlesIn(await text(feed))).toEqual([])
    expect(summariesIn(await text(calendar))).toEqual([])
    expect(await text('/abos', 'birke')).toContain('Ein Bündel, das Sie nicht mehr sehen können')
    await sql`update needs set visibility = 'publicBodies' where id = ${need['linden']}`.execute(app.database)
  })
})

it('the personal calendar has the days of one’s own organisation also where nothing is followed', async () => {
  await sql`update bundles set status = 'started', answer_by = current_date - 3 where id = ${bundle}`.execute(
    app.database,
  )
  const own = await sql<{ id: string }>`
    insert into needs (organisation, title, status, visibility) values (${place.ahorn}, 'Altes Verfahren', 'open', 'ownOrganisation')
    returning id`.execute(app.database)
  await sql`insert into need_backgrounds (need, contract_until) values (${own.rows[0]!.id}, current_date + 200)`.execute(
    app.database,
  )
  const made = await (await app.ask('/abos/adressen', { cookie: cookie.ahorn, form: {} })).text()
  expect(summariesIn(await text(addressesOn(made).calendar))).toEqual([
    'Auf den Vorschlag antworten: Gräber <gemeinsam> (Teilen)',
    'Gebraucht bis: Friedhof ahorn',
    'Vertrag läuft aus: Altes Verfahren',
    'ahorn verlässt das Bündel: Gräber <gemeinsam>',
  ])
})
