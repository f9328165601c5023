import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let town: string
let person: string
let cookie: string
beforeAll(async () => {
  app = await testApp()
  town = await anOrganisation(app.database, { name: 'Musterstadt' })
  person = await aPerson(app.database, { name: 'Uta', organisation: town, role: 'administering' })
  cookie = await app.as(person)
}, 60_000)
afterAll(() => app.close())

const post = (path: string, form: Record<string, string> = {}) =>
  app.ask(path, { cookie, form: { organisation: town, ...form } })
const entries = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from journal`.execute(app.database)
  return rows[0]!.count
}
/** How often something may be said to be done, when it is asked for three times. */
async function said(ask: () => Response | Promise<Response>) {
  const notices: boolean[] = []
  const before = await entries()
  for (let each = 0; each < 3; each++) {
    const answer = await ask()
    expect([303, 404, 409, 422]).toContain(answer.status)
    notices.push(answer.headers.get('location')?.includes('hinweis=') ?? false)
  }
  return { notices, entries: (await entries()) - before }
}
const once = [true, false, false]

describe('what is asked for again is done once and said once', () => {
  it('the own name', async () => {
    expect(await said(() => post('/konto/name', { name: 'Uta Muster' }))).toEqual({ notices: once, entries: 1 })
    expect((await said(() => post('/konto/name', { name: '  Uta Muster ' }))).notices).toEqual([false, false, false])
  })

  it('other devices, one by one and all', async () => {
    await app.as(person)
    await app.as(person)
    const here = cookie.match(/session_token=([^.;]+)/)![1]!
    const { rows } = await sql<{
      id: string
    }>`select id from sessions where token <> ${decodeURIComponent(here)}`.execute(app.database)
    const one = await said(() => post('/konto/geraete/abmelden', { geraet: rows[0]!.id }))
    expect(one).toEqual({ notices: once, entries: 1 })
    expect(await said(() => post('/konto/geraete/alle-abmelden'))).toEqual({ notices: once, entries: 1 })
  })

  it('a device whose session was over anyway', async () => {
    await app.as(person)
    const here = cookie.match(/session_token=([^.;]+)/)![1]!
    await sql`update sessions set expires_at = now() - interval '1 hour' where token <> ${decodeURIComponent(here)}`.execute(
      app.database,
    )
    expect((await said(() => post('/konto/geraete/alle-abmelden'))).notices).toEqual([false, false, false])
  })

  it('the organisation that one acts for', async () => {
    const other = await anOrganisation(app.database, { name: 'Andernstadt' })
    await app.database.insertInto('memberships').values({ person, organisation: other, role: 'reading' }).execute()
    const to = (organisation: string) => said(() => app.ask('/konto/organisation', { cookie, form: { organisation } }))
    expect((await to(other)).notices).toEqual(once)
    expect((await to(town)).notices).toEqual(once)
  })

  it('a key, an identity provider, a webhook', async () => {
    const [key] = await app.database
      .insertInto('api_tokens')
      .values({
        organisation: town,
        name: 'x',
        scope: 'read',
        token_hash: 'h',
        beginning: 'b',
        expires_at: new Date('2030-01-01'),
      })
      .returning('id')
      .execute()
    expect(await said(() => post(`/organisation/zugaenge/schluessel/${key!['id']}/widerrufen`))).toEqual({
      notices: once,
      entries: 1,
    })
    const [provider] = await app.database
      .insertInto('identity_providers')
      .values({
        organisation: town,
        issuer: 'https://i.example',
        client_id: 'c',
        client_secret: 's',
        domain: 'd.example',
        role_claim: 'r',
      })
      .returning('id')
      .execute()
    const removal = `/organisation/zugaenge/anmeldedienst/${provider!['id']}/entfernen`
    expect(await said(() => post(removal))).toEqual({ notices: once, entries: 1 })
    const [webhook] = await app.database
      .insertInto('webhooks')
      .values({ organisation: town, url: 'https://w.example/', events: JSON.stringify(['needOpened']) })
      .returning('id')
      .execute()
    const path = `/organisation/zugaenge/webhooks/${webhook!['id']}`
    const pauses = await said(() => post(`${path}/anhalten`, { anhalten: 'ja' }))
    expect(pauses).toEqual({ notices: once, entries: 1 })
  })

  it('a role', async () => {
    const member = await aPerson(app.database, { name: 'Ida', organisation: town, role: 'reading' })
    const again = (bisher: string) => post(`/organisation/personen/${member}`, { rolle: 'editing', bisher })
    expect((await again('reading')).headers.get('location')).toContain('hinweis=rolle')
    expect((await said(() => again('editing'))).notices).toEqual([false, false, false])
  })

  it('how often news come, and secret addresses that are not there', async () => {
    expect((await said(() => post('/abos/takt', { takt: 'weekly' }))).notices).toEqual(once)
    expect((await said(() => post('/abos/adressen/abschalten'))).notices).toEqual([false, false, false])
  })

  it('the profile', async () => {
    const form = { text: 'Über uns', webseite: '', email: '', sichtbar: 'public' }
    const first = await post('/organisation/profil', { ...form, fassung: '0' })
    expect(first.headers.get('location')).toContain('hinweis=gespeichert')
    expect(await said(() => post('/organisation/profil', { ...form, fassung: '1' }))).toEqual({
      notices: [false, false, false],
      entries: 0,
    })
  })
})
