import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, register } from '../../../../test/support/browse.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let ada: ReturnType<typeof browse>
let person = ''
const place = { town: '', represented: '', foreign: '' }
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  ada = await register(app, { email, passwort })
  person = (await database.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
  place.town = await anOrganisation(database, { name: 'Musterstadt' })
  place.represented = await anOrganisation(database, { name: 'Kleindorf' })
  place.foreign = await anOrganisation(database, { name: 'Fremdheim' })
  await database.insertInto('memberships').values({ person, organisation: place.town, role: 'deciding' }).execute()
  await database
    .insertInto('mandates')
    .values({
      representative: place.town,
      represented: place.represented,
      scope: 'needs',
      valid_from: '2026-01-01',
      status: 'active',
    })
    .execute()
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

const sessions = () => app.database.selectFrom('sessions').selectAll().where('person', '=', person).execute()

describe('the own account', () => {
  it('shows the organisations, through whom, and switches between them', async () => {
    expect(await (await ada.go('/konto')).text()).toMatch(
      /Musterstadt<\/h3>[\s\S]*Ihre Rolle: Entscheiden[\s\S]*Sie handeln gerade für diese Organisation[\s\S]*Kleindorf<\/h3>[\s\S]*Vertreten durch Musterstadt/,
    )
    const answer = await ada.go('/konto/organisation', { organisation: place.represented })
    expect(answer.headers.get('location')).toBe('/konto?hinweis=organisation')
    expect(await (await ada.go('/konto')).text()).toContain('Ada Beispiel, Kleindorf (vertreten durch Musterstadt)')
  })

  it('refuses an organisation that one may not act for as if it were not there', async () => {
    for (const organisation of [place.foreign, 'unsinn', ''])
      expect((await ada.go('/konto/organisation', { organisation })).status).toBe(404)
    await ada.go('/konto/organisation', { organisation: place.town })
  })

  it('changes the name; the journal keeps the entry without names, and for its owner alone', async () => {
    expect((await ada.go('/konto/name', { name: ' ' })).status).toBe(422)
    expect(
      (await ada.go('/konto/name', { name: ' Ada Neumann ', operator: 'true', email: 'x@y.example' })).status,
    ).toBe(303)
    const row = await app.database.selectFrom('persons').selectAll().where('id', '=', person).executeTakeFirst()
    expect(row).toMatchObject({ name: 'Ada Neumann', email, operator: false })
    const [entry] = await app.database.selectFrom('journal').selectAll().where('action', '=', 'nameChanged').execute()
    expect(entry).toMatchObject({ person, organisation: null, acting_for: null, before: null, after: null })
  })

  it('lists where one is signed in, and ends one of them or all others', async () => {
    const others = [browse(app), browse(app), browse(app)]
    for (const other of others) await other.signIn(email, passwort)
    const page = await (await ada.go('/konto/geraete')).text()
    const ids = [...page.matchAll(/name="geraet" value="([^"]+)"/g)].map(([, id]) => id!)
    expect([ids.length, page.match(/dieses Gerät/g)!.length]).toEqual([3, 1])
    expect((await ada.go('/konto/geraete/abmelden', { geraet: ids[0]! })).status).toBe(303)
    const still = await Promise.all(others.map(async (other) => (await other.go('/konto')).status))
    expect(still.toSorted((a, b) => a - b)).toEqual([200, 200, 303])
    expect((await ada.go('/konto/geraete/alle-abmelden', {})).status).toBe(303)
    expect(await sessions()).toHaveLength(1)
    expect((await ada.go('/konto')).status).toBe(200)
  })

  it('does not end the sessions of others', async () => {
    const other = await aPerson(app.database)
    const cookie = await app.as(other)
    const [session] = await app.database.selectFrom('sessions').select('id').where('person', '=', other).execute()
    for (const geraet of [session!.id, 'unsinn', ''])
      expect((await ada.go('/konto/geraete/abmelden', { geraet })).status).toBe(404)
    expect((await app.ask('/konto', { cookie })).status).toBe(200)
  })

  it('changes the password for the old one; other sessions end, and this one acts for whom it did', async () => {
    const other = browse(app)
    await other.signIn(email, passwort)
    await ada.go('/konto/organisation', { organisation: place.represented })
    const fresh = 'fünf blaue Laternen'
    const change = (jetziges: string, neu: string) => ada.go('/konto/passwort', { jetziges, passwort: neu })
    expect(await (await change('falsch und lang', fresh)).text()).toContain('Ihr jetziges Passwort ein')
    expect(await (await change(passwort, 'Ada.Neumann.2026')).text()).toContain('fast nur aus Ihrem Namen')
    const before = ada.cookie()
    expect((await change(passwort, fresh)).headers.get('location')).toBe('/konto?hinweis=passwort-geaendert')
    expect(ada.cookie()).not.toBe(before)
    expect(await (await ada.go('/konto')).text()).toContain('Kleindorf (vertreten durch Musterstadt)')
    expect((await other.go('/konto')).status).toBe(303)
    expect((await browse(app).signIn(email, fresh)).status).toBe(303)
    expect((await browse(app).signIn(email, passwort)).status).toBe(422)
  })

  it('has no password page for those whom an identity provider vouches for', async () => {
    const cookie = await app.as(await aPerson(app.database))
    expect((await app.ask('/konto/passwort', { cookie })).status).toBe(404)
    const form = { jetziges: passwort, passwort: 'fünf blaue Laternen' }
    expect((await app.ask('/konto/passwort', { cookie, form })).status).toBe(404)
    expect(await (await app.ask('/konto/zweiter-faktor', { cookie })).text()).toContain('Sie haben hier keines')
  })
})
