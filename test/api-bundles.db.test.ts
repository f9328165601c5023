import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCaller } from '../src/platform/database/as-caller.ts'
import { apiClient, type ApiAnswer, type ApiClient } from './support/api-client.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
const names = ['linden', 'ahorn', 'birke', 'vendor'] as const
const place = {} as Record<(typeof names)[number], string>
const ask = {} as Record<(typeof names)[number], ApiClient>
const need = {} as Record<(typeof names)[number], string>

beforeAll(async () => {
  app = await testApp()
  for (const name of names) {
    place[name] = await anOrganisation(app.database, { name, kind: name === 'vendor' ? 'vendor' : 'municipality' })
    ask[name] = apiClient(app, await aKey(app.database, place[name], 'write'))
    await aPerson(app.database, { organisation: place[name], role: 'deciding' })
    if (name === 'vendor') continue
    const made = await ask[name]('/api/v1/needs', {
      method: 'POST',
      body: { title: `Parkausweise in ${name}`, status: 'open', cases: 10 },
    })
    need[name] = made.body.id
  }
}, 60_000)
afterAll(() => app.close())

const inHalfAYear = () => new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10)
const propose = (title: string, more: object = {}, headers: Record<string, string> = {}) =>
  ask.linden('/api/v1/bundles', {
    method: 'POST',
    headers,
    body: { need: need.linden, title, answerBy: inHalfAYear(), quorum: 2, asked: [need.ahorn], ...more },
  })

describe('a bundle in the API', () => {
  it('is proposed once, and consents to nothing: not even its own organisation is in', async () => {
    const made = await propose('Parken im Kreis', {}, { 'Idempotency-Key': 'bundle-1' })
    expect(made.status).toBe(201)
    const mails = app.mails.length
    expect(mails).toBeGreaterThan(0)
    expect((await propose('Parken im Kreis', {}, { 'Idempotency-Key': 'bundle-1' })).body).toEqual(made.body)
    expect(app.mails).toHaveLength(mails)
    expect(made.body).toMatchObject({ status: 'asking', participants: 0, needs: [] })
    const places = made.body.participations.map(({ need: one, status }: { need: string; status: string }) => [
      one,
      status,
    ])
    expect(new Map(places)).toEqual(
      new Map([
        [need.linden, 'invited'],
        [need.ahorn, 'invited'],
      ]),
    )
    const { rows } = await sql<{ status: string }>`select status from needs where id = ${need.linden}`.execute(
      app.database,
    )
    expect(rows[0]!.status).toBe('open')
  })

  it('is seen by whoever is asked, and by nobody else', async () => {
    const made = await propose('Nur unter Gefragten')
    const path = new URL(made.headers.get('location')!).pathname
    expect((await ask.ahorn(path)).body.participations).toHaveLength(2)
    for (const who of [ask.birke, ask.vendor]) {
      expect((await who(path)).status).toBe(404)
      expect((await who('/api/v1/bundles')).body.items).toEqual([])
    }
  })

  it('comes in pages', async () => {
    for (const number of [1, 2, 3]) await propose(`Blättern ${number}`)
    const titles: string[] = []
    for (let path: string | null = '/api/v1/bundles?limit=2&own=true'; path;) {
      const { body, headers }: ApiAnswer = await ask.ahorn(path)
      titles.push(...body.items.map(({ title }: { title: string }) => title))
      path = headers.get('link')?.match(/<(.*)>/)![1] ?? null
    }
    expect(titles.slice(0, 3)).toEqual(['Blättern 3', 'Blättern 2', 'Blättern 1'])
    expect(new Set(titles).size).toBe(titles.length)
    expect((await ask.ahorn('/api/v1/bundles?cursor=x')).status).toBe(422)
  })

  it('is refused with the place of the fault, and by whoever may not', async () => {
    const foreign = await propose('Mit fremdem Bedarf', { need: need.ahorn })
    expect([foreign.status, foreign.body.errors[0].pointer]).toEqual([422, '#/need'])
    expect((await propose('Zu hoch gegriffen', { quorum: 9 })).body.errors[0].pointer).toBe('#/quorum')
    const reader = apiClient(app, await aKey(app.database, place.linden, 'read'))
    expect((await reader('/api/v1/bundles', { method: 'POST', body: {} })).status).toBe(404)
  })

  it('cannot be joined with a key that only writes, also not with SQL in the place of the application', async () => {
    const { body } = await propose('Ohne Menschen geht es nicht')
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
      expect((await ask.ahorn(`/api/v1/bundles/${body.id}`, { method, body: { answer: 'joined' } })).status).toBe(405)
    const { rows: keys } = await sql<{ hash: string }>`select token_hash as hash from api_tokens
      where organisation = ${place.ahorn} and scope = 'write'`.execute(app.database)
    const caller = { person: null, organisation: place.ahorn, token: keys[0]!.hash }
    const { numAffectedRows } = await asCaller(app.database, caller, (transaction) =>
      sql`update participations set status = 'joined', answered_at = now() where bundle = ${body.id}`.execute(
        transaction,
      ),
    )
    expect(numAffectedRows).toBe(0n)
    await expect(
      asCaller(app.database, caller, (transaction) =>
        sql`insert into participations (bundle, need, organisation, status, answered_at)
          values (${body.id}, ${need.ahorn}, ${place.ahorn}, 'requested', now())`.execute(transaction),
      ),
    ).rejects.toThrow(/row-level security/)
    const { rows } = await sql`select from participations where status = 'joined'`.execute(app.database)
    expect(rows).toEqual([])
  })
})
