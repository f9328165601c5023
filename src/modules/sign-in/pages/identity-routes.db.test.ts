import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startIdentityProvider, type Visitor } from '../../../../test/support/identity-provider.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { browseSites } from '../../../../test/support/two-sites.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

const base = 'http://localhost:8080'
let app: TestApp
let idp: Awaited<ReturnType<typeof startIdentityProvider>>
let town: string
const id = randomUUID()
/** The browser's own. The server is left without: what it asks of others must go through its careful door. */
const fetch = globalThis.fetch

beforeAll(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('asked past the careful door')))
  app = await testApp()
  idp = await startIdentityProvider({
    redirect: (each) => `${base}/anmeldung/dienst/callback/${each}`,
    postLogout: `${base}/`,
  })
  town = await anOrganisation(app.database, { name: 'Musterstadt' })
  const { clientId, clientSecret } = idp.know(id)
  await app.database
    .insertInto('identity_providers')
    .values({
      id,
      organisation: town,
      issuer: idp.issuer,
      client_id: clientId,
      client_secret: clientSecret,
      domain: 'musterstadt.example',
      role_claim: 'groups',
      role_of_claim: JSON.stringify({ 'allmende-bearbeiten': 'editing', 'allmende-verwalten': 'administering' }),
      approved_at: new Date(),
    })
    .execute()
}, 60_000)
afterAll(async () => {
  vi.unstubAllGlobals()
  await idp.stop()
  await app.close()
})

const visitor = (name: string, groups: readonly string[], email = `${name}@musterstadt.example`): Visitor => ({
  sub: name,
  name: `${name} Muster`,
  email,
  groups,
})

async function comeIn(who: Visitor) {
  idp.visitor(who)
  const { page, url, cookie } = await browseSites(app).go(`/anmeldung/organisation/${id}?weiter=/rechner`)
  return { page, path: url.pathname, cookie }
}
const roleOf = async (email: string) => {
  const row = await app.database
    .selectFrom('persons')
    .innerJoin('memberships', 'memberships.person', 'persons.id')
    .select('memberships.role')
    .where('persons.email', '=', email)
    .executeTakeFirst()
  return row?.role as string | undefined
}

describe('the identity provider of an organisation', () => {
  it('is found by the e-mail address, and left for by a link', async () => {
    const form = { email: 'ida@musterstadt.example', weiter: '/rechner' }
    const page = await (await app.ask('/anmeldung/organisation', { form })).text()
    expect(page).toContain(`href="/anmeldung/organisation/${id}?weiter=%2Frechner"`)
    const none = await app.ask('/anmeldung/organisation', { form: { ...form, email: 'ida@anderswo.example' } })
    expect(none.status).toBe(422)
  })

  it('signs in somebody new, with the role that its claims name, and leads on to where they wanted', async () => {
    const { page, path } = await comeIn(visitor('ida', ['allmende-bearbeiten', 'sonstiges']))
    expect(path).toBe('/rechner')
    expect(page).toContain('ida Muster, Musterstadt')
    expect(await roleOf('ida@musterstadt.example')).toBe('editing')
  })

  it('changes the role when its claims change, and writes both into the journal', async () => {
    await comeIn(visitor('ida', ['allmende-verwalten', 'allmende-bearbeiten']))
    expect(await roleOf('ida@musterstadt.example')).toBe('administering')
    const rows = await app.database.selectFrom('journal').select(['action', 'after']).orderBy('id').execute()
    expect(rows).toEqual([
      { action: 'roleClaimed', after: { role: 'editing' } },
      { action: 'roleClaimed', after: { role: 'administering' } },
    ])
  })

  it('does not take the last administrator of an organisation', async () => {
    await comeIn(visitor('ida', ['allmende-bearbeiten']))
    expect(await roleOf('ida@musterstadt.example')).toBe('administering')
  })

  it.each([
    ['without a role', visitor('otto', ['sonstiges']), 'noch keine Rolle'],
    [
      'of a foreign domain',
      visitor('eva', ['allmende-bearbeiten'], 'eva@anderswo.example'),
      'nicht zu Ihrer Organisation',
    ],
    [
      'of a domain that only looks alike',
      visitor('eva', ['allmende-bearbeiten'], 'eva@boesemusterstadt.example'),
      'nicht zu Ihrer Organisation',
    ],
  ])('lets in nobody %s', async (_, who, reason) => {
    const { page, path } = await comeIn(who)
    expect(path).toBe('/anmeldung/abgelehnt')
    expect(page).toContain(reason)
    expect(await roleOf(who.email)).toBeUndefined()
  })

  it('cannot take over an account that also belongs to another organisation, or that runs the installation', async () => {
    const other = await anOrganisation(app.database, { name: 'Andernstadt' })
    const { database } = app
    const known = await aPerson(database, { name: 'Ben', organisation: other, role: 'administering' })
    const operator = await aPerson(database, { name: 'Uta', organisation: town, operator: true })
    for (const [person, name] of [
      [known, 'ben'],
      [operator, 'uta'],
    ] as const) {
      await database
        .updateTable('persons')
        .set({ email: `${name}@musterstadt.example` })
        .where('id', '=', person)
        .execute()
      expect((await comeIn(visitor(name, ['allmende-verwalten']))).page).toContain('schon einen Zugang')
    }
  })

  it('joins with the account that one already has there', async () => {
    const person = await aPerson(app.database, { name: 'Mia', organisation: town, role: 'reading' })
    await app.database
      .updateTable('persons')
      .set({ email: 'mia@musterstadt.example' })
      .where('id', '=', person)
      .execute()
    await comeIn(visitor('mia', ['allmende-bearbeiten']))
    const rows = await app.database
      .selectFrom('accounts')
      .select('person')
      .where('provider_id', '=', id)
      .where('person', '=', person)
      .execute()
    expect(rows).toHaveLength(1)
    expect(await roleOf('mia@musterstadt.example')).toBe('editing')
  })

  it('cannot reach such an account under another address either', async () => {
    await comeIn(visitor('lea', ['allmende-bearbeiten']))
    const { database } = app
    const lea = await database
      .selectFrom('persons')
      .select('id')
      .where('email', '=', 'lea@musterstadt.example')
      .executeTakeFirstOrThrow()
    const other = await anOrganisation(database, { name: 'Andernstadt' })
    await database.insertInto('memberships').values({ person: lea.id, organisation: other, role: 'deciding' }).execute()
    const { page } = await comeIn(visitor('lea', ['allmende-verwalten'], 'neu@musterstadt.example'))
    expect(page).toContain('schon einen Zugang')
  })

  it('lets somebody in whose address was registered by others but never confirmed, and their password is gone', async () => {
    const passwort = 'vier hölzerne Stühle'
    const email = 'pia@musterstadt.example'
    await app.ask('/registrierung', { form: { name: 'Nicht Pia', email, passwort } })
    const { page } = await comeIn(visitor('pia', ['allmende-bearbeiten']))
    expect(page).toContain('pia Muster, Musterstadt')
    const accounts = await app.database
      .selectFrom('accounts')
      .innerJoin('persons', 'persons.id', 'accounts.person')
      .select('provider_id')
      .where('email', '=', email)
      .execute()
    expect(accounts).toEqual([{ provider_id: id }])
    expect((await app.ask('/anmeldung', { form: { email, passwort } })).status).toBe(422)
  })

  it('is left by signing out here, with a link to sign out there', async () => {
    const { cookie } = await comeIn(visitor('ida', ['allmende-verwalten']))
    const answer = await app.ask('/abmeldung', { cookie, form: {} })
    const page = await answer.text()
    const link = page.match(/href="([^"]*session\/end[^"]*)"/)![1]!.replaceAll('&amp;', '&')
    expect(new URL(link).origin).toBe(idp.issuer)
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(200)
    expect(await (await app.ask('/rechner', { cookie })).text()).not.toContain('ida Muster')
  })

  it('is not known before the operator has approved it', async () => {
    await app.database.updateTable('identity_providers').set({ approved_at: null }).where('id', '=', id).execute()
    expect((await app.ask(`/anmeldung/organisation/${id}`)).status).toBe(404)
    expect((await app.ask(`/anmeldung/dienst/callback/${id}?code=x&state=y`)).status).toBe(404)
  })

  it('vouches for nobody after it was removed: they set a password', async () => {
    const { email } = visitor('pia', [])
    const answer = async () => {
      app.mails.length = 0
      await app.ask('/passwort-vergessen', { form: { email } })
      await expect.poll(() => app.mails.length).toBe(1)
      return app.mails[0]!.text
    }
    expect(await answer()).not.toContain('/passwort-neu')
    await app.database.deleteFrom('identity_providers').where('id', '=', id).execute()
    expect(await answer()).toContain('/passwort-neu?token=')
  })
})
