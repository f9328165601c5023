import { beforeAll, describe, expect, it } from 'vitest'
import { apiWorld } from './support/api-world.ts'
import { aPerson } from './support/people.ts'
import { needEvents, webhookReceiver } from './support/webhook-receiver.ts'

const world = apiWorld()
const { place, ask, program } = world
const { received, addressOf, hook, arrived } = webhookReceiver(world)
let cookie = ''

beforeAll(async () => {
  const administrator = await aPerson(world.app.database, { organisation: place.ahorn, role: 'administering' })
  cookie = await world.app.as(administrator)
})

describe('a webhook', () => {
  it('belongs to its organisation: others cannot see, change, test or delete it', async () => {
    const { id } = await hook(ask.ahorn, '/ahorn')
    const path = `/api/v1/webhooks/${id}`
    const headers = { 'If-Match': '*' }
    for (const answer of [
      await ask.linden(path),
      await ask.linden(path, { method: 'PATCH', headers, body: { paused: true } }),
      await ask.linden(path, { method: 'DELETE', headers }),
      await ask.linden(`${path}/test`, { method: 'POST' }),
      await ask.linden(`${path}/deliveries`),
    ])
      expect(answer.status).toBe(404)
    expect((await ask.linden('/api/v1/webhooks')).body.items).toEqual([])
    const reader = await program(place.ahorn, 'read')
    expect((await reader('/api/v1/webhooks')).status).toBe(404)
    expect((await ask.ahorn(path, { method: 'DELETE', headers: { 'If-Match': '"9"' } })).status).toBe(412)
    const tag = (await ask.ahorn(path)).headers.get('etag')!
    expect((await ask.ahorn(path, { method: 'DELETE', headers: { 'If-Match': tag } })).status).toBe(204)
    expect((await ask.ahorn(path)).status).toBe(404)
  })
})

describe('where a webhook leads', () => {
  it('is an address with TLS, and no password stands in it', async () => {
    const strict = await program(place.ahorn, 'write', { webhookReach: { local: false } })
    const make = (url: string) => strict('/api/v1/webhooks', { method: 'POST', body: { url, events: needEvents } })
    for (const url of ['http://example.org/x', 'ftp://example.org', 'https://user:secret@example.org', 'kein Link']) {
      expect((await make(url)).body.errors).toEqual([{ detail: expect.stringContaining('https://'), pointer: '#/url' }])
    }
    expect((await make('https://example.org/x')).status).toBe(201)
  })
})

describe('the page of webhooks', () => {
  const form = (path: string, fields: Record<string, string>, as = cookie) =>
    world.app.ask(`/organisation/zugaenge/webhooks${path}`, {
      cookie: as,
      form: { organisation: place.ahorn, ...fields },
    })
  const page = async (path = '') => (await world.app.ask(`/organisation/zugaenge/webhooks${path}`, { cookie })).text()

  it('sets one up, tries it, pauses it and deletes it after asking', async () => {
    expect(await page()).toContain('Noch ist keine Benachrichtigung eingerichtet')
    const wrong = await form('', { adresse: 'intranet' })
    expect(wrong.status).toBe(422)
    const said = await wrong.text()
    expect(said).toContain('mindestens ein Ereignis')
    expect(said).toContain('value="intranet"')
    const made = await (await form('', { adresse: addressOf('/seite'), needOpened: 'ja' })).text()
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
    expect(await page()).toContain('Noch ist keine Benachrichtigung eingerichtet')
    const journal = await (await world.app.ask('/organisation/verlauf', { cookie })).text()
    expect(journal).toContain('hat eine Benachrichtigung für Programme eingerichtet')
    expect(journal).toContain('hat eine Benachrichtigung für Programme gelöscht')
    expect(journal).toContain('hat das Geheimnis einer Benachrichtigung für Programme erneuert')
  })

  it('is not there for whoever does not administer', async () => {
    const editor = await world.app.as(
      await aPerson(world.app.database, { organisation: place.ahorn, role: 'deciding' }),
    )
    expect((await world.app.ask('/organisation/zugaenge/webhooks', { cookie: editor })).status).toBe(404)
    expect((await form('', { adresse: addressOf('/x'), needOpened: 'ja' }, editor)).status).toBe(404)
  })
})
