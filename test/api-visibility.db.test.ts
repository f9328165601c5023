import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { indexNeeds } from '../src/modules/needs/index.ts'
import type { OrganisationKind } from '../src/modules/access/schema.ts'
import { apiClient, type ApiClient } from './support/api-client.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const kinds = { owner: 'municipality', member: 'municipality', other: 'county', vendor: 'vendor' } as const
type Who = keyof typeof kinds
const everybody = Object.keys(kinds) as Who[]
const ask = {} as Record<Who, ApiClient>
const cookie = {} as Record<Who, string>
const needs: string[] = []
let bundle = ''

beforeAll(async () => {
  app = await testApp()
  for (const who of everybody) {
    const organisation = await anOrganisation(app.database, { name: who, kind: kinds[who] as OrganisationKind })
    const madeBy = await aPerson(app.database, { organisation, role: 'administering' })
    ask[who] = apiClient(app, await aKey(app.database, organisation, 'decide', { madeBy }))
    cookie[who] = await app.as(madeBy)
  }
  await fillVocabulary(app.database)
  index = await indexNeeds(app.database, app.services.twins)
  const make = async (who: Who, title: string, more: object) =>
    (await ask[who]('/api/v1/needs', { method: 'POST', body: { title, ...more } })).body.id as string
  for (const visibility of ['ownOrganisation', 'bundleParticipants', 'publicBodies', 'signedIn', 'public'])
    for (const status of ['draft', 'open'])
      needs.push(await make('owner', `Bäume ${visibility} ${status}`, { visibility, status, usedToday: 'Geheimkram' }))
  const body = { title: 'Bäume zusammen', answerBy: '2099-01-01', quorum: 2 }
  const theirs = await make('member', 'Bäume des anderen', { status: 'open', visibility: 'ownOrganisation' })
  await sql`update needs set visibility = 'publicBodies' where id = ${theirs}`.execute(app.database)
  const made = await ask.owner('/api/v1/bundles', {
    method: 'POST',
    body: { ...body, need: needs[3], asked: [theirs] },
  })
  bundle = made.body.id
  await ask.member(`/api/v1/bundles/${bundle}/participations/${theirs}`, { method: 'PUT', body: { status: 'joined' } })
  needs.push(theirs)
  await index.refresh()
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const page = async (who: Who, path: string) => app.ask(path, { cookie: cookie[who] })
const idsIn = (text: string) => new Set(needs.filter((id) => text.includes(id)))

describe.each(everybody)('a key of the %s sees as much as its people do', (who) => {
  it('of every need, with or without its background', async () => {
    for (const id of needs) {
      const [shown, answer] = [await page(who, `/bedarfe/${id}`), await ask[who](`/api/v1/needs/${id}`)]
      expect([id, answer.status]).toEqual([id, shown.status])
      if (shown.status !== 200) continue
      const isShown = (await shown.text()).includes('Geheimkram')
      expect(JSON.stringify(answer.body).includes('Geheimkram')).toBe(isShown)
      const history = await ask[who](`/api/v1/needs/${id}/history`)
      expect(history.status).toBe(answer.body.organisation.name === who ? 200 : 404)
      expect((await ask[who](`/api/v1/needs/${id}/twins`)).status).toBe(200)
    }
  })

  it('in lists, files, searches and twins', async () => {
    const listed = idsIn(await (await page(who, '/bedarfe')).text())
    expect(idsIn(JSON.stringify((await ask[who]('/api/v1/needs?limit=100')).body))).toEqual(listed)
    for (const query of ['', '&search=B%C3%A4ume']) {
      const file = idsIn(await (await page(who, `/bedarfe.json?x=1${query.replace('search', 'suche')}`)).text())
      const answer = await ask[who].raw(`/api/v1/exports/needs?format=json${query}`)
      expect(idsIn(await answer.text())).toEqual(file)
    }
    const twins = await ask[who]('/api/v1/twins', { method: 'POST', body: { title: 'Bäume' } })
    const foreign = [...idsIn(JSON.stringify(twins.body))]
    for (const id of foreign) expect((await page(who, `/bedarfe/${id}`)).status).toBe(200)
    expect(JSON.stringify(twins.body)).not.toContain('ownOrganisation')
  })

  it('of bundles, their files, their history and what waits in them', async () => {
    const shown = await page(who, `/buendel/${bundle}`)
    const answer = await ask[who](`/api/v1/bundles/${bundle}`)
    expect(answer.status).toBe(shown.status)
    expect((await ask[who].raw(`/api/v1/bundles/${bundle}/export?format=json`)).status).toBe(
      (await page(who, `/buendel/${bundle}/datei.json`)).status,
    )
    expect((await ask[who].raw(`/api/v1/bundles/${bundle}/scenario`)).status).toBe(
      (await page(who, `/buendel/${bundle}/szenario.yaml`)).status,
    )
    const listed = (await (await page(who, '/buendel')).text()).includes(bundle)
    expect(JSON.stringify((await ask[who]('/api/v1/bundles')).body).includes(bundle)).toBe(listed)
    const exported = await (await ask[who].raw('/api/v1/exports/bundles?format=json')).text()
    expect(exported.includes(bundle)).toBe(listed)
    const isIn = who === 'owner' || who === 'member'
    const history = await ask[who](`/api/v1/bundles/${bundle}/history`)
    if (answer.status === 200) expect(history.body.items.length > 0).toBe(isIn)
    else expect(history.status).toBe(404)
    if (!isIn && answer.status === 200)
      for (const path of [
        `/buendel/${bundle}`,
        `/buendel/${bundle}/datei.json`,
        '/buendel',
        '/buendel.csv',
        '/buendel.json',
      ].concat(
        `/buendel/${bundle}/feed.atom`,
        `/buendel/${bundle}/fristen.ics`,
        `/api/v1/bundles/${bundle}`,
        '/api/v1/bundles',
      )) {
        const text = await (path.startsWith('/api') ? ask[who].raw(path) : page(who, path)).then((each) => each.text())
        expect([path, text.includes(bundle), text.includes('owner')]).toEqual([path, true, false])
      }
    expect((await ask[who]('/api/v1/clusters')).status).toBe((await page(who, '/buendel/vorschlaege')).status)
  })
})

it('nobody sees people, whatever is asked', async () => {
  const { rows } = await sql<{ id: string; email: string; name: string }>`select id, email, name from persons`.execute(
    app.database,
  )
  for (const who of everybody)
    for (const path of [
      `/bundles/${bundle}`,
      `/bundles/${bundle}/history`,
      `/needs/${needs[3]}/history`,
      '/organisation',
    ]) {
      const text = await (await ask[who].raw(`/api/v1${path}`)).text()
      for (const { id, email, name } of rows)
        expect([path, text.includes(id), text.includes(email), text.includes(name)]).toEqual([
          path,
          false,
          false,
          false,
        ])
    }
})

describe('a proposal for the vocabulary', () => {
  const word = { name: 'Bäume zählen', field: 'environment-energy', description: 'Man kann Bäume zählen.' }
  const path = '/api/v1/capability-proposals'
  const decide = (who: Who, id: string, body: object) => ask[who](`${path}/${id}/decision`, { method: 'PUT', body })
  const propose = async (name: string) =>
    (await ask.owner(path, { method: 'POST', body: { ...word, name } })).body.id as string

  it('is made by public bodies, seen by its own and by curators, and decided by curators alone', async () => {
    const { rows } = await sql<{ id: string }>`select id from organisations where name = 'other'`.execute(app.database)
    await sql`insert into curators (organisation) values (${rows[0]!.id})`.execute(app.database)
    const id = await propose(word.name)
    expect((await ask.vendor(path, { method: 'POST', body: word })).status).toBe(422)
    expect((await ask.owner(path)).body.items).toMatchObject([{ id, status: 'open', synonyms: [] }])
    expect((await ask.member(`${path}/${id}`)).status).toBe(404)
    expect((await ask.member(`${path}?waiting=true`)).body.items).toEqual([])
    expect((await ask.other(`${path}?waiting=true`)).body.items).toMatchObject([{ id }])
    for (const who of ['owner', 'member', 'vendor'] as const)
      expect((await decide(who, id, { verdict: 'accept' })).status).toBe(404)
    const writing = apiClient(app, await aKey(app.database, rows[0]!.id, 'write'))
    expect((await writing(`${path}/${id}/decision`, { method: 'PUT', body: { verdict: 'accept' } })).status).toBe(404)
    const accepted = await decide('other', id, { verdict: 'accept' })
    expect(accepted.body).toMatchObject({ status: 'accepted', capability: { name: word.name } })
    expect((await decide('other', id, { verdict: 'decline', reason: 'Doch nicht' })).status).toBe(409)
    const suggested = await ask.vendor('/api/v1/capabilities/suggestions', {
      method: 'POST',
      body: { text: 'Wir wollen Bäume zählen' },
    })
    expect(suggested.body.items[0]).toMatchObject({
      capability: { name: word.name, fieldName: 'Umwelt, Entsorgung und Energie' },
      because: expect.arrayContaining(['Bäume']),
    })
    const known = await ask.owner(path, { method: 'POST', body: word })
    expect([known.status, known.body.errors[0].pointer]).toEqual([422, '#/name'])
  })

  it('is merged into a word that is there, or declined with a reason', async () => {
    const [merged, declined] = [await propose('Bäume abzählen'), await propose('Bäume umarmen')]
    expect((await decide('other', merged, { verdict: 'merge', into: 'gibt-es-nicht' })).status).toBe(422)
    const { items } = (await ask.owner('/api/v1/capabilities?search=B%C3%A4ume+z%C3%A4hlen')).body
    const into = items[0].id as string
    expect((await decide('other', merged, { verdict: 'merge', into })).body).toMatchObject({
      status: 'merged',
      capability: { id: into },
    })
    const { items: all } = (await ask.owner('/api/v1/capabilities')).body as {
      items: { id: string; synonyms: string[] }[]
    }
    expect(all.find(({ id }) => id === into)!.synonyms).toContain('Bäume abzählen')
    expect((await decide('other', declined, { verdict: 'decline' })).body.errors[0].pointer).toBe('#/reason')
    expect((await decide('other', declined, { verdict: 'decline', reason: 'Das ist keine.' })).body.status).toBe(
      'declined',
    )
    expect((await ask.owner(`${path}/${declined}`)).body.reason).toBe('Das ist keine.')
  })
})
