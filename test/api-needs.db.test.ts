import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import type { ApiAnswer, ApiClient } from './support/api-client.ts'
import { apiWorld } from './support/api-world.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { problemOf } from './support/problem.ts'

const world = apiWorld()
const { place, ask, create } = world

beforeAll(async () => {
  const { database } = world.app
  const county = await anOrganisation(database, { name: 'Kreis Auen', kind: 'county' })
  await sql`insert into organisation_keys values (${county}, 'ags', '99001', '2020-01-01')`.execute(database)
  await sql`update organisations set parent = ${county} where id = ${place.linden}`.execute(database)
  await sql`insert into services (key, catalogue, name, source)
    values ('99001001000000', 'leika', 'Hundesteuer Anmeldung', 'Test')`.execute(database)
})

describe('a need in the API', () => {
  it('is created, read, replaced, patched, moved, and found again by people', async () => {
    const made = await create('Parkausweise online beantragen', {
      aim: 'Antrag in 10 Minuten',
      cases: 1200,
      status: 'draft',
    })
    const path = new URL(made.headers.get('location')!).pathname
    const read = await ask.linden(path)
    expect(read.body).toEqual(made.body)
    expect(made.headers.get('etag')).toBe(read.headers.get('etag'))
    const { title, aim, field, services, requirements, cases, workplaces, deadline, operatingModels, visibility } =
      read.body
    const whole = {
      title,
      aim,
      field,
      services,
      requirements,
      cases,
      workplaces,
      deadline,
      operatingModels,
      visibility,
    }
    const replaced = await ask.linden(path, {
      method: 'PUT',
      headers: { 'If-Match': read.headers.get('etag')! },
      body: { ...whole, ...read.body.background, title: 'Bewohnerparkausweise online beantragen', cases: null },
    })
    expect(replaced.body).toMatchObject({ title: 'Bewohnerparkausweise online beantragen', cases: null, aim })
    const patched = await ask.linden(path, {
      method: 'PATCH',
      headers: { 'If-Match': replaced.headers.get('etag')!, 'Content-Type': 'application/merge-patch+json' },
      body: {
        budgetTo: 500_000,
        requirements: [{ text: 'Barrierefrei', necessity: 'must', dimension: 'law', capability: null }],
      },
    })
    expect(patched.body).toMatchObject({ background: { budgetTo: 500_000 }, requirements: [{ text: 'Barrierefrei' }] })
    const moved = await ask.linden(`${path}/status`, {
      method: 'PUT',
      headers: { 'If-Match': patched.headers.get('etag')! },
      body: { status: 'open' },
    })
    expect(moved.body).toMatchObject({ status: 'open', version: patched.body.version + 1 })
    const reader = await world.app.as(await aPerson(world.app.database, { organisation: place.linden }))
    const page = await (await world.app.ask(`/bedarfe/${made.body.id}`, { cookie: reader })).text()
    expect(page).toContain('Bewohnerparkausweise online beantragen')
    expect(page).toContain('Ein Zugangsschlüssel hat einen Bedarf veröffentlicht')
    expect(await verifyJournal(world.app.database)).toMatchObject({ broken: null })
  })

  it('is seen by others as its visibility says, without its background by vendors', async () => {
    const draft = await create('Noch ein Entwurf', { status: 'draft' })
    const own = await create('Nur für uns selbst', { visibility: 'ownOrganisation' })
    const bodies = await create('Unter öffentlichen Stellen', { budgetTo: 777 })
    const anybody = await create('Für alle sichtbar', { visibility: 'signedIn', usedToday: 'Karteikasten' })
    const seen = async (who: ApiClient) =>
      Promise.all([draft, own, bodies, anybody].map(async ({ body }) => (await who(`/api/v1/needs/${body.id}`)).status))
    expect(await seen(ask.reader)).toEqual([200, 200, 200, 200])
    expect(await seen(ask.ahorn)).toEqual([404, 404, 200, 200])
    expect(await seen(ask.vendor)).toEqual([404, 404, 404, 200])
    expect((await ask.vendor(`/api/v1/needs/${anybody.body.id}`)).body.background).toBeNull()
    expect((await ask.ahorn(`/api/v1/needs/${bodies.body.id}`)).body.background.budgetTo).toBe(777)
    const listed = async (who: ApiClient, query = '') =>
      ((await who(`/api/v1/needs?limit=100${query}`)).body.items as { title: string }[]).map(({ title }) => title)
    expect(await listed(ask.vendor)).toEqual(['Für alle sichtbar'])
    expect(await listed(ask.ahorn)).not.toContain('Nur für uns selbst')
    expect(await listed(ask.linden, '&own=true')).toContain('Noch ein Entwurf')
    expect(await listed(ask.linden)).not.toContain('Noch ein Entwurf')
  })

  it('is changed by its own organisation alone, with a key that writes', async () => {
    const { body } = await create('Marktstände vergeben')
    for (const who of [ask.ahorn, ask.vendor, ask.reader]) {
      const headers = { 'If-Match': '*' }
      const answer = await who(`/api/v1/needs/${body.id}`, { method: 'PATCH', headers, body: { title: 'Gekapert' } })
      expect(answer.status).toBe(404)
    }
    expect((await ask.reader('/api/v1/needs', { method: 'POST', body: { title: 'Gar nicht erst' } })).status).toBe(404)
    const vendor = await ask.vendor('/api/v1/needs', { method: 'POST', body: { title: 'Wir brauchen Kunden' } })
    expect(problemOf(vendor)).toContain('Bedarfe melden öffentliche Stellen')
    expect((await ask.linden(`/api/v1/needs/${body.id}`)).body.title).toBe('Marktstände vergeben')
  })

  it('is not overwritten by whoever read an older version, or names none', async () => {
    const { body, headers } = await create('Friedhof verwalten')
    const path = `/api/v1/needs/${body.id}`
    const patch = (title: string, more: Record<string, string>) =>
      ask.linden(path, { method: 'PATCH', headers: more, body: { title } })
    const etag = headers.get('etag')!
    expect((await patch('Friedhöfe verwalten', { 'If-Match': `W/${etag}` })).status).toBe(412)
    expect((await patch('Friedhöfe verwalten', { 'If-Match': etag, 'If-None-Match': '*' })).status).toBe(412)
    expect((await patch('Friedhöfe verwalten', { 'If-Match': `"anderer,", ${etag}` })).status).toBe(200)
    const late = await patch('Gräber verwalten', { 'If-Match': etag })
    expect([late.status, problemOf(late)]).toEqual([412, expect.stringContaining('neuere Fassung')])
    const careless = await patch('Gräber verwalten', {})
    expect([careless.status, problemOf(careless)]).toEqual([428, expect.stringContaining('If-Match')])
    expect((await ask.linden(path)).body.title).toBe('Friedhöfe verwalten')
    const now = (await ask.linden(path)).headers.get('etag')!
    const moves = await Promise.all(
      ['met', 'beingMet'].map((status) =>
        ask.linden(`${path}/status`, { method: 'PUT', headers: { 'If-Match': now }, body: { status } }),
      ),
    )
    expect(new Set(moves.map(({ status }) => status))).toEqual(new Set([200, 412]))
  })

  it('takes only the steps that its owner takes alone', async () => {
    const { body } = await create('Spielplätze kontrollieren')
    const move = (status: string) =>
      ask.linden(`/api/v1/needs/${body.id}/status`, { method: 'PUT', headers: { 'If-Match': '*' }, body: { status } })
    const bundled = await move('bundled')
    expect([bundled.status, problemOf(bundled)]).toEqual([409, expect.stringContaining('Schritt')])
    expect((await move('withdrawn')).status).toBe(200)
    const over = await ask.linden(`/api/v1/needs/${body.id}`, {
      method: 'PATCH',
      headers: { 'If-Match': '*' },
      body: { title: 'Rutschen kontrollieren' },
    })
    expect(over.status).toBe(409)
  })

  it('begins with as little as on the page, and is shown to others with a title of five letters', async () => {
    const draft = await ask.linden('/api/v1/needs', { method: 'POST', body: { title: ' Kita\r\n' } })
    expect(draft).toMatchObject({ status: 201, body: { title: 'Kita', status: 'draft' } })
    const open = await ask.linden('/api/v1/needs', { method: 'POST', body: { title: 'Kita', status: 'open' } })
    expect(open.status).toBe(422)
    expect(open.body.errors).toEqual([{ detail: expect.stringContaining('mindestens 5'), pointer: '#/title' }])
  })

  it('says where the faults are, each with a sentence', async () => {
    const answer = await ask.linden('/api/v1/needs', {
      method: 'POST',
      body: {
        title: 'x'.repeat(201),
        cases: 'viele',
        requirements: [{ text: '', necessity: 'must' }],
        farbe: 'rot',
        budgetFrom: 5.5,
      },
    })
    expect(answer.status).toBe(422)
    problemOf(answer)
    const pointers = answer.body.errors.map((each: { pointer: string }) => each.pointer)
    expect(pointers).toEqual(
      expect.arrayContaining(['#/title', '#/cases', '#/requirements/0/text', '#/budgetFrom', '#']),
    )
    const cases = answer.body.errors.find(({ pointer }: { pointer: string }) => pointer === '#/cases')
    expect(cases.detail).toContain('ganze Zahl')
    const order = await ask.linden('/api/v1/needs', {
      method: 'POST',
      body: { title: 'Falsche Reihenfolge', budgetFrom: 2, budgetTo: 1 },
    })
    expect(order.body.errors).toEqual([{ detail: expect.stringContaining('Budget'), pointer: '#/budgetTo' }])
    const query = await ask.linden('/api/v1/needs?limit=1000&sortieren=ja')
    expect(query.body.errors.map((each: { parameter: string }) => each.parameter)).toContain('limit')
  })
})

describe('a list of needs in pages', () => {
  it('shows each once, also when something new comes in between', async () => {
    for (let number = 0; number < 7; number++) await create(`Blättern ${number}`, { field: 'council-public' })
    const titles: string[] = []
    let path: string | null = '/api/v1/needs?field=council-public&limit=3'
    for (let page = 0; path; page++) {
      const answer: ApiAnswer = await ask.ahorn(path)
      titles.push(...answer.body.items.map(({ title }: { title: string }) => title))
      path = answer.body.next && `/api/v1/needs?field=council-public&limit=3&cursor=${answer.body.next}`
      const link = answer.headers.get('link')
      expect(link !== null).toBe(answer.body.next !== null)
      if (page === 0) await create('Kommt dazwischen', { field: 'council-public' })
    }
    expect(titles).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Blättern ${number}`))
  })

  it('finds by words in pages, the most alike first', async () => {
    const first = await ask.ahorn('/api/v1/needs?search=Bl%C3%A4ttern&limit=5')
    const second = await ask.ahorn(`/api/v1/needs?search=Bl%C3%A4ttern&limit=5&cursor=${first.body.next}`)
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(7)
  })

  it('narrows by status and area, and refuses a cursor that is none', async () => {
    expect((await ask.ahorn('/api/v1/needs?status=withdrawn')).body.items).toHaveLength(1)
    const inCounty = async (key: string) =>
      (await ask.ahorn(`/api/v1/needs?limit=100&county=${key}`)).body.items as { organisation: { id: string } }[]
    expect(await inCounty('99999')).toEqual([])
    const found = await inCounty('99001')
    expect(new Set(found.map(({ organisation }) => organisation.id))).toEqual(new Set([place.linden]))
    for (const cursor of ['xyz', Buffer.from("00000000-0000-0000-0000-000000000000' or 1=1").toString('base64url')]) {
      const answer = await ask.ahorn(`/api/v1/needs?cursor=${cursor}`)
      expect([answer.status, problemOf(answer)]).toEqual([422, expect.stringContaining('Cursor')])
    }
  })
})

describe('twins, capabilities, services and the own organisation', () => {
  it('are read by programs, as far as visibility goes', async () => {
    const { body } = await create('Termine im Bürgerbüro online vergeben')
    const theirs = await create('Terminvergabe Bürgerbüro im Internet', {}, ask.ahorn)
    const twins = await ask.linden(`/api/v1/needs/${body.id}/twins`)
    expect(twins.body.items[0].need.id).toBe(theirs.body.id)
    expect(twins.body.items[0].reasons.length).toBeGreaterThan(0)
    const words = { method: 'POST', body: { title: 'Termine vergeben' } } as const
    expect(
      (await ask.ahorn('/api/v1/twins', words)).body.items.map(({ need }: { need: { id: string } }) => need.id),
    ).toContain(body.id)
    expect((await ask.vendor('/api/v1/twins', words)).body.items).toEqual([])
    expect((await ask.reader('/api/v1/capabilities')).body.items.length).toBeGreaterThan(100)
    expect((await ask.vendor('/api/v1/services?search=hundesteuer')).body.items).toMatchObject([
      { key: '99001001000000' },
    ])
    expect((await ask.reader('/api/v1/organisation')).body).toMatchObject({
      organisation: { name: 'Lindenbrück' },
      scope: 'read',
    })
  })
})
