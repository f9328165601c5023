import { Validator } from '@seriousme/openapi-schema-validator'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../src/api.tsx'
import { appRoutes } from '../src/app.tsx'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { keepClusters } from '../src/modules/clusters/actions/keep-clusters.ts'
import { indexNeeds } from '../src/modules/needs/index.ts'
import { apiClient, heardSoFar, type ApiClient } from './support/api-client.ts'
import { strangerReading } from './support/api-description.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let ask: ApiClient
let other: ApiClient
let integrator: ApiClient
let index: Awaited<ReturnType<typeof indexNeeds>>
// oxlint-disable-next-line no-explicit-any
let description: any

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  await fillVocabulary(database)
  await sql`insert into services (key, catalogue, name, source) values ('99001001000000', 'leika', 'Hundesteuer', 'Test')`.execute(
    database,
  )
  const deciding = async (kind: 'municipality' | 'county') => {
    const organisation = await anOrganisation(database, { kind, name: `Eine ${kind}` })
    const madeBy = await aPerson(database, { organisation, role: 'administering' })
    if (kind === 'county') await sql`insert into curators (organisation) values (${organisation})`.execute(database)
    return apiClient(app, await aKey(database, organisation, 'decide', { madeBy }))
  }
  ask = await deciding('municipality')
  other = await deciding('municipality')
  integrator = await deciding('county')
  index = await indexNeeds(database, app.services.twins)
  description = await (await app.ask('/api/v1/openapi.json')).json()
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const operationOf = (name: string) => strangerReading(description).operations.find((each) => each.name === name)!

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1, and so is every schema in it', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(strangerReading(description).faultsInSchemas()).toEqual([])
    const broken = structuredClone(description)
    broken.paths['/api/v1/needs'].get.responses = 7
    broken.paths['/api/v1/needs'].post.requestBody.content['application/json'].schema.type = 'something'
    expect((await new Validator().validate(structuredClone(broken))).valid).toBe(false)
    expect(strangerReading(broken).faultsInSchemas()).toHaveLength(1)
  })

  it('names every route once, and no other', async () => {
    expect(description.openapi).toBe('3.1.0')
    const described = strangerReading(description).operations.map(({ method, path }) => `${method} ${path}`)
    const routes = (await appRoutes(app.services))
      .filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual(routes.toSorted())
    const names = (await apiRoutes(app.services)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is read by a stranger who finds what does not fit', () => {
    const { faultsIn, asksFor } = strangerReading(description)
    const json = new Headers({ 'content-type': 'application/json', etag: '"x"' })
    const hear = (status: number, body: unknown, headers = json) =>
      faultsIn({ method: 'GET', path: '/api/v1/organisation', status, headers, text: JSON.stringify(body) })
    const organisation = { id: crypto.randomUUID(), name: 'Lindenbrück', kind: 'municipality' }
    const good = { organisation, name: 'Schlüssel', scope: 'read', expiresAt: '2027-01-01T00:00:00.000Z' }
    expect(hear(200, good)).toEqual([])
    expect(hear(200, { ...good, scope: 'everything' })).toHaveLength(1)
    expect(hear(200, { ...good, more: 1 })).toHaveLength(1)
    expect(hear(200, good, new Headers({ 'content-type': 'application/json' }))).toHaveLength(1)
    expect(hear(200, good, new Headers({ 'content-type': 'text/html', etag: '"x"' }))).toHaveLength(1)
    expect(hear(418, good)).toHaveLength(1)
    expect(asksFor('POST', '/api/v1/needs', { title: 'Parkausweise' })).toBe(true)
    expect(asksFor('POST', '/api/v1/needs', { titel: 'Parkausweise' })).toBe(false)
  })

  it('fits what every route answers when it goes well', async () => {
    heardSoFar.clear()
    const v1 = '/api/v1'
    const post = (path: string, body?: object, who = ask) => who(v1 + path, { method: 'POST', ...(body && { body }) })
    const any = { 'If-Match': '*' }
    const need = {
      title: 'Hundesteuer online anmelden',
      status: 'open',
      deadline: '2027-06-30',
      requirements: [{ text: 'Barrierefrei', necessity: 'must', dimension: 'law', capability: null }],
    }
    const whole = {
      title: 'Hundesteuer im Netz anmelden',
      aim: '',
      field: null,
      services: ['99001001000000'],
      requirements: need.requirements,
      cases: 5,
      workplaces: null,
      deadline: null,
      operatingModels: ['verwaltungscloud'],
      usedToday: '',
      contractUntil: '2026-12-31',
      budgetFrom: null,
      budgetTo: 500_00,
      visibility: 'publicBodies',
    }
    const mine = (await post('/needs', need)).body.id as string
    const theirs = (await post('/needs', need, other)).body.id as string
    await index.refresh()
    await ask(`${v1}/needs/${mine}`, { method: 'PATCH', headers: any, body: { cases: 3 } })
    await ask(`${v1}/needs/${mine}`, { method: 'PUT', headers: any, body: whole })
    for (const path of [
      '/organisation',
      '/needs?limit=1',
      `/needs/${mine}`,
      `/needs/${mine}/twins`,
      `/needs/${mine}/history`,
      '/capabilities?search=steuer',
      '/services?search=hund',
      '/search?search=hund',
      '/bundles',
      '/questions',
    ])
      expect((await ask(v1 + path)).status).toBe(200)
    const files = ['needs?format=csv', 'needs?format=xlsx', 'needs?format=json&own=true', 'bundles?format=csv']
    for (const path of [...files, 'capabilities?format=xlsx', 'need-template?format=xlsx'])
      expect((await ask.raw(`${v1}/exports/${path}`)).status).toBe(200)
    await post('/twins', { title: 'Hundesteuer' })
    await post('/capabilities/suggestions', { text: 'Hundesteuer online bezahlen' })
    await keepClusters(app.services, { settled: 0 })
    expect((await integrator(`${v1}/clusters`)).body.items).toHaveLength(1)

    const body = { need: mine, title: 'Hunde im Kreis', answerBy: '2099-01-01', quorum: 2, asked: [theirs] }
    const bundle = `/bundles/${(await post('/bundles', body)).body.id}`
    await other(`${v1}${bundle}/participations/${theirs}`, { method: 'PUT', body: { status: 'joined' } })
    const third = (await post('/needs', { ...need, title: 'Hundemarken' }, integrator)).body.id as string
    await post(`${bundle}/questions`, { needs: [third] })
    await ask(`${v1}${bundle}/questions/${third}`, { method: 'DELETE' })
    await integrator(`${v1}${bundle}/participations/${third}`, { method: 'PUT', body: { status: 'requested' } })
    await ask(`${v1}${bundle}/participations/${third}/entry`, { method: 'PUT', body: { accepted: true } })
    await ask(`${v1}${bundle}/lead`, { method: 'PUT', body: { choice: null } })
    for (const path of ['', '/history']) await ask(v1 + bundle + path)
    for (const path of ['/export?format=csv', '/scenario']) await ask.raw(v1 + bundle + path)
    const more = (await post('/needs', { ...need, title: 'Katzensteuer' }, integrator)).body.id as string
    await integrator(`${v1}${bundle}/participations/${more}`, { method: 'PUT', body: { status: 'requested' } })
    await ask(`${v1}${bundle}/participations/${more}/entry`, { method: 'PUT', body: { accepted: true } })
    const again = (await post('/needs', { ...need, title: 'Hunde melden' })).body.id as string
    await ask(`${v1}${bundle}/participations/${again}`, { method: 'PUT', body: { status: 'requested' } })
    await ask(`${v1}${bundle}/participations/${again}/entry`, { method: 'PUT', body: { accepted: true } })
    const split = { kind: 'split', title: 'Nur Katzen', needs: [more, again] }
    const change = async () => `/bundle-changes/${(await post(`${bundle}/changes`, split)).body.id}`
    const first = await change()
    await ask(v1 + first)
    await post(`${first}/withdrawal`)
    const second = await change()
    for (const who of [other, integrator])
      await who(`${v1}${second}/answer`, { method: 'PUT', body: { consents: true } })
    expect((await post(`${second}/undoing`)).status).toBe(200)
    const alone = (await post('/needs', { title: 'Nur für uns' })).body.id as string
    await ask(`${v1}/needs/${alone}/status`, { method: 'PUT', headers: any, body: { status: 'open' } })

    const file = {
      method: 'POST',
      body: new TextEncoder().encode('Bedarf;Fälle im Jahr\nGräber verwalten;viele\nBäume prüfen;3\n'),
    } as const
    const sent = await ask(`${v1}/need-imports?fileName=x.csv`, { ...file, headers: { 'Content-Type': 'text/csv' } })
    const table = `/need-imports/${sent.body.id}`
    for (const path of ['', '/rows?limit=1', '/columns']) await ask(v1 + table + path)
    const says = { head: 1, says: ['title', 'cases'] }
    expect((await ask(`${v1}${table}/columns`, { method: 'PUT', body: says })).status).toBe(200)
    expect((await ask(`${v1}${table}/columns`, { method: 'DELETE' })).status).toBe(204)
    await ask.raw(`${v1}${table}/rest?format=csv`)
    expect((await post(`${table}/needs`, { status: 'open' })).body).toEqual({ taken: 1 })
    expect((await ask(v1 + table, { method: 'DELETE' })).status).toBe(204)

    const word = { name: 'Katzen zählen', field: 'public-order', description: 'Man kann Katzen zählen.' }
    const proposal = (await post('/capability-proposals', word)).body.id as string
    for (const path of ['', `/${proposal}`]) await ask(`${v1}/capability-proposals${path}`)
    await integrator(`${v1}/capability-proposals/${proposal}/decision`, { method: 'PUT', body: { verdict: 'accept' } })

    const told = { url: 'https://fachverfahren.example/x', events: ['needOpened'] }
    const hook = `/webhooks/${(await post('/webhooks', told)).body.id}`
    for (const path of ['/webhooks', hook, `${hook}/deliveries`]) await ask(v1 + path)
    await post(`${hook}/test`)
    await ask(`${v1}${hook}/secret`, { method: 'POST', headers: any, body: { oldFor: 24 } })
    await ask(v1 + hook, { method: 'PATCH', headers: any, body: { paused: true } })
    await ask(v1 + hook, { method: 'DELETE', headers: any })

    const follow = `/follows/${(await post('/follows', { list: { field: 'public-order' } })).body.id}`
    for (const path of ['/follows', follow, '/news']) await ask(v1 + path)
    await ask(v1 + follow, { method: 'DELETE' })
    await ask(`${v1}/news`, { method: 'PATCH', headers: any, body: { pace: 'weekly' } })
    await post('/news/addresses')
    await ask(`${v1}/news/addresses`, { method: 'DELETE' })

    const went = new Set([...heardSoFar].filter((heard) => / 20\d$/.test(heard)).map((heard) => heard.split(' ')[0]))
    const names = (await apiRoutes(app.services)).map(({ name }) => name)
    expect(names.filter((name) => !went.has(name))).toEqual([])
  })

  it('says what has to be sent', () => {
    const { described } = operationOf('replaceNeed')
    expect(
      described.parameters.map(({ name, in: where, required }: Record<string, unknown>) => [name, where, required]),
    ).toEqual([
      ['id', 'path', true],
      ['If-Match', 'header', true],
    ])
    const body = described.requestBody.content['application/json'].schema
    expect(body.required).toContain('visibility')
    expect(body.additionalProperties).toBe(false)
    expect(operationOf('createNeed').described.requestBody.content['application/json'].schema.required).toEqual([
      'title',
    ])
    expect(Object.keys(operationOf('sendNeedFile').described.requestBody.content)).toContain('text/csv')
  })
})

it('the page about the API shows how to begin', async () => {
  const page = await (await app.ask('/api')).text()
  expect(page).toContain('curl -H')
  const shown = [...page.matchAll(/\/api\/v1\/[\w/-]+(?=\?|&quot;)/g)].map(([path]) => path)
  expect(shown).toHaveLength(3)
  const described = Object.keys(description.paths).map((path) => path.replaceAll(/\{\w+\}/g, 'ID'))
  expect(described).toEqual(expect.arrayContaining(shown))
  expect(page).toContain('/api/v1/openapi.json')
})
