import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../src/api.tsx'
import { indexNeeds } from '../src/modules/needs/index.ts'
import { apiClient, type ApiAnswer, type ApiClient } from './support/api-client.ts'
import { strangerReading } from './support/api-description.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
let ask: ApiClient
let key = ''
let town = ''
const needs = '/api/v1/needs'
const id = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  app = await testApp()
  town = await anOrganisation(app.database, { name: 'Lindenbrück' })
  const madeBy = await aPerson(app.database, { organisation: town, role: 'administering' })
  await sql`insert into curators (organisation) values (${town})`.execute(app.database)
  key = await aKey(app.database, town, 'decide', { madeBy })
  ask = apiClient({ app: app.appWith({ rateLimit: { most: 100_000, seconds: 60 } }) }, key)
  index = await indexNeeds(app.database, app.machines.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const bytes = (text: string) => new TextEncoder().encode(text)
const post = (body: unknown, headers: Record<string, string> = {}, path = needs) =>
  ask(path, { method: 'POST', body, headers })
const isProblem = ({ status, headers, body }: ApiAnswer) => {
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body.status).toBe(status)
  expect(body.detail).toMatch(/[.!]$/)
  return status
}

describe('a body', () => {
  const file = '/api/v1/need-imports'
  it.each([
    ['a form', 'title=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, needs],
    ['text', '{}', { 'Content-Type': 'text/plain' }, needs],
    ['no type', '{}', { 'Content-Type': '' }, needs],
    ['JSON in another alphabet', '{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }, needs],
    ['JSON by half its name', '{}', { 'Content-Type': 'application/jsonp' }, needs],
    ['XML', '<a/>', { 'Content-Type': 'application/xml' }, needs],
    ['a web page where a file is wanted', '<p>', { 'Content-Type': 'text/html' }, file],
    ['a form with a file', '--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }, file],
  ])('that is %s is not read', async (_, body, headers, path) => {
    expect(isProblem(await post(body, headers, path))).toBe(415)
  })

  it.each([
    ['broken UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    ['nothing', ''],
    ['half of something', '{"title": "Park'],
    ['deeper than anybody thinks', '['.repeat(400_000)],
    ['two of them', '{}{}'],
    ['with a comment', '{} // x'],
  ])('that is no JSON (%s) is refused', async (_, body) => {
    expect(isProblem(await post(body))).toBe(400)
  })

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"title"'],
    ['a field that nobody knows', '{"title":"Parkausweise","farbe":"rot"}'],
    ['a field that hides', '{"title":"Parkausweise","__proto__":{"status":"open"}}'],
    ['one that every object has', '{"title":"Parkausweise","constructor":1}'],
    ['a number without end', '{"title":"Parkausweise","cases":1e400}'],
    ['half a case', '{"title":"Parkausweise","cases":0.5}'],
    ['a day that never was', '{"title":"Parkausweise","deadline":"2027-02-30"}'],
    ['an organisation of its own choice', `{"title":"Parkausweise","organisation":"${id}"}`],
    ['a title of spaces', '{"title":"          "}'],
    ['1 MB of requirements', JSON.stringify({ title: 'Parkausweise', services: Array(50_000).fill('99001001000000') })],
  ])('that says %s is refused with its place', async (_, body) => {
    const answer = await post(body)
    expect(isProblem(answer)).toBe(422)
    expect(answer.body.errors.every(({ pointer }: { pointer: string }) => pointer.startsWith('#'))).toBe(true)
  })

  it('that says of a part what is not so is told which and why', async () => {
    const answer = await post({
      title: 'Parkausweise',
      requirements: [{ text: 'Bezahlen', necessity: 'must', dimension: 'law' }],
    })
    expect(isProblem(answer)).toBe(422)
    expect(answer.body.errors).toEqual([
      { pointer: '#/requirements/0/capability', detail: expect.stringContaining('Ungültige Eingabe') as string },
    ])
  })

  it('that is a file of broken JSON is called so, not a table without headings', async () => {
    const answer = await post('[{"title": "Park', { 'Content-Type': 'application/json' }, file)
    expect(isProblem(answer)).toBe(422)
    expect(answer.body.detail).toContain('JSON')
  })

  it('that is too large is not read to its end, whether it says its length or not', async () => {
    expect(isProblem(await post({ title: 'x'.repeat(1_100_000) }))).toBe(413)
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 100_000
        if (given > 50_000_000) controller.close()
        else controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    const request = new Request(`http://localhost:8080${needs}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    const answer = await app.app.request(request)
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(5_000_000)
    const csv = { 'Content-Type': 'text/csv' }
    expect(isProblem(await post(new Uint8Array(5_600_000).fill(65), csv, file))).toBe(413)
  })

  it('with signs that no text has is saved without them, or refused, and breaks nothing', async () => {
    const odd = 'Parken\u0000 \u0007\u202e\ud800 im Ort'
    const bodies: [string, string, object][] = [
      [
        'POST',
        needs,
        {
          title: odd,
          aim: odd,
          usedToday: odd,
          requirements: [{ text: odd, necessity: 'must', dimension: 'law', capability: null }],
        },
      ],
      ['POST', '/api/v1/twins', { title: odd, aim: odd }],
      ['POST', '/api/v1/capabilities/suggestions', { text: odd }],
      ['POST', '/api/v1/capability-proposals', { name: odd, field: 'public-order', description: odd, synonyms: [odd] }],
      ['POST', '/api/v1/bundles', { need: id, title: odd, answerBy: '2099-01-01', quorum: 2, asked: [id] }],
      ['POST', `/api/v1/bundles/${id}/changes`, { kind: 'merge', title: odd, other: id }],
      ['PUT', `/api/v1/bundles/${id}/participations/${id}`, { status: 'declined', reason: odd }],
      ['POST', '/api/v1/webhooks', { url: `https://example.org/${odd}`, events: ['needOpened'] }],
      ['POST', `/api/v1/need-imports?fileName=${encodeURIComponent('\u0000\u0007')}x`, bytes(`Bedarf\n${odd}`)],
    ]
    for (const [method, path, body] of bodies) {
      const headers = body instanceof Uint8Array ? { 'Content-Type': 'text/csv' } : {}
      const answer = await ask(path, { method: method as 'POST', body, headers: headers as Record<string, string> })
      expect([path, [200, 201, 404, 422].includes(answer.status)]).toEqual([path, true])
      // oxlint-disable-next-line no-control-regex
      if (answer.status < 300) expect(JSON.stringify(answer.body)).not.toMatch(/\\u0000|\\u0007/)
    }
  })
})

describe('an address', () => {
  const lists = [needs, '/api/v1/bundles']
  it.each(lists)('%s refuses cursors that are none of its own', async (list) => {
    for (const cursor of [
      '',
      'x',
      '%00',
      'a'.repeat(301),
      Buffer.from(id.slice(1)).toString('base64url'),
      Buffer.from(`${id}' or 1=1 --`).toString('base64url'),
      Buffer.from(`${id}9999-99-99 99:99:99+00`).toString('base64url'),
      Buffer.from(`${id}2027-02-30 10:00:00+00`).toString('base64url'),
      Buffer.from(`${id}2027-02-20 10:00:00+99`).toString('base64url'),
    ]) {
      const answer = await ask(`${list}?cursor=${cursor}`)
      expect([cursor, isProblem(answer)]).toEqual([cursor, 422])
    }
  })

  it('with a cursor of somewhere else begins nowhere', async () => {
    const answer = await ask(`${needs}?search=Parken&cursor=${Buffer.from(id).toString('base64url')}`)
    expect(answer.status).toBe(200)
    expect((await ask(`/api/v1/bundles?cursor=${Buffer.from(id).toString('base64url')}`)).body.items).toEqual([])
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=1e1',
    'limit=-1',
    'limit=',
    'field=nichts',
    'capability=%00',
    'own=false',
    'sort=title',
    'land=1',
    'county=123456',
    `search=${'x'.repeat(201)}`,
  ])('that asks for %s is refused with the name of what is wrong', async (query) => {
    const answer = await ask(`${needs}?${query}`)
    expect(isProblem(answer)).toBe(422)
    expect(answer.body.errors).toHaveLength(1)
  })

  it.each(['search=%00', 'search=%ff', 'search=%E0%A4%A', 'search=%ud800', 'search=%F0%9F%98%80'])(
    'with broken letters (%s) finds nothing and breaks nothing',
    async (query) => {
      for (const path of [needs, '/api/v1/exports/needs'])
        expect((await ask.raw(`${path}?${query}&${path === needs ? 'limit=1' : 'format=csv'}`)).status).toBe(200)
    },
  )

  it.each([
    '%00',
    '%ff',
    '..%2f',
    '..%2f..%2fadmin',
    'NULL',
    '0',
    `${id}%20`,
    id.toUpperCase().replace('8', 'A'),
    "' or 1=1",
  ])('that names %s names nothing', async (name) => {
    for (const path of [needs, '/api/v1/bundles', '/api/v1/webhooks', '/api/v1/need-imports'])
      expect((await ask(`${path}/${encodeURI(name)}`)).status).toBe(404)
  })
})

describe('a method', () => {
  it('that an address does not know is answered with those that it does', async () => {
    const reading = strangerReading(await (await app.ask('/api/v1/openapi.json')).json())
    const paths = Map.groupBy(reading.operations, ({ path }) => path)
    expect(paths.size).toBeGreaterThan(35)
    for (const [path, operations] of paths) {
      const address = path.replaceAll(/\{\w+\}/g, id)
      const methods = operations.map(({ method }) => method)
      const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted()
      const said = (answer: ApiAnswer) => answer.headers.get('allow')!.split(', ').toSorted()
      const options = await ask(address, { method: 'OPTIONS' })
      expect([path, options.status, said(options)]).toEqual([path, 204, allowed])
      for (const method of (['POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((each) => !methods.includes(each))) {
        const answer = await ask(address, { method, body: {} })
        expect([method, path, isProblem(answer), said(answer)]).toEqual([method, path, 405, allowed])
      }
      const override = await ask(address, { method: 'OPTIONS', headers: { 'X-HTTP-Method-Override': 'DELETE' } })
      expect(override.status).toBe(204)
    }
  })

  it('HEAD answers as GET does, without the body', async () => {
    await post({ title: 'Ein Bedarf zum Ansehen', status: 'open' })
    for (const path of [needs, '/api/v1/organisation', '/api/v1/exports/needs?format=csv', `${needs}/${id}`]) {
      const [head, get] = [await ask.raw(path, { method: 'HEAD' }), await ask.raw(path)]
      expect(head.status).toBe(get.status)
      for (const name of ['etag', 'content-type', 'cache-control'])
        expect([path, name, head.headers.get(name)]).toEqual([path, name, get.headers.get(name)])
      expect(await head.text()).toBe('')
    }
  })

  it('opens nothing to pages of other sites', async () => {
    const answer = await ask(needs, {
      method: 'OPTIONS',
      headers: { Origin: 'https://fremd.example', 'Access-Control-Request-Method': 'POST' },
    })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('what was read before', () => {
  const get = (path: string, headers: Record<string, string>) => ask(path, { headers })

  it('is not sent again where it is still the same, whatever is asked for', async () => {
    const { body } = await post({ title: 'Bänke im Park', status: 'open' })
    const one = `${needs}/${body.id}`
    const paths = apiRoutes(app.machines)
      .filter(({ method, path, schema }) => method === 'GET' && schema && !path.includes(':'))
      .map(({ path }) => (path === '/api/v1/services' ? `${path}?search=x` : path))
      .filter((path) => path !== '/api/v1/clusters')
    for (const path of [one, `${one}/twins`, ...paths]) {
      const first = await ask(path)
      const etag = first.headers.get('etag')!
      expect([path, etag]).toEqual([path, expect.stringMatching(/^(W\/)?"[\w-]{22}"$/)])
      const again = await get(path, { 'If-None-Match': `"anders", ${etag}` })
      expect([path, again.status, again.body]).toEqual([path, 304, ''])
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('cache-control')).toContain('private')
      expect((await get(path, { 'If-None-Match': etag.replace('W/', '') })).status).toBe(304)
      expect((await get(path, { 'If-None-Match': '*' })).status).toBe(304)
      for (const other of ['"anders"', 'kein Tag', ''])
        expect((await get(path, { 'If-None-Match': other })).status).toBe(200)
    }
    const before = (await ask(one)).headers.get('etag')!
    await ask(one, { method: 'PATCH', headers: { 'If-Match': before }, body: { cases: 5 } })
    expect((await get(one, { 'If-None-Match': before })).status).toBe(200)
    expect((await get(one, { 'If-Match': before })).status).toBe(412)
    expect((await get(one, { 'If-Match': '*', 'If-None-Match': '*' })).status).toBe(304)
  })

  it('keeps its strong tag also for whoever asks for it packed', async () => {
    const aim = 'Bänke '.repeat(600)
    const { body, headers } = await post({ title: 'Noch mehr Bänke', aim, status: 'open' })
    const packed = await ask.raw(`${needs}/${body.id}`, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers.get('etag')).toBe(headers.get('etag'))
    expect(packed.headers.get('etag')).not.toMatch(/^W/)
    expect(packed.headers.get('content-encoding')).toBeNull()
  })

  it('has another tag for whoever sees less of it, and when its bundle has another name', async () => {
    const made = await post({ title: 'Zäune streichen', status: 'open', visibility: 'signedIn', usedToday: 'Farbe' })
    const vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
    const seller = apiClient(app, await aKey(app.database, vendor, 'read'))
    const theirs = await seller(`${needs}/${made.body.id}`)
    expect(theirs.body.background).toBeNull()
    expect(theirs.headers.get('etag')).not.toBe(made.headers.get('etag'))
    await sql`update organisations set name = 'Lindenbrück am See' where id = ${town}`.execute(app.database)
    expect((await get(`${needs}/${made.body.id}`, { 'If-None-Match': made.headers.get('etag')! })).status).toBe(200)
  })
})

describe('an Idempotency-Key', () => {
  const keyed = (name: string, body: unknown, path = needs) => post(body, { 'Idempotency-Key': name }, path)

  it('belongs to one request: another body, another address or another query is refused', async () => {
    const title = 'Einmal und nie wieder'
    const made = await keyed('k1', { title })
    expect((await keyed('k1', { title })).body).toEqual(made.body)
    for (const answer of [
      await keyed('k1', { title, cases: 1 }),
      await keyed('k1', `{ "title": "${title}" }`),
      await keyed('k1', { url: 'https://example.org', events: ['needOpened'] }, '/api/v1/webhooks'),
    ])
      expect([isProblem(answer), answer.body.detail]).toEqual([422, expect.stringContaining('Idempotency-Key')])
    const csv = { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k2' }
    const file = (name: string, text: string) => post(bytes(text), csv, `/api/v1/need-imports?fileName=${name}`)
    const sent = await file('a', 'Bedarf\nBäume gießen')
    expect((await file('a', 'Bedarf\nBäume gießen')).body.id).toBe(sent.body.id)
    expect((await file('b', 'Bedarf\nBäume gießen')).status).toBe(422)
    expect((await file('a', 'Bedarf\nBäume fällen')).status).toBe(422)
  })

  it('belongs to one program: another one of the same organisation hears nothing of what the first was told', async () => {
    const other = apiClient(app, await aKey(app.database, town, 'write'))
    const path = '/api/v1/webhooks'
    const wish = {
      method: 'POST',
      body: { url: 'https://example.org/hook', events: ['needOpened'] },
      headers: { 'Idempotency-Key': '1' },
    } as const
    const [first, second] = [await ask(path, wish), await other(path, wish)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.body.secret).not.toBe(first.body.secret)
    expect((await ask(path, wish)).body).toEqual(first.body)
  })

  it('that comes twice at once lets one of them through, also for files and consent', async () => {
    const body = bytes('Bedarf\nDoppelt geschickt, einmal gemeint')
    const headers = { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k3' }
    const answers = await Promise.all([1, 2, 3].map(() => post(body, headers, '/api/v1/need-imports')))
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const ids = new Set(answers.flatMap(({ status, body: { id: one } }) => (status === 201 ? [one] : [])))
    expect(ids.size).toBe(1)
    const take = { method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k4' } } as const
    const taken = await Promise.all([1, 2, 3].map(() => ask(`/api/v1/need-imports/${[...ids][0]}/needs`, take)))
    expect(taken.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const { rows } = await sql`select from needs where title like 'Doppelt geschickt%'`.execute(app.database)
    expect(rows).toHaveLength(1)
  })

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(201)])('like “%s” is none', async (name) => {
    const answer = await app.app.request(`http://localhost:8080${needs}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': name === 'ä' ? 'Ã¤' : name,
      },
      body: '{"title":"Ohne rechten Schlüssel"}',
    })
    expect(answer.status).toBe(400)
  })
})

it('a key is read as it is sent, or not at all', async () => {
  for (const header of [
    '',
    'Bearer',
    `Bearer ${key}x`,
    `Basic ${key}`,
    key,
    `Bearer ${key.toUpperCase()}`,
    'Bearer allmende_x',
  ]) {
    const answer = await app.app.request(`http://localhost:8080${needs}`, { headers: { Authorization: header } })
    expect([header.slice(0, 12), answer.status]).toEqual([header.slice(0, 12), 401])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  }
  for (const query of ['key', 'token', 'access_token', 'api_key'])
    expect((await app.app.request(`http://localhost:8080${needs}?${query}=${key}`)).status).toBe(401)
})
