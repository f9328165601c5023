import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexNeeds } from '../src/modules/needs/index.ts'
import { sendDigests } from '../src/modules/news/actions/send-digests.ts'
import { apiClient, type ApiClient } from './support/api-client.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { entriesIn } from './support/read-news.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const names = ['linden', 'ahorn', 'vendor'] as const
const place = {} as Record<(typeof names)[number], string>
const ask = {} as Record<(typeof names)[number], ApiClient>
let reads: ApiClient
let need = ''

beforeAll(async () => {
  app = await testApp()
  for (const name of names) {
    place[name] = await anOrganisation(app.database, { name, kind: name === 'vendor' ? 'vendor' : 'municipality' })
    ask[name] = apiClient(app, await aKey(app.database, place[name], 'write'))
  }
  reads = apiClient(app, await aKey(app.database, place.ahorn, 'read'))
  need = await aNeed('Hundesteuer anmelden')
  index = await indexNeeds(app.database, app.services.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

async function aNeed(title: string, visibility = 'publicBodies'): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs (organisation, title, field, status, visibility, deadline, opened_at)
    values (${place.linden}, ${title}, 'public-order', 'open', ${visibility}, current_date + 90, clock_timestamp())
    returning id`.execute(app.database)
  return rows[0]!.id
}
const follow = (who: ApiClient, body: unknown, headers: Record<string, string> = {}) =>
  who('/api/v1/follows', { method: 'POST', body, headers })
const pathOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return pathname + search
}
const titlesAt = async (address: string) =>
  entriesIn(await (await app.ask(pathOf(address))).text()).map(({ title }) => title)
const entries = async () =>
  (
    await sql<{ action: string }>`
      select action from journal where organisation = ${place.ahorn} order by id`.execute(app.database)
  ).rows.map(({ action }) => action)

describe('what an organisation follows', () => {
  it('begins and ends through the API, and stands in the journal', async () => {
    const made = await follow(ask.ahorn, { need })
    expect(made.status).toBe(201)
    const path = new URL(made.headers.get('location')!).pathname
    expect(made.body).toMatchObject({
      need,
      bundle: null,
      list: null,
      name: 'Bedarf „Hundesteuer anmelden“',
      page: `http://localhost:8080/bedarfe/${need}`,
      feed: null,
    })
    expect((await follow(ask.ahorn, { need })).body.id).toBe(made.body.id)
    expect((await ask.ahorn('/api/v1/follows')).body.items).toEqual([made.body])
    expect((await reads(path)).body).toEqual(made.body)
    expect((await ask.ahorn(path, { method: 'DELETE' })).status).toBe(204)
    expect((await ask.ahorn(path, { method: 'DELETE' })).status).toBe(404)
    expect((await ask.ahorn('/api/v1/follows')).body.items).toEqual([])
    expect(await entries()).toEqual(['followBegun', 'followEnded'])
  })

  it('is also a list, with the addresses of its feed and its calendar', async () => {
    const list = { search: 'Hund', field: 'public-order', own: 'true' }
    const { body } = await follow(ask.linden, { list }, { 'Idempotency-Key': 'list' })
    expect((await follow(ask.linden, { list }, { 'Idempotency-Key': 'list' })).body).toEqual(body)
    expect(body.list).toEqual(list)
    expect(body.name).toMatch(/^Unsere Bedarfe: Suche „Hund“, /)
    expect(pathOf(body.page)).toBe('/bedarfe?suche=Hund&feld=public-order&wessen=eigene')
    expect(pathOf(body.feed)).toBe('/bedarfe.atom?suche=Hund&feld=public-order&wessen=eigene')
    expect((await app.ask(pathOf(body.calendar))).headers.get('content-type')).toContain('text/calendar')
  })

  it('is a bundle only for those who see it', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into bundles (title, proposer, answer_by, quorum) values ('Hunde im Kreis', ${place.linden}, current_date + 9, 2)
      returning id`.execute(app.database)
    const bundle = rows[0]!.id
    expect((await follow(ask.ahorn, { bundle })).status).toBe(404)
    expect((await follow(ask.vendor, { bundle })).status).toBe(404)
    const { status, body } = await follow(ask.linden, { bundle })
    expect([status, body.name]).toEqual([201, 'Bündel „Hunde im Kreis“'])
    expect(pathOf(body.feed)).toBe(`/buendel/${bundle}/feed.atom`)
    await sql`update bundles set proposer = ${place.ahorn} where id = ${bundle}`.execute(app.database)
    expect((await ask.linden(`/api/v1/follows/${body.id}`)).body.name).toBeNull()
  })

  it('is changed by keys to write alone, seen within the organisation alone, and no key sees what people follow', async () => {
    const { body } = await follow(ask.ahorn, { list: {} })
    const path = `/api/v1/follows/${body.id}`
    expect((await follow(reads, { need })).status).toBe(404)
    expect((await reads(path, { method: 'DELETE' })).status).toBe(404)
    for (const [where, method] of [
      ['/api/v1/news', 'PATCH'],
      ['/api/v1/news/addresses', 'POST'],
      ['/api/v1/news/addresses', 'DELETE'],
    ] as const)
      expect((await reads(where, { method, body: { pace: 'daily' }, headers: { 'If-Match': '*' } })).status).toBe(404)
    for (const other of [ask.linden, ask.vendor]) {
      expect((await other(path)).status).toBe(404)
      expect((await other(path, { method: 'DELETE' })).status).toBe(404)
    }
    expect((await apiClient(app, '')('/api/v1/follows')).status).toBe(401)
    const person = await aPerson(app.database, { organisation: place.ahorn, role: 'administering' })
    const cookie = await app.as(person)
    await app.ask('/abos', { cookie, form: { bedarf: need } })
    expect((await ask.ahorn('/api/v1/follows')).body.items).toEqual([body])
    const page = await (await app.ask('/abos', { cookie })).text()
    expect(page).toContain('Was ahorn gemeinsam verfolgt')
    expect(page).toContain(`/abos/organisation/${body.id}/beenden`)
    const reader = await app.as(await aPerson(app.database, { organisation: place.ahorn, role: 'reading' }))
    expect(await (await app.ask('/abos', { cookie: reader })).text()).not.toContain('/abos/organisation/')
    const end = (who: string) => app.ask(`/abos/organisation/${body.id}/beenden`, { cookie: who, form: {} })
    expect((await end(reader)).status).toBe(404)
    expect((await end(cookie)).status).toBe(303)
    expect((await ask.ahorn('/api/v1/follows')).body.items).toEqual([])
  })

  it('is refused where it makes no sense', async () => {
    for (const body of [{}, { need: 'x' }, { need, bundle: need }, { list: { status: 'draft' } }, { list: { x: 1 } }])
      expect((await follow(ask.ahorn, body)).status).toBe(422)
    await sql`insert into follows (organisation, query) select ${place.vendor}, 'suche=' || n from generate_series(1, 100) n`.execute(
      app.database,
    )
    expect((await follow(ask.vendor, { list: {} })).status).toBe(409)
    await sql`delete from follows where organisation = ${place.vendor}`.execute(app.database)
  })
})

describe('the mails and addresses of an organisation', () => {
  it('come at the pace that was chosen, to the address in its profile, and end with the link in them', async () => {
    const first = await ask.ahorn('/api/v1/news')
    expect(first.body).toEqual({ pace: 'never', feedMadeAt: null })
    const change = (tag: string) =>
      ask.ahorn('/api/v1/news', { method: 'PATCH', body: { pace: 'daily' }, headers: { 'If-Match': tag } })
    expect((await change('"77"')).status).toBe(412)
    const changed = await change(first.headers.get('etag')!)
    expect([changed.status, changed.body.pace]).toEqual([200, 'daily'])
    expect((await change(first.headers.get('etag')!)).status).toBe(412)
    expect((await reads('/api/v1/news')).headers.get('etag')).toBe(changed.headers.get('etag'))

    await follow(ask.ahorn, { list: { search: 'Wochenmarkt' } })
    await aNeed('Wochenmarkt planen')
    await aNeed('Wochenmarkt geheim', 'ownOrganisation')
    await index.refresh()
    const services = {
      ...app.services,
      mail: { send: async (mail: (typeof app.mails)[number]) => void app.mails.push(mail) },
    }
    const round = (days: number) => sendDigests(services, new Date(Date.now() + days * 86_400_000))
    app.mails.length = 0
    expect((await round(2)).sent).toBe(0)
    await sql`insert into profiles (organisation, contact_email) values (${place.ahorn}, 'rathaus@ahorn.example')`.execute(
      app.database,
    )
    expect((await round(2)).sent).toBe(1)
    const [{ to, text }] = app.mails as [(typeof app.mails)[number]]
    expect(to).toBe('rathaus@ahorn.example')
    expect(text).toContain('- Neu: Wochenmarkt planen')
    expect(text).not.toContain('geheim')
    expect((await round(4)).sent).toBe(0)

    const link = pathOf(text.match(/http\S+abbestellen\S+/)![0])
    expect((await app.ask(link, { form: {} })).status).toBe(200)
    expect((await ask.ahorn('/api/v1/news')).body.pace).toBe('never')
    await aNeed('Wochenmarkt abrechnen')
    await index.refresh()
    expect((await round(6)).sent).toBe(0)
  })

  it('are secret, show what the organisation may see, and open nothing any more when they are renewed or ended', async () => {
    const make = async (headers: Record<string, string> = {}) =>
      (await ask.ahorn('/api/v1/news/addresses', { method: 'POST', headers })).body as {
        feed: string
        calendar: string
      }
    const first = await make({ 'Idempotency-Key': 'addresses' })
    expect(await make({ 'Idempotency-Key': 'addresses' })).toEqual(first)
    expect(await titlesAt(first.feed)).toEqual(['Wochenmarkt abrechnen', 'Wochenmarkt planen'])
    expect(await (await app.ask(pathOf(first.calendar))).text()).toContain('Gebraucht bis: Wochenmarkt planen')
    await sql`update needs set visibility = 'ownOrganisation' where title = 'Wochenmarkt planen'`.execute(app.database)
    expect(await titlesAt(first.feed)).toEqual(['Wochenmarkt abrechnen'])
    const second = await make()
    const status = async (address: string) => (await app.ask(pathOf(address))).status
    expect([await status(first.feed), await status(second.feed)]).toEqual([404, 200])
    const { rows } = await sql`select * from organisation_news`.execute(app.database)
    expect(JSON.stringify(rows)).not.toContain(second.feed.match(/feed\/(.+)\.atom/)![1])
    expect((await ask.ahorn('/api/v1/news/addresses', { method: 'DELETE' })).status).toBe(204)
    expect(await status(second.calendar)).toBe(404)
    expect((await ask.ahorn('/api/v1/news')).body.feedMadeAt).toBeNull()
  })

  it('of an organisation that has merged end with it, unless the successor has none and can end them itself', async () => {
    const { database } = app
    const town = async (name: string) => {
      const id = await anOrganisation(database, { name })
      return { id, ask: apiClient(app, await aKey(database, id, 'write')) }
    }
    const [gone, heir, late] = [await town('Altdorf'), await town('Neudorf'), await town('Neustadt')]
    const feedOf = async ({ ask: who }: typeof gone): Promise<string> =>
      (await who('/api/v1/news/addresses', { method: 'POST' })).body.feed
    const status = async (address: string) => (await app.ask(pathOf(address))).status
    const mergeInto = (successor: string) =>
      sql`update organisations set successor = ${successor}, vanished_on = current_date where id = ${gone.id}`.execute(
        database,
      )
    const [old, own] = [await feedOf(gone), await feedOf(heir)]
    await mergeInto(late.id)
    expect(await status(old)).toBe(200)
    await mergeInto(heir.id)
    expect([await status(old), await status(own)]).toEqual([404, 200])
    await mergeInto(late.id)
    await late.ask('/api/v1/news/addresses', { method: 'DELETE' })
    expect(await status(old)).toBe(404)
  })
})
