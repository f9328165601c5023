import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { emptyNeed } from '../../../src/modules/needs/schema.ts'
import { aBundle, aChange, together } from './common-forms.ts'
import { inTwoWeeks, type Case, type World } from './world.ts'

const current = { 'If-Match': '*' }
const ofLinden = (world: World, path: string, json?: unknown) => ({
  path,
  by: world.programs.linden,
  ...(json !== undefined && { json }),
  headers: current,
})
const aWebhook = async (world: World, path: string, json?: unknown) => {
  const id = await world.inserted(sql<{ id: string }>`insert into webhooks (organisation, url, events)
    values (${world.place.linden}, 'https://w.example/', '["needOpened"]') returning id`)
  return ofLinden(world, `/api/v1/webhooks/${id}${path}`, json)
}
const need = async (world: World, path: string, json: unknown) =>
  ofLinden(world, `/api/v1/needs/${await world.aNeed('linden')}${path}`, json)
const asked = (world: World, status: string, bundle: 'asking' | 'started' = 'asking') =>
  aBundle(world, bundle, [
    ['ahorn', 'joined'],
    ['linden', status],
  ])
const place = async (world: World, before: string, json: { status: string }) => {
  const { bundle, needs } = await asked(world, before, json.status === 'withdrawn' ? 'started' : 'asking')
  return ofLinden(world, `/api/v1/bundles/${bundle}/participations/${needs[1]}`, json)
}
const change = async (world: World, path: string, { status = 'proposed', json }: { status?: string; json?: unknown }) =>
  ofLinden(world, `/api/v1/bundle-changes/${(await aChange(world, status)).change}${path}`, json)
const byAhorn = async (world: World, path: string, status?: string) => ({
  ...(await change(world, path, { ...(status && { status }) })),
  by: world.programs.ahorn,
})
const aTable = async (world: World, second = 'Fälle im Jahr') => {
  const answer = await world.asked.request('http://localhost:8080/api/v1/need-imports?fileName=b.csv', {
    method: 'POST',
    headers: { ...world.programs.linden[0], 'Content-Type': 'text/csv' },
    body: `Bedarf;${second}\n${randomUUID()};120\n`,
  })
  const path = new URL(answer.headers.get('location')!).pathname
  return { path, by: [world.programs.linden[0]!] }
}

/** Its columns are said by a program. */
const assigned = async (world: World) => {
  const { path, by } = await aTable(world, randomUUID())
  return { path: `${path}/columns`, by, json: { head: 1, says: ['title', 'workplaces'] } }
}

/** What programs do. */
export const programRequests: Readonly<Record<string, Case>> = {
  'POST /api/v1/webhooks': async (world) =>
    ofLinden(world, '/api/v1/webhooks', { url: 'https://w.example/', events: ['needOpened'] }),
  'PATCH /api/v1/webhooks/:id': (world) => aWebhook(world, '', { paused: true }),
  'DELETE /api/v1/webhooks/:id': (world) => aWebhook(world, ''),
  'POST /api/v1/webhooks/:id/secret': (world) => aWebhook(world, '/secret', { oldFor: 0 }),
  'POST /api/v1/webhooks/:id/test': (world) => aWebhook(world, '/test'),
  'POST /api/v1/capability-proposals': async (world) =>
    ofLinden(world, '/api/v1/capability-proposals', {
      name: `Neues Wort ${randomUUID()}`,
      field: 'public-order',
      description: 'Was man damit tun kann.',
      synonyms: [],
    }),
  'PUT /api/v1/capability-proposals/:id/decision': async (world) => {
    const id = await world.inserted(sql<{ id: string }>`
      insert into capability_proposals (organisation, field, name, description)
      values (${world.place.ahorn}, 'public-order', ${`Wort ${randomUUID()}`}, 'Ein Wort, das fehlt.') returning id`)
    return ofLinden(world, `/api/v1/capability-proposals/${id}/decision`, { verdict: 'decline', reason: 'doppelt' })
  },
  'POST /api/v1/needs': async (world) => ofLinden(world, '/api/v1/needs', { title: 'Parkausweise', status: 'open' }),
  'PUT /api/v1/needs/:id': (world) => need(world, '', { ...emptyNeed, title: 'Bewohnerparkausweise' }),
  'PATCH /api/v1/needs/:id': (world) => need(world, '', { title: 'Bewohnerparkausweise' }),
  'PUT /api/v1/needs/:id/status': (world) => need(world, '/status', { status: 'withdrawn' }),
  'POST /api/v1/need-imports/:id/needs': async (world) => {
    const { path, by } = await aTable(world)
    return { path: `${path}/needs`, by, json: {} }
  },
  'DELETE /api/v1/need-imports/:id': (world) => aTable(world),
  'PUT /api/v1/need-imports/:id/columns': (world) => assigned(world),
  'DELETE /api/v1/need-imports/:id/columns': async (world) => {
    const { path, by, json } = await assigned(world)
    await world.asked.request(`http://localhost:8080${path}`, {
      method: 'PUT',
      headers: { ...by[0], 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    })
    return { path, by }
  },
  'POST /api/v1/bundles': async (world) =>
    ofLinden(world, '/api/v1/bundles', {
      need: await world.aNeed('linden'),
      title: 'Gemeinsam weitergehen',
      answerBy: inTwoWeeks(),
      quorum: 2,
      asked: [await world.aNeed('ahorn')],
    }),
  'POST /api/v1/bundles/:id/questions': async (world) => {
    const { bundle } = await aBundle(world, 'asking', [['ahorn', 'joined']])
    const json = { needs: [await world.aNeed('linden')] }
    return { path: `/api/v1/bundles/${bundle}/questions`, by: world.programs.ahorn, json }
  },
  'DELETE /api/v1/bundles/:id/questions/:need': async (world) => {
    const { bundle, needs } = await asked(world, 'invited')
    return { path: `/api/v1/bundles/${bundle}/questions/${needs[1]}`, by: world.programs.ahorn }
  },
  'PUT /api/v1/bundles/:id/participations/:need': (world) => place(world, 'invited', { status: 'joined' }),
  'PUT /api/v1/bundles/:id/participations/:need abstained': (world) => place(world, 'invited', { status: 'abstained' }),
  'PUT /api/v1/bundles/:id/participations/:need left': (world) => place(world, 'joined', { status: 'left' }),
  'PUT /api/v1/bundles/:id/participations/:need withdrawn': (world) =>
    place(world, 'requested', { status: 'withdrawn' }),
  'PUT /api/v1/bundles/:id/participations/:need/entry': async (world) => {
    const { bundle, needs } = await asked(world, 'requested', 'started')
    const path = `/api/v1/bundles/${bundle}/participations/${needs[1]}/entry`
    return { path, by: world.programs.ahorn, json: { accepted: true } }
  },
  'PUT /api/v1/bundles/:id/lead': async (world) => {
    const { bundle } = await together(world)
    return ofLinden(world, `/api/v1/bundles/${bundle}/lead`, { choice: world.place.ahorn })
  },
  'POST /api/v1/bundles/:id/changes': async (world) => {
    const { bundle, needs } = await together(world)
    const json = { kind: 'split', title: 'Ein Teil davon', needs: needs.slice(2) }
    return ofLinden(world, `/api/v1/bundles/${bundle}/changes`, json)
  },
  'PUT /api/v1/bundle-changes/:id/answer': (world) => change(world, '/answer', { json: { consents: true } }),
  'PUT /api/v1/bundle-changes/:id/answer ablehnen': (world) => change(world, '/answer', { json: { consents: false } }),
  'POST /api/v1/bundle-changes/:id/withdrawal': (world) => byAhorn(world, '/withdrawal'),
  'POST /api/v1/bundle-changes/:id/undoing': (world) => byAhorn(world, '/undoing', 'carriedOut'),
  'POST /api/v1/follows': async (world) =>
    ofLinden(world, '/api/v1/follows', { list: { search: `Friedhof ${randomUUID()}` } }),
  'DELETE /api/v1/follows/:id': async (world) => {
    const id = await world.inserted(sql<{ id: string }>`insert into follows (organisation, query)
      values (${world.place.linden}, ${`suche=${randomUUID()}`}) returning id`)
    return ofLinden(world, `/api/v1/follows/${id}`)
  },
  'PATCH /api/v1/news': async (world) => {
    await sql`delete from organisation_news where organisation = ${world.place.linden}`.execute(world.database)
    return ofLinden(world, '/api/v1/news', { pace: 'weekly' })
  },
  'POST /api/v1/news/addresses': async (world) => ofLinden(world, '/api/v1/news/addresses'),
  'DELETE /api/v1/news/addresses': async (world) => {
    const headers = { ...world.programs.linden[0] }
    await world.asked.request('http://localhost:8080/api/v1/news/addresses', { method: 'POST', headers })
    return ofLinden(world, '/api/v1/news/addresses')
  },
}
