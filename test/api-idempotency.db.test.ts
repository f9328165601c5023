import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiWorld } from './support/api-world.ts'
import { problemOf, problemStatus } from './support/problem.ts'

const world = apiWorld()
const { place, ask, program } = world
const needs = '/api/v1/needs'
const bytes = (text: string) => new TextEncoder().encode(text)
const post = (body: unknown, headers: Record<string, string> = {}, path = needs) =>
  ask.decider(path, { method: 'POST', body, headers })

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
      expect([problemStatus(answer), answer.body.detail]).toEqual([422, expect.stringContaining('Idempotency-Key')])
    const csv = { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k2' }
    const file = (name: string, text: string) => post(bytes(text), csv, `/api/v1/need-imports?fileName=${name}`)
    const sent = await file('a', 'Bedarf\nBäume gießen')
    expect((await file('a', 'Bedarf\nBäume gießen')).body.id).toBe(sent.body.id)
    expect((await file('b', 'Bedarf\nBäume gießen')).status).toBe(422)
    expect((await file('a', 'Bedarf\nBäume fällen')).status).toBe(422)
  })

  it('belongs to one program: another one of the same organisation hears nothing of what the first was told', async () => {
    const other = await program(place.linden)
    const path = '/api/v1/webhooks'
    const body = {
      method: 'POST',
      body: { url: 'https://example.org/hook', events: ['needOpened'] },
      headers: { 'Idempotency-Key': '1' },
    } as const
    const [first, second] = [await ask.decider(path, body), await other(path, body)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.body.secret).not.toBe(first.body.secret)
    expect((await ask.decider(path, body)).body).toEqual(first.body)
  })

  it('that comes twice at once lets one of them through, also for files and consent', async () => {
    const body = bytes('Bedarf\nDoppelt geschickt, einmal gemeint')
    const headers = { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k3' }
    const answers = await Promise.all([1, 2, 3].map(() => post(body, headers, '/api/v1/need-imports')))
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const ids = new Set(answers.flatMap(({ status, body: { id: one } }) => (status === 201 ? [one] : [])))
    expect(ids.size).toBe(1)
    const take = { method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k4' } } as const
    const taken = await Promise.all([1, 2, 3].map(() => ask.decider(`/api/v1/need-imports/${[...ids][0]}/needs`, take)))
    expect(taken.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const { rows } = await sql`select from needs where title like 'Doppelt geschickt%'`.execute(world.app.database)
    expect(rows).toHaveLength(1)
  })

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(201)])('like “%s” is none', async (name) => {
    const sent = name === 'ä' ? 'Ã¤' : name
    expect(problemStatus(await keyed(sent, { title: 'Ohne rechten Schlüssel' }))).toBe(400)
  })
})

describe('the same request again', () => {
  const body = { title: 'Nur einmal anlegen', status: 'open' }
  const send = (key: string, more: object = {}, who = ask.linden) =>
    who('/api/v1/needs', { method: 'POST', headers: { 'Idempotency-Key': key }, body: { ...body, ...more } })

  it('with its Idempotency-Key does nothing twice and hears the same', async () => {
    const [first, second] = [await send('a1'), await send('a1')]
    expect(second.body).toEqual(first.body)
    expect([second.status, second.headers.get('etag'), second.headers.get('location')]).toEqual([
      201,
      first.headers.get('etag'),
      first.headers.get('location'),
    ])
    expect(problemOf(await send('a1', { title: 'Etwas anderes' }))).toContain('Idempotency-Key')
    const { rows } = await sql`select from needs where title = ${body.title}`.execute(world.app.database)
    expect(rows).toHaveLength(1)
    expect((await send('a1', {}, ask.ahorn)).body.id).not.toBe(first.body.id)
  })

  it('at the same time is done once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('b1', { title: 'Gleichzeitig angelegt' })))
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const { rows } = await sql`select from needs where title = 'Gleichzeitig angelegt'`.execute(world.app.database)
    expect(rows).toHaveLength(1)
  })

  it('may succeed after it was refused, and is forgotten after a day', async () => {
    expect((await send('c1', { title: 'x' })).status).toBe(422)
    const made = await send('c1', { title: 'Jetzt lang genug' })
    expect(made.status).toBe(201)
    await sql`update api_answers set created_at = now() - interval '25 hours'`.execute(world.app.database)
    expect((await send('c1', { title: 'Jetzt lang genug' })).body.id).not.toBe(made.body.id)
  })

  it('is not kept readable', async () => {
    const { rows } = await sql<{ answer: string }>`select answer from api_answers`.execute(world.app.database)
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('lang genug')
  })
})
