import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { recordEntry } from '../src/modules/journal/actions/record-entry.ts'
import { apiWorld } from './support/api-world.ts'
import { needEvents, webhookReceiver } from './support/webhook-receiver.ts'

const world = apiWorld()
const { place, ask } = world
const { received, answers, hook, arrived, settled } = webhookReceiver(world)
const need = async (title: string, more: object = {}) => (await world.create(title, more)).body.id as string

describe('a webhook', () => {
  it('is told once, signed, what happens to a need from beginning to end', async () => {
    const { secret } = await hook(ask.ahorn, '/ahorn')
    const id = await need('Parkausweise ausstellen')
    await arrived(1)
    await ask.linden(`/api/v1/needs/${id}`, { method: 'PATCH', headers: { 'If-Match': '*' }, body: { cases: 7 } })
    await arrived(2)
    await ask.linden(`/api/v1/needs/${id}/status`, {
      method: 'PUT',
      headers: { 'If-Match': '*' },
      body: { status: 'withdrawn' },
    })
    await arrived(3)
    await settled()
    expect(received.map(({ body }) => body.event)).toEqual(needEvents)
    expect(received[1]!.body).toMatchObject({ data: { id, title: 'Parkausweise ausstellen', cases: 7 } })
    for (const { headers, text, body } of received) {
      const [, time, given] = String(headers['allmende-signature']).match(/^t=(\d+),v1=([\da-f]{64})$/)!
      expect(createHmac('sha256', secret).update(`${time}.${text}`).digest('hex')).toBe(given)
      expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(30)
      expect(headers['allmende-delivery']).toBe(body.id)
    }
  })

  it('is told only what its organisation may see, at the moment of telling', async () => {
    await hook(ask.vendor, '/vendor')
    await hook(ask.ahorn, '/ahorn')
    await hook(ask.linden, '/linden')
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
    const { id: webhook } = await hook(ask.ahorn, '/ahorn', ['needOpened'])
    answers.push(500)
    const id = await need('Kurz gezeigt')
    await arrived(1)
    await ask.linden(`/api/v1/needs/${id}`, {
      method: 'PATCH',
      headers: { 'If-Match': '*' },
      body: { visibility: 'ownOrganisation' },
    })
    await settled()
    expect(received).toHaveLength(1)
    expect((await ask.ahorn(`/api/v1/webhooks/${webhook}/deliveries`)).body.items).toEqual([])
  })

  it('is told of a bundle where its organisation is asked, and of nobody else’s', async () => {
    const told = ['bundleProposed']
    await hook(ask.ahorn, '/ahorn', told)
    await hook(ask.vendor, '/vendor', told)
    const theirs = await ask.ahorn('/api/v1/needs', {
      method: 'POST',
      body: { title: 'Auch Spielplätze', status: 'open' },
    })
    const proposal = { need: await need('Spielplätze'), title: 'Spielplätze prüfen', answerBy: '2099-01-01', quorum: 2 }
    const body = { ...proposal, asked: [theirs.body.id] }
    expect((await ask.linden('/api/v1/bundles', { method: 'POST', body })).status).toBe(201)
    await arrived(1)
    await settled()
    expect(received).toMatchObject([
      { path: '/ahorn', body: { event: 'bundleProposed', data: { title: 'Spielplätze prüfen' } } },
    ])
  })

  it('is told as well that somebody was let in, and that a merger was undone', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into bundles (title, proposer, answer_by, quorum) values ('Spielplätze pflegen', ${place.ahorn}, '2099-01-01', 2)
      returning id`.execute(world.app.database)
    const subject = rows[0]!.id
    await sql`
      with n as (insert into needs (organisation, title, status) values (${place.ahorn}, 'Schaukeln', 'open') returning id)
      insert into participations (bundle, need, organisation, status) select ${subject}, id, ${place.ahorn}, 'invited' from n`.execute(
      world.app.database,
    )
    await hook(ask.ahorn, '/ahorn', ['bundleChanged'])
    await hook(ask.vendor, '/vendor', ['bundleChanged'])
    for (const action of ['bundleEntryAccepted', 'changeUndone'])
      await world.app.database
        .transaction()
        .execute((transaction) => recordEntry(transaction, null, { action, subjectKind: 'bundle', subject }))
    await arrived(2)
    await settled()
    expect(received.map(({ path, body }) => [path, body['event']])).toEqual([
      ['/ahorn', 'bundleChanged'],
      ['/ahorn', 'bundleChanged'],
    ])
  })

  it('is tried again under the same id, and given up after a while', async () => {
    const { id: webhook } = await hook(ask.ahorn, '/ahorn')
    answers.push(500, 302, 204, 503, 503, 503)
    await need('Kommt beim dritten Mal an')
    await arrived(3)
    expect(new Set(received.map(({ body }) => body.id)).size).toBe(1)
    await need('Kommt nie an')
    await arrived(6)
    await settled()
    expect(received).toHaveLength(6)
    const { items } = (await ask.ahorn(`/api/v1/webhooks/${webhook}/deliveries`)).body
    expect(items).toMatchObject([
      { status: 'failed', attempts: 3, answer: '503' },
      { status: 'delivered', attempts: 3, answer: '204' },
    ])
  })

  it('is silent while it is paused, and hears nothing of that time afterwards', async () => {
    const { id } = await hook(ask.ahorn, '/ahorn')
    const patch = (paused: boolean) =>
      ask.ahorn(`/api/v1/webhooks/${id}`, { method: 'PATCH', headers: { 'If-Match': '*' }, body: { paused } })
    expect((await patch(true)).body.paused).toBe(true)
    await need('Während der Pause')
    await settled()
    await patch(false)
    await need('Nach der Pause')
    await arrived(1)
    await settled()
    expect(received.map(({ body }) => body.data.title)).toEqual(['Nach der Pause'])
  })
})
