import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { fillVocabulary } from '../../capabilities/door.ts'
import { indexNeeds } from '../../needs/index.ts'
import { unsubscribeToken } from '../actions/unsubscribe.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const place = { linden: '', ahorn: '', birke: '', vendor: '' }
const person = { linden: '', ahorn: '', birke: '', vendor: '', alone: '' }
const cookie = { linden: '', ahorn: '', birke: '', vendor: '', alone: '', gone: '', nobody: '' }
type Who = keyof typeof cookie

/** One need of Lindenbrück for each visibility; who sees it is written down here, apart from the walls. */
const seenBy: Record<string, readonly Who[]> = {
  ownOrganisation: ['linden'],
  bundleParticipants: ['linden', 'ahorn'],
  publicBodies: ['linden', 'ahorn', 'birke'],
  signedIn: ['linden', 'ahorn', 'birke', 'vendor', 'alone'],
  public: ['linden', 'ahorn', 'birke', 'vendor', 'alone', 'nobody'],
}
const everyone = ['linden', 'ahorn', 'birke', 'vendor', 'alone', 'nobody'] as const
const publicBodies = new Set<Who>(['linden', 'ahorn', 'birke'])
const titles = Object.keys(seenBy).map((visibility) => `Friedhof ${visibility}`)
const titlesFor = (who: Who) => titles.filter((title) => seenBy[title.split(' ')[1]!]!.includes(who))
const need: Record<string, string> = {}

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  await fillVocabulary(database)
  place.linden = await anOrganisation(database, { name: 'Lindenbrück' })
  place.ahorn = await anOrganisation(database, { name: 'Ahornfeld' })
  place.birke = await anOrganisation(database, { name: 'Birkenau' })
  place.vendor = await anOrganisation(database, { name: 'Fachwerk', kind: 'vendor' })
  for (const who of ['linden', 'ahorn', 'birke', 'vendor'] as const)
    person[who] = await aPerson(database, { organisation: place[who], role: 'editing' })
  person.alone = await aPerson(database)
  for (const who of ['linden', 'ahorn', 'birke', 'vendor', 'alone'] as const) cookie[who] = await app.as(person[who])
  for (const visibility of Object.keys(seenBy)) need[visibility] = await aNeed(visibility)
  await aBundle()
  index = await indexNeeds(database, app.machines.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

async function aNeed(visibility: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs (organisation, title, aim, field, status, visibility, deadline, opened_at)
    values (${place.linden}, ${`Friedhof ${visibility}`}, 'Gräber <finden> & pflegen', 'public-order', 'open', ${visibility},
      '2027-06-30', now()) returning id`.execute(app.database)
  await sql`insert into need_backgrounds (need, contract_until) values (${rows[0]!.id}, '2027-12-31')`.execute(
    app.database,
  )
  return rows[0]!.id
}

/** Lindenbrück and Ahornfeld go together with one need each; Birkenau has not joined. */
async function aBundle(): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, status, proposer, answer_by, quorum) values ('Gräber', 'started', ${place.linden}, '2026-01-01', 2)
    returning id`.execute(app.database)
  const bundle = rows[0]!.id
  const own = await sql<{ id: string }>`
    insert into needs (organisation, title, status, visibility) values (${place.ahorn}, 'Ahornfeld geht mit', 'bundled', 'ownOrganisation')
    returning id`.execute(app.database)
  for (const [organisation, id] of [
    [place.linden, need['bundleParticipants']!],
    [place.ahorn, own.rows[0]!.id],
  ])
    await sql`insert into participations (bundle, need, organisation, status) values (${bundle}, ${id}, ${organisation}, 'joined')`.execute(
      app.database,
    )
  await sql`update needs set bundle = ${bundle}, status = 'bundled' where id = ${need['bundleParticipants']}`.execute(
    app.database,
  )
}

const text = async (path: string, who: Who = 'nobody') => (await app.ask(path, { cookie: cookie[who] })).text()
const post = (path: string, who: Who, form: Record<string, string> = {}) => app.ask(path, { cookie: cookie[who], form })
const follow = (who: Who, form: Record<string, string>) => post('/abos', who, form)

function titlesInFeed(feed: string): string[] {
  expect(XMLValidator.validate(feed)).toBe(true)
  const parser = new XMLParser({ isArray: (name) => name === 'entry' })
  const parsed = parser.parse(feed) as { feed: { entry?: { title: string }[] } }
  return (parsed.feed.entry ?? []).map(({ title }) => title).toSorted()
}
const summariesIn = (calendar: string): string[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event) => new ICAL.Event(event).summary)
    .toSorted()
const datesFor = (who: Who) =>
  titlesFor(who).flatMap((title) => [
    `Gebraucht bis: ${title}`,
    ...(publicBodies.has(who) ? [`Vertrag läuft aus: ${title}`] : []),
  ])

/** Follows all cemeteries, and makes the secret addresses. */
async function addressesOf(who: Who): Promise<{ feed: string; calendar: string }> {
  await follow(who, { liste: 'suche=Friedhof' })
  const page = await (await post('/abos/adressen', who)).text()
  const [feed, calendar] = [...page.matchAll(/http:\/\/localhost:8080(\/abos\/[^<]+)/g)].map(([, path]) => path!)
  return { feed: feed!, calendar: calendar! }
}

describe('a feed and a calendar of a list of needs', () => {
  it.each(everyone)('show to %s what they may see, and no more', async (who) => {
    for (const query of ['?feld=public-order', '?suche=Friedhof']) {
      expect(titlesInFeed(await text(`/bedarfe.atom${query}`, who))).toEqual(titlesFor(who).toSorted())
      expect(summariesIn(await text(`/bedarfe.ics${query}`, who))).toEqual(datesFor(who).toSorted())
    }
    expect(titlesInFeed(await text('/bedarfe.atom?feld=it-foundations', who))).toEqual([])
    expect(summariesIn(await text('/bedarfe.ics?feld=it-foundations', who))).toEqual([])
  })

  it('are no pages for a browser, whatever is searched for', async () => {
    for (const [path, type] of [
      ['/bedarfe.atom', 'application/atom+xml'],
      ['/bedarfe.ics', 'text/calendar'],
    ]) {
      const { headers } = await app.ask(`${path}?suche=<script>`)
      expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('are named in the page of the list', async () => {
    const page = await text('/bedarfe?feld=public-order')
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Diese Liste als Feed" href="/bedarfe.atom?feld=public-order"/>',
    )
    expect(page).toContain('href="/bedarfe.ics?feld=public-order"')
    expect(await text(`/bedarfe/${need['public']}`)).not.toContain('application/atom+xml')
  })

  it.each(['/bedarfe.atom', '/bedarfe.ics'])('are not sent again while nothing has changed: %s', async (path) => {
    const ask = (headers: Record<string, string>) => app.app.request(`http://localhost:8080${path}`, { headers })
    const first = await ask({})
    const tag = first.headers.get('etag')!
    const known = await ask({ 'If-None-Match': `"x", ${tag}` })
    expect([known.status, await known.text()]).toEqual([304, ''])
    await sql`update needs set title = title || ' ' where id = ${need['public']}`.execute(app.database)
    const changedNow = await ask({ 'If-None-Match': tag })
    expect(changedNow.status).toBe(200)
    await sql`update needs set title = trim(title) where id = ${need['public']}`.execute(app.database)
  })

  it.each(['/bedarfe.atom', '/bedarfe.ics'])(
    'are sent whole to a program that only knows the day: %s',
    async (path) => {
      const headers = { 'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString() }
      const answer = await app.app.request(`http://localhost:8080${path}`, { headers })
      expect([answer.status, answer.headers.get('last-modified')]).toEqual([200, null])
    },
  )
})

describe('the personal addresses', () => {
  it.each(['linden', 'ahorn', 'birke', 'vendor', 'alone'] as const)(
    'show to whoever has them what %s may see, without a sign-in',
    async (who) => {
      const { feed, calendar } = await addressesOf(who)
      expect(titlesInFeed(await text(feed))).toEqual(titlesFor(who).toSorted())
      expect(summariesIn(await text(calendar))).toEqual(datesFor(who).toSorted())
      expect(titlesInFeed(await text(feed, 'vendor'))).toEqual(titlesFor(who).toSorted())
    },
  )

  it('show nothing any more that has been hidden since', async () => {
    const { feed } = await addressesOf('birke')
    await follow('birke', { bedarf: need['publicBodies']! })
    await sql`update needs set visibility = 'ownOrganisation' where id = ${need['publicBodies']}`.execute(app.database)
    expect(titlesInFeed(await text(feed))).toEqual(['Friedhof public', 'Friedhof signedIn'])
    expect(await text('/abos', 'birke')).toContain('Ein Bedarf, den Sie nicht mehr sehen können')
    await sql`update needs set visibility = 'publicBodies' where id = ${need['publicBodies']}`.execute(app.database)
    expect(titlesInFeed(await text(feed))).toHaveLength(3)
  })

  it('show to somebody who has left an organisation no longer what it may see', async () => {
    const gone = await aPerson(app.database, { organisation: place.linden, role: 'editing' })
    cookie.gone = await app.as(gone)
    const { feed } = await addressesOf('gone')
    expect(titlesInFeed(await text(feed))).toHaveLength(5)
    await sql`delete from memberships where person = ${gone}`.execute(app.database)
    expect(titlesInFeed(await text(feed))).toEqual(['Friedhof public', 'Friedhof signedIn'])
  })

  it('say by when one’s organisation has to answer a bundle, as long as it has not', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into bundles (title, status, proposer, answer_by, quorum) values ('Märkte', 'asking', ${place.linden}, current_date + 20, 2)
      returning id`.execute(app.database)
    const asked = await sql<{ id: string }>`
      insert into needs (organisation, title, status) values (${place.birke}, 'Wochenmarkt', 'open') returning id`.execute(
      app.database,
    )
    await sql`insert into participations (bundle, need, organisation, status)
      values (${rows[0]!.id}, ${asked.rows[0]!.id}, ${place.birke}, 'invited')`.execute(app.database)
    const summary = 'Auf das Bündel antworten: Märkte'
    const of = async (who: Who) => text((await addressesOf(who)).calendar)
    const calendar = await of('birke')
    expect(summariesIn(calendar)).toContain(summary)
    expect(calendar.replaceAll('\r\n ', '')).toContain(`/buendel/${rows[0]!.id}`)
    for (const who of ['linden', 'ahorn', 'vendor', 'alone'] as const)
      expect(summariesIn(await of(who))).not.toContain(summary)
    await sql`update participations set status = 'declined' where bundle = ${rows[0]!.id}`.execute(app.database)
    const answered = await of('birke')
    expect(summariesIn(answered)).not.toContain(summary)
    expect(answered).toContain(`SUMMARY:${summary}\r\n`)
  })

  it('open nothing any more when they have been renewed or turned off, and are kept as a hash alone', async () => {
    const first = await addressesOf('vendor')
    const second = await addressesOf('vendor')
    const status = async (path: string) => (await app.ask(path)).status
    expect(await status(first.feed)).toBe(404)
    expect(await status(second.calendar)).toBe(200)
    const secret = second.feed.match(/feed\/(.+)\.atom/)![1]!
    const { rows } = await sql`select * from news_settings`.execute(app.database)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await text('/abos', 'vendor')).not.toContain(secret)
    expect((await post('/abos/adressen/abschalten', 'vendor')).status).toBe(303)
    expect(await status(second.feed)).toBe(404)
    expect(await status(second.calendar)).toBe(404)
  })

  it.each(['/abos/feed/.atom', '/abos/feed/x.atom', '/abos/feed/x', '/abos/kalender/x.ics', '/abos/kalender/x.atom'])(
    'are not there where nobody has made them: %s',
    async (path) => expect((await app.ask(path)).status).toBe(404),
  )
})

describe('following', () => {
  it('begins and ends with a button on the page of a need and on the list as it is filtered', async () => {
    const page = `/bedarfe/${need['public']}`
    expect(await text(page, 'linden')).toContain(`name="bedarf" value="${need['public']}"`)
    expect((await follow('linden', { bedarf: need['public']! })).headers.get('location')).toBe(page)
    expect(await text(page, 'linden')).toContain('Sie verfolgen das.')
    const list = '/bedarfe?feld=public-order&stand=open'
    expect(await text(list, 'linden')).toContain('name="liste" value="feld=public-order&amp;stand=open"')
    const answer = await follow('linden', { liste: 'stand=open&seite=3&feld=public-order&unfug=1' })
    expect(answer.headers.get('location')).toBe(list)
    await follow('linden', { liste: 'feld=public-order&stand=open' })
    const mine = await text('/abos', 'linden')
    expect(mine).toContain('Bedarf „Friedhof public“')
    expect(mine.split('href="/bedarfe?feld=public-order&amp;stand=open"')).toHaveLength(2)
    expect(mine).toMatch(/Bedarfe: [^<]+, Stand: offen/)
    const end = (await text(list, 'linden')).match(/\/abos\/[\da-f-]{36}\/beenden/)![0]
    expect((await post(end, 'ahorn')).status).toBe(404)
    expect((await post(end, 'linden')).status).toBe(303)
    expect(await text(list, 'linden')).not.toContain('Sie verfolgen das.')
  })

  it('is offered to nobody who has not signed in, and not for what one cannot see', async () => {
    expect(await text('/bedarfe')).not.toContain('Folgen')
    expect((await follow('nobody', { liste: '' })).status).toBe(303)
    expect((await follow('vendor', { bedarf: need['publicBodies']! })).status).toBe(404)
    expect((await follow('vendor', { bedarf: 'unfug' })).status).toBe(422)
  })

  it('has a bound', async () => {
    for (let count = 0; count < 100; count++)
      await sql`insert into follows (person, query) values (${person.alone}, ${`suche=${count}`})`.execute(app.database)
    const answer = await follow('alone', { liste: 'suche=mehr' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Sie verfolgen schon 100')
    await sql`delete from follows where person = ${person.alone}`.execute(app.database)
  })

  it('stands in one’s own data, and goes with the account', async () => {
    const gone = await aPerson(app.database, { organisation: place.ahorn })
    cookie.gone = await app.as(gone)
    await addressesOf('gone')
    const data = await text('/konto/daten/meine-daten.json', 'gone')
    expect(JSON.parse(data)).toMatchObject({
      verfolgt: [{ need: null, query: 'suche=Friedhof', organisation: 'Ahornfeld' }],
      benachrichtigungen: [{ pace: 'daily' }],
    })
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', gone)
      .executeTakeFirstOrThrow()
    expect((await post('/konto/daten/loeschen', 'gone', { email: email as string })).status).toBe(303)
    for (const table of ['follows', 'news_settings'])
      expect((await sql`select from ${sql.table(table)} where person = ${gone}`.execute(app.database)).rows).toEqual([])
  })
})

describe('the link that ends the mails', () => {
  const paceOf = async (who: string) =>
    (await sql<{ pace: string }>`select pace from news_settings where person = ${who}`.execute(app.database)).rows[0]
      ?.pace

  it('works without a sign-in, and only when it has been confirmed', async () => {
    await post('/abos/takt', 'ahorn', { takt: 'hourly' })
    const link = `/abos/abbestellen/${await unsubscribeToken(app.database, { person: person.ahorn })}`
    expect(await text(link)).toContain('Keine Mails mehr schicken')
    expect(await paceOf(person.ahorn)).toBe('hourly')
    expect(await (await post(link, 'nobody')).text()).toContain('Sie bekommen keine Mails mehr')
    expect(await paceOf(person.ahorn)).toBe('never')
    expect(await paceOf(person.linden)).toBe('daily')
  })

  it('is also pressed by mail programs, which come from elsewhere', async () => {
    await post('/abos/takt', 'ahorn', { takt: 'weekly' })
    const link = `/abos/abbestellen/${await unsubscribeToken(app.database, { person: person.ahorn })}`
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const answer = await app.app.request(`http://localhost:8080${link}`, { method: 'POST', body })
    expect(answer.status).toBe(200)
    expect(await paceOf(person.ahorn)).toBe('never')
  })

  it('is signed: nobody ends the mails of others', async () => {
    const token = await unsubscribeToken(app.database, { person: person.ahorn })
    const signature = token.split('.')[1]!
    const swapped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    for (const forged of [`${person.linden}.${signature}`, `${person.ahorn}.${swapped}`, person.ahorn, 'x']) {
      expect((await app.ask(`/abos/abbestellen/${forged}`)).status).toBe(404)
      expect((await post(`/abos/abbestellen/${forged}`, 'nobody')).status).toBe(404)
    }
    expect(await paceOf(person.linden)).toBe('daily')
  })

  it('does no harm where the account is gone', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const link = `/abos/abbestellen/${await unsubscribeToken(app.database, { person: nobody })}`
    expect((await post(link, 'nobody')).status).toBe(200)
  })
})
