import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webhookSubjects } from '../src/api.tsx'
import { startWebhooks } from '../src/modules/webhooks/index.ts'
import { openJobs, type Jobs } from '../src/platform/jobs.ts'
import { apiClient, type ApiClient } from './support/api-client.ts'
import { recordDeed } from '../src/modules/organisations/door.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

interface Received {
  path: string
  headers: Record<string, string | string[] | undefined>
  text: string
  // oxlint-disable-next-line no-explicit-any
  body: any
}
let app: TestApp
let server: Server
let base = ''
const received: Received[] = []
/** What the other side answers next; 204 when nothing is planned. */
const answers: number[] = []
const jobs: Jobs[] = []
const place = { linden: '', ahorn: '', vendor: '' }
let linden: ApiClient
let ahorn: ApiClient
let vendor: ApiClient
let cookie = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      received.push({ path: request.url!, headers: request.headers, text, body: JSON.parse(text) })
      response.writeHead(answers.shift() ?? 204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://localhost:${(server.address() as { port: number }).port}`
  app = await testApp()
  place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
  place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
  place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
  linden = apiClient(app, await aKey(app.database, place.linden, 'write'))
  ahorn = apiClient(app, await aKey(app.database, place.ahorn, 'write'))
  vendor = apiClient(app, await aKey(app.database, place.vendor, 'write'))
  cookie = await app.as(await aPerson(app.database, { organisation: place.ahorn, role: 'administering' }))
  const machines = { database: app.database, secret: app.machines.secret, subjects: webhookSubjects, local: true }
  for (let index = 0; index < 2; index++) {
    const failed = () => {}
    const each = await openJobs(app.opened, { failed, poll: 0.5 })
    await startWebhooks(each, machines, { every: 1, patience: { tries: 3, pause: 1, longest: 1 } })
    jobs.push(each)
  }
}, 120_000)
afterAll(async () => {
  await Promise.all(jobs.map((each) => each.stop()))
  await app.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  await sql`delete from webhooks`.execute(app.database)
  received.length = 0
  answers.length = 0
})

const events = ['needOpened', 'needChanged', 'needWithdrawn']
const hook = async (who: ApiClient, path: string, wished = events) => {
  const made = await who('/api/v1/webhooks', { method: 'POST', body: { url: `${base}${path}`, events: wished } })
  expect(made.status).toBe(201)
  return made.body as { id: string; secret: string }
}
const need = async (title: string, more: object = {}) => {
  const made = await linden('/api/v1/needs', { method: 'POST', body: { title, status: 'open', ...more } })
  return made.body.id as string
}
const arrived = (number: number) => expect.poll(() => received.length, { timeout: 20_000 }).toBe(number)
/** Until the journal has been looked through once more and nothing that was found waits to be sent. */
const settled = async () => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(app.database)
  const isQuiet = async () => {
    const state = await sql<{ quiet: boolean }>`
      select exists (select from jobs.job where name = 'webhook-events' and state = 'completed' and started_on > ${rows[0]!.now})
        and not exists (select from jobs.job where name = 'webhook-delivery' and state < 'completed') as quiet`.execute(
      app.database,
    )
    return state.rows[0]!.quiet
  }
  await expect.poll(isQuiet, { timeout: 20_000, interval: 100 }).toBe(true)
}

describe('a webhook', () => {
  it('is told once, signed, what happens to a need from beginning to end', async () => {
    const { secret } = await hook(ahorn, '/ahorn')
    const id = await need('Parkausweise ausstellen')
    await arrived(1)
    await linden(`/api/v1/needs/${id}`, { method: 'PATCH', headers: { 'If-Match': '*' }, body: { cases: 7 } })
    await arrived(2)
    await linden(`/api/v1/needs/${id}/status`, {
      method: 'PUT',
      headers: { 'If-Match': '*' },
      body: { status: 'withdrawn' },
    })
    await arrived(3)
    await settled()
    expect(received.map(({ body }) => body.event)).toEqual(events)
    expect(received[1]!.body).toMatchObject({ data: { id, title: 'Parkausweise ausstellen', cases: 7 } })
    for (const { headers, text, body } of received) {
      const [, time, given] = String(headers['allmende-signature']).match(/^t=(\d+),v1=([\da-f]{64})$/)!
      expect(createHmac('sha256', secret).update(`${time}.${text}`).digest('hex')).toBe(given)
      expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(30)
      expect(headers['allmende-delivery']).toBe(body.id)
    }
  })

  it('is told only what its organisation may see, at the moment of telling', async () => {
    await hook(vendor, '/vendor')
    await hook(ahorn, '/ahorn')
    await hook(linden, '/linden')
    await need('Nur für Lindenbrück', { visibility: 'ownOrganisation' })
    await need('Unter öffentlichen Stellen', { budgetTo: 4711 })
    await need('Für alle', { visibility: 'public', budgetTo: 4711 })
    await need('Ein Entwurf', { status: 'draft', visibility: 'public' })
    await arrived(1 + 2 + 3)
    await settled()
    const told = (path: string) =>
      received
        .filter((each) => each.path === path)
        .map(({ body }) => body.data.title as string)
        .toSorted()
    expect(told('/vendor')).toEqual(['Für alle'])
    expect(told('/ahorn')).toEqual(['Für alle', 'Unter öffentlichen Stellen'])
    expect(told('/linden')).toEqual(['Für alle', 'Nur für Lindenbrück', 'Unter öffentlichen Stellen'])
    expect(received.find(({ path }) => path === '/vendor')!.text).not.toContain('4711')
  })

  it('hears nothing of what was hidden before it could be sent, and its list does not say that there was something', async () => {
    const { id: webhook } = await hook(ahorn, '/ahorn', ['needOpened'])
    answers.push(500)
    const id = await need('Kurz gezeigt')
    await arrived(1)
    await linden(`/api/v1/needs/${id}`, {
      method: 'PATCH',
      headers: { 'If-Match': '*' },
      body: { visibility: 'ownOrganisation' },
    })
    await settled()
    expect(received).toHaveLength(1)
    expect((await ahorn(`/api/v1/webhooks/${webhook}/deliveries`)).body.items).toEqual([])
  })

  it('is told of a bundle where its organisation is asked, and of nobody else’s', async () => {
    const told = ['bundleProposed']
    await hook(ahorn, '/ahorn', told)
    await hook(vendor, '/vendor', told)
    const theirs = await ahorn('/api/v1/needs', { method: 'POST', body: { title: 'Auch Spielplätze', status: 'open' } })
    const proposal = { need: await need('Spielplätze'), title: 'Spielplätze prüfen', answerBy: '2099-01-01', quorum: 2 }
    const body = { ...proposal, asked: [theirs.body.id] }
    expect((await linden('/api/v1/bundles', { method: 'POST', body })).status).toBe(201)
    await arrived(1)
    await settled()
    expect(received).toMatchObject([
      { path: '/ahorn', body: { event: 'bundleProposed', data: { title: 'Spielplätze prüfen' } } },
    ])
  })

  it('is told as well that somebody was let in, and that a merger was undone', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into bundles (title, proposer, answer_by, quorum) values ('Spielplätze pflegen', ${place.ahorn}, '2099-01-01', 2)
      returning id`.execute(app.database)
    const subject = rows[0]!.id
    await sql`
      with n as (insert into needs (organisation, title, status) values (${place.ahorn}, 'Schaukeln', 'open') returning id)
      insert into participations (bundle, need, organisation, status) select ${subject}, id, ${place.ahorn}, 'invited' from n`.execute(
      app.database,
    )
    await hook(ahorn, '/ahorn', ['bundleChanged'])
    await hook(vendor, '/vendor', ['bundleChanged'])
    for (const action of ['bundleEntryAccepted', 'changeUndone'])
      await app.database
        .transaction()
        .execute((transaction) => recordDeed(transaction, null, { action, subjectKind: 'bundle', subject }))
    await arrived(2)
    await settled()
    expect(received.map(({ path, body }) => [path, body['event']])).toEqual([
      ['/ahorn', 'bundleChanged'],
      ['/ahorn', 'bundleChanged'],
    ])
  })

  it('is tried again under the same id, and given up after a while', async () => {
    const { id: webhook } = await hook(ahorn, '/ahorn')
    answers.push(500, 302, 204, 503, 503, 503)
    await need('Kommt beim dritten Mal an')
    await arrived(3)
    expect(new Set(received.map(({ body }) => body.id)).size).toBe(1)
    await need('Kommt nie an')
    await arrived(6)
    await settled()
    expect(received).toHaveLength(6)
    const { items } = (await ahorn(`/api/v1/webhooks/${webhook}/deliveries`)).body
    expect(items).toMatchObject([
      { status: 'failed', attempts: 3, answer: '503' },
      { status: 'delivered', attempts: 3, answer: '204' },
    ])
  })

  it('is silent while it is paused, and hears nothing of that time afterwards', async () => {
    const { id } = await hook(ahorn, '/ahorn')
    const patch = (paused: boolean) =>
      ahorn(`/api/v1/webhooks/${id}`, { method: 'PATCH', headers: { 'If-Match': '*' }, body: { paused } })
    expect((await patch(true)).body.paused).toBe(true)
    await need('Während der Pause')
    await settled()
    await patch(false)
    await need('Nach der Pause')
    await arrived(1)
    await settled()
    expect(received.map(({ body }) => body.data.title)).toEqual(['Nach der Pause'])
  })

  it('belongs to its organisation: others cannot see, change, test or delete it', async () => {
    const { id } = await hook(ahorn, '/ahorn')
    const path = `/api/v1/webhooks/${id}`
    const headers = { 'If-Match': '*' }
    for (const answer of [
      await linden(path),
      await linden(path, { method: 'PATCH', headers, body: { paused: true } }),
      await linden(path, { method: 'DELETE', headers }),
      await linden(`${path}/test`, { method: 'POST' }),
      await linden(`${path}/deliveries`),
    ])
      expect(answer.status).toBe(404)
    expect((await linden('/api/v1/webhooks')).body.items).toEqual([])
    const reader = apiClient(app, await aKey(app.database, place.ahorn, 'read'))
    expect((await reader('/api/v1/webhooks')).status).toBe(404)
    expect((await ahorn(path, { method: 'DELETE', headers: { 'If-Match': '"9"' } })).status).toBe(412)
    const tag = (await ahorn(path)).headers.get('etag')!
    expect((await ahorn(path, { method: 'DELETE', headers: { 'If-Match': tag } })).status).toBe(204)
    expect((await ahorn(path)).status).toBe(404)
  })

  it('shows its secret once, and again only to the very same request', async () => {
    const wish = {
      method: 'POST',
      body: { url: `${base}/ahorn`, events },
      headers: { 'Idempotency-Key': 'webhook-1' },
    } as const
    const first = await ahorn('/api/v1/webhooks', wish)
    expect((await ahorn('/api/v1/webhooks', wish)).body).toEqual(first.body)
    expect((await ahorn(`/api/v1/webhooks/${first.body.id}`)).body).not.toHaveProperty('secret')
    const { rows } =
      await sql`select to_jsonb(w) as row from webhooks w union all select to_jsonb(a) from api_answers a`.execute(
        app.database,
      )
    expect(JSON.stringify(rows)).not.toContain(first.body.secret)
  })
})

describe('the secret of a webhook', () => {
  const renew = (who: ApiClient, id: string, body: object, headers: Record<string, string> = { 'If-Match': '*' }) =>
    who(`/api/v1/webhooks/${id}/secret`, { method: 'POST', body, headers })
  /** Which of the secrets have signed what came last. */
  const signers = (secrets: readonly string[]) => {
    const { headers, text } = received.at(-1)!
    const [time, ...proofs] = String(headers['allmende-signature']).split(',')
    return proofs.map((proof) =>
      secrets.findIndex(
        (secret) =>
          proof ===
          `v1=${createHmac('sha256', secret)
            .update(`${time!.slice(2)}.${text}`)
            .digest('hex')}`,
      ),
    )
  }
  const tell = async (id: string) => {
    const before = received.length
    expect((await ahorn(`/api/v1/webhooks/${id}/test`, { method: 'POST' })).status).toBe(204)
    await arrived(before + 1)
  }

  it('is renewed: the old one signs beside the new one for a while, then ends', async () => {
    const { id, secret: first } = await hook(ahorn, '/ahorn')
    await tell(id)
    expect(signers([first])).toEqual([0])
    const renewed = await renew(ahorn, id, { oldFor: 24 })
    expect(renewed.status).toBe(200)
    const second = renewed.body.secret as string
    expect(second).not.toBe(first)
    const until = Date.parse(renewed.body.oldSecretUntil) - Date.now()
    expect(Math.abs(until - 24 * 3_600_000)).toBeLessThan(60_000)
    expect((await ahorn(`/api/v1/webhooks/${id}`)).body).not.toHaveProperty('secret')
    await tell(id)
    expect(signers([first, second])).toEqual([1, 0])
    await sql`update webhooks set old_secret_until = now() - interval '1 second'`.execute(app.database)
    expect((await ahorn(`/api/v1/webhooks/${id}`)).body.oldSecretUntil).toBeNull()
    await tell(id)
    expect(signers([first, second])).toEqual([1])
  })

  it('ends at once where somebody else may have it, and so does one that was about to end', async () => {
    const { id, secret: first } = await hook(ahorn, '/ahorn')
    const second = (await renew(ahorn, id, {})).body.secret as string
    const third = await renew(ahorn, id, { oldFor: 168 })
    await tell(id)
    expect(signers([first, second, third.body.secret])).toEqual([2, 1])
    const fourth = await renew(ahorn, id, { oldFor: 0 })
    expect(fourth.body.oldSecretUntil).toBeNull()
    await tell(id)
    expect(signers([first, second, third.body.secret, fourth.body.secret])).toEqual([3])
  })

  it('is renewed once, by its own organisation, from the version that was read', async () => {
    const { id } = await hook(ahorn, '/ahorn')
    expect((await renew(linden, id, {})).status).toBe(404)
    expect((await renew(ahorn, id, { oldFor: 12 })).body.errors[0].pointer).toBe('#/oldFor')
    expect((await renew(ahorn, id, {}, {})).status).toBe(428)
    const tag = (await ahorn(`/api/v1/webhooks/${id}`)).headers.get('etag')!
    const both = await Promise.all([1, 2].map(() => renew(ahorn, id, {}, { 'If-Match': tag })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    const once = { 'If-Match': '*', 'Idempotency-Key': 'renew-1' }
    expect((await renew(ahorn, id, {}, once)).body).toEqual((await renew(ahorn, id, {}, once)).body)
    const { rows } = await sql<{ number: number }>`select secret_number as number from webhooks`.execute(app.database)
    expect(rows).toEqual([{ number: 3 }])
  })
})

describe('where a webhook leads', () => {
  it('is no machine of ours or of a house', async () => {
    const strict = apiClient(
      { ...app, app: app.appWith({ webhookReach: { local: false } }) },
      await aKey(app.database, place.ahorn, 'write'),
    )
    for (const url of ['http://example.org/x', 'ftp://example.org', 'https://user:secret@example.org', 'kein Link']) {
      const answer = await strict('/api/v1/webhooks', { method: 'POST', body: { url, events } })
      expect(answer.body.errors).toEqual([{ detail: expect.stringContaining('https://'), pointer: '#/url' }])
    }
  })
})

describe('the page of webhooks', () => {
  const form = (path: string, fields: Record<string, string>, as = cookie) =>
    app.ask(`/organisation/zugaenge/webhooks${path}`, { cookie: as, form: { organisation: place.ahorn, ...fields } })
  const page = async (path = '') => (await app.ask(`/organisation/zugaenge/webhooks${path}`, { cookie })).text()

  it('sets one up, tries it, pauses it and deletes it after asking', async () => {
    expect(await page()).toContain('Noch ist keine eingerichtet')
    const wrong = await form('', { adresse: 'intranet' })
    expect(wrong.status).toBe(422)
    const said = await wrong.text()
    expect(said).toContain('mindestens ein Ereignis')
    expect(said).toContain('value="intranet"')
    const made = await (await form('', { adresse: `${base}/seite`, needOpened: 'ja' })).text()
    const secret = made.match(/whsec_[\w-]{43}/)![0]
    const id = made.match(/webhooks\/([\da-f-]{36})/)![1]!
    expect(await page(`/${id}`)).not.toContain(secret)
    expect((await form(`/${id}/probe`, {})).status).toBe(303)
    await arrived(1)
    expect(received[0]!.body).toMatchObject({ event: 'test', data: {} })
    await expect.poll(() => page(`/${id}`), { timeout: 10_000 }).toContain('angekommen')
    expect(await page(`/${id}/geheimnis`)).toContain('nicht rückgängig')
    expect((await form(`/${id}/geheimnis`, { bisheriges: '' })).status).toBe(422)
    const renewed = await (await form(`/${id}/geheimnis`, { bisheriges: '72' })).text()
    expect(renewed).toContain('Ihr neues Geheimnis')
    expect(renewed.match(/whsec_[\w-]{43}/)![0]).not.toBe(secret)
    expect(await page(`/${id}`)).toContain('gilt das bisherige Geheimnis noch bis zum')
    expect((await form(`/${id}/anhalten`, { anhalten: 'ja' })).status).toBe(303)
    expect(await page()).toContain('angehalten')
    expect((await form(`/${id}/probe`, {})).status).toBe(422)
    expect(await page(`/${id}/loeschen`)).toContain('nicht rückgängig')
    expect((await form(`/${id}/loeschen`, {})).status).toBe(303)
    expect(await page()).toContain('Noch ist keine eingerichtet')
    const journal = await (await app.ask('/organisation/verlauf', { cookie })).text()
    expect(journal).toContain('hat eine Benachrichtigung für Programme eingerichtet')
    expect(journal).toContain('hat eine Benachrichtigung für Programme gelöscht')
    expect(journal).toContain('hat das Geheimnis einer Benachrichtigung für Programme erneuert')
  })

  it('is not there for whoever does not administer', async () => {
    const editor = await app.as(await aPerson(app.database, { organisation: place.ahorn, role: 'deciding' }))
    expect((await app.ask('/organisation/zugaenge/webhooks', { cookie: editor })).status).toBe(404)
    expect((await form('', { adresse: `${base}/x`, needOpened: 'ja' }, editor)).status).toBe(404)
  })
})
