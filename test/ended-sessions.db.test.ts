import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, linkTo, register, tokenIn } from './support/browse.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let town: string
const passwort = 'vier hölzerne Stühle'
beforeAll(async () => {
  app = await testApp()
  town = await anOrganisation(app.database)
  await aPerson(app.database, { organisation: town, role: 'administering' })
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

const profile = (about: string) => ({
  organisation: town,
  about,
  website: '',
  contactEmail: '',
  visibility: 'signedIn',
  version: '0',
})

describe('what somebody could do a moment ago', () => {
  it('ends with the membership, on the very next request', async () => {
    const person = await aPerson(app.database, { organisation: town, role: 'administering' })
    const cookie = await app.as(person)
    expect((await app.ask('/organisation/personen', { cookie })).status).toBe(200)
    await sql`delete from memberships where person = ${person}`.execute(app.database)
    expect((await app.ask('/organisation/personen', { cookie })).status).toBe(404)
    for (const path of ['/organisation/profil', '/organisation/einladungen', '/organisation/zugaenge/schluessel'])
      expect((await app.ask(path, { cookie, form: profile('noch da') })).status).toBe(404)
  })

  it('ends with the role, also where the form is still open', async () => {
    const person = await aPerson(app.database, { organisation: town, role: 'administering' })
    const cookie = await app.as(person)
    await sql`update memberships set role = 'reading' where person = ${person}`.execute(app.database)
    expect((await app.ask('/organisation/profil', { cookie, form: profile('noch da') })).status).toBe(404)
  })

  it('ends on every device with a new password', async () => {
    const email = 'ada@beispiel.example'
    const old = await register(app, { email, passwort })
    await app.ask('/passwort-vergessen', { form: { email } })
    const token = tokenIn(linkTo(app, email))
    const changed = await app.ask('/passwort-neu', { form: { token, passwort: 'fünf blaue Laternen' } })
    expect(changed.status).toBe(303)
    expect((await old.go('/konto')).status).toBe(303)
    expect((await browse(app).signIn(email, passwort)).status).toBe(422)
    expect((await app.ask('/passwort-neu', { form: { token, passwort: 'sechs rote Fahrräder' } })).status).toBe(410)
  })

  it('ends on every device with the account', async () => {
    const person = await aPerson(app.database)
    const [here, there] = [await app.as(person), await app.as(person)]
    await sql`delete from persons where id = ${person}`.execute(app.database)
    for (const cookie of [here, there]) expect((await app.ask('/konto', { cookie })).status).toBe(303)
  })
})

it('no page for somebody who has signed in, and no file, stays in a cache', async () => {
  const cookie = await app.as(await aPerson(app.database, { organisation: town, role: 'administering' }))
  const paths = [
    '/',
    '/konto',
    '/organisationen',
    '/organisation/personen',
    '/organisation/verlauf/verlauf.csv',
    '/nichts',
  ]
  for (const path of [...paths, '/konto/daten/meine-daten.json'])
    expect([path, (await app.ask(path, { cookie })).headers.get('Cache-Control')]).toEqual([path, 'no-store'])
})
