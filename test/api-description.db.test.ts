import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiRoutes } from '../src/api.tsx'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { indexNeeds } from '../src/modules/needs/index.ts'
import { appRoutes } from '../src/app.tsx'
import { apiClient, type ApiAnswer, type ApiClient } from './support/api-client.ts'
import { aKey, anOrganisation } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let ask: ApiClient
let index: Awaited<ReturnType<typeof indexNeeds>>
// oxlint-disable-next-line no-explicit-any
let description: any

beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  await sql`insert into services (key, catalogue, name, source) values ('99001001000000', 'leika', 'Hundesteuer', 'Test')`.execute(
    app.database,
  )
  ask = apiClient(app, await aKey(app.database, await anOrganisation(app.database), 'write'))
  index = await indexNeeds(app.database, app.machines.twins)
  description = (await apiClient(app, '')('/api/v1/openapi.json')).body
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const operationOf = (name: string) => {
  for (const [path, methods] of Object.entries<Record<string, { operationId: string }>>(description.paths))
    for (const [method, operation] of Object.entries(methods))
      // oxlint-disable-next-line no-explicit-any
      if (operation.operationId === name) return { path, method: method.toUpperCase(), operation: operation as any }
  throw new Error(`${name} is not described`)
}

/** Reads the description as a stranger would, without our own schemas. */
function expectDescribed(name: string, { status, headers, body }: ApiAnswer): void {
  const { operation } = operationOf(name)
  const found = operation.responses[status]
  expect(found, `${name} answers ${status}`).toBeDefined()
  const answer = found.$ref ? description.components.responses[found.$ref.split('/').at(-1)] : found
  if (status === 204) return expect(body).toBe('')
  const type = headers.get('content-type')!.split(';')[0]!
  const schema = z.fromJSONSchema(answer.content[type].schema)
  const read = schema.safeParse(body)
  expect(read.error?.issues ?? [], name).toEqual([])
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every route once, and no other', () => {
    expect(description.openapi).toBe('3.1.0')
    const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = appRoutes(app.machines)
      .filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual(routes.toSorted())
    const names = apiRoutes(app.machines).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('fits what is answered, also when something is wrong', async () => {
    const need = {
      title: 'Hundesteuer online anmelden',
      status: 'open',
      deadline: '2027-06-30',
      requirements: [{ text: 'Barrierefrei', necessity: 'must', dimension: 'law', capability: null }],
    }
    const made = await ask('/api/v1/needs', { method: 'POST', body: need })
    await index.refresh()
    const path = `/api/v1/needs/${made.body.id}`
    const change = { method: 'PATCH', headers: { 'If-Match': '*' }, body: { cases: 3 } } as const
    const answers: [string, ApiAnswer][] = [
      ['createNeed', made],
      ['createNeed', await ask('/api/v1/needs', { method: 'POST', body: { title: 1 } })],
      ['createNeed', await ask('/api/v1/needs', { method: 'POST', body: '{' })],
      [
        'createNeed',
        await ask('/api/v1/needs', { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/plain' } }),
      ],
      ['listNeeds', await ask('/api/v1/needs?limit=1')],
      ['listNeeds', await ask('/api/v1/needs?limit=0')],
      ['listNeeds', await apiClient(app, '')('/api/v1/needs')],
      ['readNeed', await ask(path)],
      ['readNeed', await ask(`${path}x`)],
      ['changeNeed', await ask(path, change)],
      ['changeNeed', await ask(path, { ...change, headers: { 'If-Match': '"1"' } })],
      ['changeNeed', await ask(path, { ...change, headers: {} })],
      ['moveNeed', await ask(`${path}/status`, { ...change, method: 'PUT', body: { status: 'bundled' } })],
      ['moveNeed', await ask(`${path}/status`, { ...change, method: 'PUT', body: { status: 'met' } })],
      ['readTwinsOfNeed', await ask(`${path}/twins`)],
      ['findTwins', await ask('/api/v1/twins', { method: 'POST', body: { title: 'Hundesteuer' } })],
      ['listCapabilities', await ask('/api/v1/capabilities')],
      ['searchServices', await ask('/api/v1/services?search=hund')],
      ['readOrganisation', await ask('/api/v1/organisation')],
    ]
    const other = apiClient(app, await aKey(app.database, await anOrganisation(app.database), 'write'))
    const asked = (await other('/api/v1/needs', { method: 'POST', body: { title: 'Hundesteuer', status: 'open' } }))
      .body
    const again = await ask('/api/v1/needs', { method: 'POST', body: { title: 'Hundemarken', status: 'open' } })
    const proposal = {
      need: again.body.id,
      title: 'Hunde im Kreis',
      answerBy: '2099-01-01',
      quorum: 2,
      asked: [asked.id],
    }
    const bundle = await ask('/api/v1/bundles', { method: 'POST', body: proposal })
    const wish = { url: 'https://fachverfahren.example/x', events: ['needOpened'] }
    const webhook = await ask('/api/v1/webhooks', { method: 'POST', body: wish })
    const hook = `/api/v1/webhooks/${webhook.body.id}`
    const test = await ask(`${hook}/test`, { method: 'POST' })
    answers.push(
      ['proposeBundle', bundle],
      ['proposeBundle', await ask('/api/v1/bundles', { method: 'POST', body: { ...proposal, quorum: 99 } })],
      ['listBundles', await ask('/api/v1/bundles')],
      ['readBundle', await ask(`/api/v1/bundles/${bundle.body.id}`)],
      ['replaceNeed', await ask(path, { method: 'PUT', headers: change.headers, body: {} })],
      ['createWebhook', webhook],
      ['createWebhook', await ask('/api/v1/webhooks', { method: 'POST', body: { ...wish, url: 'x' } })],
      ['listWebhooks', await ask('/api/v1/webhooks')],
      ['readWebhook', await ask(hook)],
      ['testWebhook', test],
      ['listDeliveries', await ask(`${hook}/deliveries`)],
      ['changeWebhook', await ask(hook, { ...change, body: { paused: true } })],
      ['testWebhook', await ask(`${hook}/test`, { method: 'POST' })],
      ['removeWebhook', await ask(hook, { method: 'DELETE', headers: change.headers })],
    )
    const follow = await ask('/api/v1/follows', { method: 'POST', body: { list: { field: 'public-order' } } })
    const follows = `/api/v1/follows/${follow.body.id}`
    answers.push(
      ['follow', follow],
      ['follow', await ask('/api/v1/follows', { method: 'POST', body: { list: { field: 'x' } } })],
      ['listFollows', await ask('/api/v1/follows')],
      ['readFollow', await ask(follows)],
      ['unfollow', await ask(follows, { method: 'DELETE' })],
      ['readFollow', await ask(follows)],
      ['readNews', await ask('/api/v1/news')],
      ['changeNews', await ask('/api/v1/news', { ...change, body: { pace: 'weekly' } })],
      ['makeAddresses', await ask('/api/v1/news/addresses', { method: 'POST' })],
      ['endAddresses', await ask('/api/v1/news/addresses', { method: 'DELETE' })],
    )
    const tried = new Set(answers.map(([name]) => name))
    expect(apiRoutes(app.machines).filter(({ name }) => !tried.has(name))).toEqual([])
    for (const [name, answer] of answers) expectDescribed(name, answer)
    expect(new Set(answers.map(([, { status }]) => status))).toEqual(
      new Set([200, 201, 204, 400, 401, 404, 409, 412, 415, 422, 428]),
    )
  })

  it('says what has to be sent', () => {
    const { operation } = operationOf('replaceNeed')
    expect(
      operation.parameters.map(({ name, in: where, required }: Record<string, unknown>) => [name, where, required]),
    ).toEqual([
      ['id', 'path', true],
      ['If-Match', 'header', true],
    ])
    const body = operation.requestBody.content['application/json'].schema
    expect(body.required).toContain('visibility')
    expect(body.additionalProperties).toBe(false)
    expect(operationOf('createNeed').operation.requestBody.content['application/json'].schema.required).toEqual([
      'title',
    ])
  })
})

it('the page about the API shows how to begin', async () => {
  const page = await (await app.ask('/api')).text()
  expect(page).toContain('curl -H')
  expect(page).toContain('/api/v1/openapi.json')
})
