import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { startHandmadeProvider } from '../../../../test/support/handmade-identity-provider.ts'
import { startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { browseSites } from '../../../../test/support/two-sites.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

const base = 'http://localhost:8080'
const id = randomUUID()
const clientId = 'allmende.test'
const secret = 'a-secret-of-the-test-that-is-long-enough'
let app: TestApp
let idp: Awaited<ReturnType<typeof startHandmadeProvider>>
let town: string
let administrator: string
let count = 0
let sub = ''
let email = ''

beforeAll(async () => {
  app = await testApp()
  idp = await startHandmadeProvider({ clientId })
  town = await anOrganisation(app.database, { name: 'Musterstadt' })
  administrator = await aPerson(app.database, { name: 'Uta', organisation: town, role: 'administering' })
  await connect(id, {
    issuer: idp.issuer,
    clientId,
    clientSecret: secret,
    organisation: town,
    domain: 'muster.example',
  })
}, 60_000)
afterAll(async () => {
  await idp.stop()
  await app.close()
})
beforeEach(async () => {
  sub = `person-${count++}`
  email = `${sub}@muster.example`
  await sql`delete from rate_limits`.execute(app.database)
  await setUp({ role_claim: 'groups', default_role: null })
})

const roles = { 'allmende-bearbeiten': 'editing', 'allmende-verwalten': 'administering' }
async function connect(
  provider: string,
  {
    issuer,
    clientId,
    clientSecret,
    organisation,
    domain,
  }: { issuer: string; clientId: string; clientSecret: string; organisation: string; domain: string },
) {
  await app.database
    .insertInto('identity_providers')
    .values({
      id: provider,
      organisation,
      issuer,
      client_id: clientId,
      client_secret: clientSecret,
      domain,
      role_claim: 'groups',
      role_of_claim: JSON.stringify(roles),
      approved_at: new Date(),
    })
    .execute()
}
const setUp = (values: {
  role_claim?: string
  default_role?: string | null
  last_fault?: null
  stranger_fault?: null
}) => app.database.updateTable('identity_providers').set(values).where('id', '=', id).execute()

async function comeIn(through = id) {
  const { page, url } = await browseSites(app).go(`/anmeldung/organisation/${through}?weiter=/rechner`)
  return { page, path: url.pathname }
}
async function known(address = email) {
  const row = await app.database
    .selectFrom('persons')
    .innerJoin('memberships', 'memberships.person', 'persons.id')
    .select(['persons.name', 'memberships.role'])
    .where('persons.email', '=', address)
    .executeTakeFirst()
  return row
}
const json = (claims: object) => ({ body: JSON.stringify(claims) })
const editor = { groups: ['allmende-bearbeiten'] }
const access = async () => (await app.ask('/organisation/zugaenge', { cookie: await app.as(administrator) })).text()

describe('a real identity provider that keeps claims for userinfo', () => {
  it.each([
    ['plain', ['email'], false],
    ['plain and whole', [], false],
    ['signed', ['email'], true],
    ['signed and whole', [], true],
  ] as const)('is asked for them: %s', async (title, inIdToken, signsUserInfo) => {
    const provider = randomUUID()
    const domain = `${title.replaceAll(' ', '-')}.example`
    const real = await startIdentityProvider({
      redirect: (each) => `${base}/anmeldung/dienst/callback/${each}`,
      postLogout: `${base}/`,
      inIdToken,
      signsUserInfo,
    })
    const organisation = await anOrganisation(app.database, { name: title })
    await connect(provider, { issuer: real.issuer, ...real.know(provider), organisation, domain })
    real.visitor({ sub: title, name: 'Ida Muster', email: `ida@${domain}`, groups: ['allmende-bearbeiten'] })
    expect((await comeIn(provider)).path).toBe('/rechner')
    expect(await known(`ida@${domain}`)).toEqual({ name: 'Ida Muster', role: 'editing' })
    await real.stop()
  })
})

describe('userinfo', () => {
  it('is not asked where the ID token says everything, and nothing in it counts more than what that says', async () => {
    const before = idp.asked()
    idp.say({ claims: { sub, email, name: 'Ida', ...editor }, userInfo: json({ sub, groups: ['allmende-verwalten'] }) })
    await comeIn()
    expect([await known(), idp.asked()]).toEqual([{ name: 'Ida', role: 'editing' }, before])
    sub = `${sub}-b`
    email = `${sub}@muster.example`
    idp.say({ claims: { sub, email, ...editor }, userInfo: json({ sub, name: 'Eva', groups: ['allmende-verwalten'] }) })
    await comeIn()
    expect(await known()).toEqual({ name: 'Eva', role: 'editing' })
  })

  it('adds to what lies inside a claim', async () => {
    await setUp({ role_claim: 'resource_access.allmende.test.roles' })
    const resource_access = { 'allmende.test': { roles: ['allmende-bearbeiten'] } }
    idp.say({
      claims: { sub, email, name: 'Ida', resource_access: { account: { roles: ['view-profile'] } } },
      userInfo: json({ sub, resource_access }),
    })
    await comeIn()
    expect(await known()).toMatchObject({ role: 'editing' })
  })

  it('may be signed', async () => {
    idp.say({ claims: { sub }, userInfo: await idp.signed({ sub, email, name: 'Ida', ...editor }) })
    await comeIn()
    expect(await known()).toEqual({ name: 'Ida', role: 'editing' })
  })

  it.each([
    ['by somebody else', () => idp.signedByOthers({ sub, email, ...editor })],
    ['for somebody else', () => idp.signed({ sub, email, aud: 'andere', ...editor })],
    ['in another name', () => idp.signed({ sub, email, iss: 'https://anderswo.example', ...editor })],
    ['out of date', () => idp.signed({ sub, email, exp: 1_000_000_000, ...editor })],
    ['with the shared secret', () => idp.signedWithSecret({ sub, email, ...editor }, secret)],
    ['by nobody', async () => idp.unsigned({ sub, email, ...editor })],
    ['by nobody, called JSON', async () => ({ ...idp.unsigned({ sub, email, ...editor }), type: 'application/json' })],
  ])('that is signed %s counts for nothing, and both sides read why', async (_, userInfo) => {
    idp.say({ claims: { sub }, userInfo: await userInfo() })
    const { page, path } = await comeIn()
    expect(path).toBe('/anmeldung/abgelehnt')
    for (const each of [page, await access()]) expect(each).toContain('Das unterschriebene userinfo ist nicht gültig.')
    expect(await known()).toBeUndefined()
  })

  it.each([
    ['silent', undefined, 'antwortet nicht'],
    ['refusing', { status: 403, body: '{}' }, 'mit dem Status 403'],
    ['no JSON', { body: '<html>Anmelden</html>' }, 'weder ein JSON-Objekt noch ein unterschriebenes JWT'],
    ['a list', { body: '[]' }, 'weder ein JSON-Objekt'],
    ['called a token', { type: 'application/jwt; charset=utf-8', body: '{"sub":"x"}' }, 'nicht gültig'],
    ['encrypted', { type: 'application/jwt', body: 'a.b.c.d.e' }, 'verschlüsselt'],
    [
      'about somebody else',
      json({ sub: 'andere', email: 'ida@muster.example', ...editor }),
      'nennt eine andere Person',
    ],
    ['about nobody', json({ email: 'ida@muster.example', ...editor }), 'nennt eine andere Person'],
  ])('that is %s is named as the cause', async (_, userInfo, cause) => {
    idp.say({ claims: { sub }, ...(userInfo && { userInfo }) })
    const { page } = await comeIn()
    expect(page).toContain('(userinfo) nicht lesbar')
    for (const each of [page, await access()]) expect(each).toContain(cause)
  })

  it('that cannot be read keeps nobody out for their name alone, and gives nobody the role of those without one', async () => {
    idp.say({ claims: { sub, email, ...editor } })
    await comeIn()
    expect(await known()).toEqual({ name: sub, role: 'editing' })
    await setUp({ default_role: 'reading' })
    idp.say({ claims: { sub, email } })
    expect((await comeIn()).page).toContain('(userinfo) nicht lesbar')
    expect(await known()).toMatchObject({ role: 'editing' })
  })
})

describe('an identity provider without an e-mail claim', () => {
  it.each(['upn', 'preferred_username', 'unique_name', 'mail'])('signs in by %s', async (claim) => {
    idp.say({ claims: { sub, name: 'Ida', [claim]: email.toUpperCase(), ...editor }, userInfo: json({ sub }) })
    await comeIn()
    expect(await known()).toMatchObject({ role: 'editing' })
  })

  it('is told which claims it sent, without what they held', async () => {
    idp.say({ claims: { sub, name: 'Ida Geheim', upn: 'MUSTER\\ida', ...editor }, userInfo: json({ sub }) })
    const { page } = await comeIn()
    expect(page).toContain('keine E-Mail-Adresse')
    for (const each of [page, await access()]) expect(each).toContain('Angekommen sind „sub“, „name“, „upn“, „groups“')
    expect(await access()).not.toContain('Ida Geheim')
  })

  it('may send a list of addresses, of which the one of its domain counts', async () => {
    idp.say({ claims: { sub, name: 'Ida', email: ['ida@privat.example', email] as unknown, ...editor } })
    await comeIn()
    expect(await known()).toMatchObject({ role: 'editing' })
  })

  it('is told of an address of another domain, and where it stood', async () => {
    idp.say({ claims: { sub, name: 'Ida', upn: 'ida@muster.local', ...editor }, userInfo: json({ sub }) })
    const { page } = await comeIn()
    expect(page).toContain('nicht zu Ihrer Organisation')
    expect(page).toContain('Die Adresse im Merkmal „upn“ endet auf „@muster.local“; eingetragen ist „muster.example“.')
  })
})

describe('a role', () => {
  it.each([
    ['group paths', { groups: ['/sonstiges', '/allmende-bearbeiten'] }],
    ['a text with commas', { groups: 'mail, allmende-bearbeiten' }],
    ['a text with spaces', { groups: 'mail allmende-bearbeiten' }],
    ['a nested group', { groups: ['/verwaltung/allmende-bearbeiten'] }],
  ])('is read from %s', async (_, claims) => {
    idp.say({ claims: { sub, email, name: 'Ida', ...claims } })
    expect((await comeIn()).path).toBe('/rechner')
    expect(await known()).toMatchObject({ role: 'editing' })
  })

  it('that nobody has is told with what the claim held', async () => {
    idp.say({ claims: { sub, email, name: 'Ida', groups: ['mail', '/archiv/<alt>'] } })
    const { page } = await comeIn()
    expect(page).toContain('noch keine Rolle')
    for (const each of [page, await access()])
      expect(each).toContain('Das Merkmal „groups“ enthält „mail“, „/archiv/&lt;alt&gt;“.')
  })

  it('whose claim is missing is told with the claims that came', async () => {
    idp.say({ claims: { sub, email, name: 'Ida', roles: ['allmende-bearbeiten'] }, userInfo: json({ sub }) })
    const { page } = await comeIn()
    for (const each of [page, await access()]) {
      expect(each).toContain('noch keine Rolle')
      expect(each).toContain('Das Merkmal „groups“ fehlt. Angekommen sind')
      expect(each).toContain('„roles“')
    }
  })

  it('that is too many groups away is told as that', async () => {
    const elsewhere = JSON.parse('{"_claim_names":{"groups":"src1"}}') as object
    idp.say({ claims: { sub, email, name: 'Ida', ...elsewhere }, userInfo: json({ sub }) })
    expect((await comeIn()).page).toContain('weil es zu viele sind')
  })

  it('comes to somebody whom their organisation brought along from elsewhere and who has not confirmed their address', async () => {
    const person = await aPerson(app.database, { name: 'Mia', organisation: town, role: 'reading' })
    await app.database.updateTable('persons').set({ email, email_verified: false }).where('id', '=', person).execute()
    idp.say({ claims: { sub, email, name: 'Ida', ...editor } })
    expect((await comeIn()).path).toBe('/rechner')
    expect(await known()).toEqual({ name: 'Mia', role: 'editing' })
  })

  it('follows the claims also after the address there has changed', async () => {
    idp.say({ claims: { sub, email, name: 'Ida', ...editor } })
    await comeIn()
    idp.say({ claims: { sub, email: `neu-${email}`, name: 'Ida', groups: ['allmende-verwalten'] } })
    await comeIn()
    expect(await known()).toMatchObject({ role: 'administering' })
  })
})

describe('what went wrong before anybody was named', () => {
  it('is told with the word of the service', async () => {
    idp.say({ claims: {}, token: { status: 401, ...json({ error: 'invalid_client' }) } })
    const { page } = await comeIn()
    for (const each of [page, await access()]) expect(each).toContain('mit „invalid_client“ geantwortet')
  })

  it('is told where the ID token is for somebody else', async () => {
    idp.say({ claims: { sub, email, azp: 'andere', ...editor } })
    const { page } = await comeIn()
    for (const each of [page, await access()]) expect(each).toContain('Das ID-Token ist nicht gültig.')
  })

  it('is seen by nobody who does not know the way, and never by another organisation', async () => {
    idp.say({ claims: { sub, email, name: 'Ida', groups: ['geheime-gruppe'] } })
    expect((await comeIn()).page).toContain('geheime-gruppe')
    for (const way of ['', '&vorgang=', `&vorgang=${id}`, '&vorgang=null'])
      expect(await (await app.ask(`/anmeldung/abgelehnt?error=noClaimedRole${way}`)).text()).not.toContain('geheime')
    const other = await anOrganisation(app.database, { name: 'Andernstadt' })
    const cookie = await app.as(await aPerson(app.database, { organisation: other, role: 'administering' }))
    expect(await (await app.ask('/organisation/zugaenge', { cookie })).text()).not.toContain('geheime')
  })

  it('is not hidden by strangers who come back with a word or a code of their own', async () => {
    await setUp({ last_fault: null, stranger_fault: null })
    idp.say({ claims: { sub, email, name: 'Ida', groups: ['mail'] } })
    await comeIn()
    const proven = 'Das Merkmal „groups“ enthält „mail“.'
    expect(await access()).not.toContain('von Fremden')
    const comeBack = async (query: string) => {
      const begun = await app.ask(`/anmeldung/organisation/${id}`)
      const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0])
      const state = new URL(begun.headers.get('location')!).searchParams.get('state')
      const back = await app.ask(`/anmeldung/dienst/callback/${id}?${query}&state=${state}`, {
        cookie: cookie.join('; '),
      })
      return (await app.ask(back.headers.get('location')!.replace(base, ''))).text()
    }
    expect(await comeBack('error=server_error')).toContain('mit „server_error“ geantwortet')
    expect(await access()).toMatch(/Letzter Fehler[^]*groups[^]*von Fremden[^]*server_error/)
    idp.say({ claims: {}, token: { status: 400, ...json({ error: 'invalid_grant' }) } })
    expect(await comeBack('code=erfunden')).toContain('mit „invalid_grant“ geantwortet')
    const page = await access()
    expect([page.includes(proven), page.includes('invalid_grant')]).toEqual([true, true])
    idp.say({ claims: {}, token: { status: 401, ...json({ error: 'invalid_client' }) } })
    await comeBack('code=erfunden')
    expect(await access()).toMatch(/Letzter Fehler[^]*invalid_client[^]*von Fremden[^]*invalid_grant/)
  })

  it('is no fault where somebody says no themselves', async () => {
    await setUp({ last_fault: null, stranger_fault: null })
    const begun = await app.ask(`/anmeldung/organisation/${id}`)
    const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0])
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')
    const back = (error: string) =>
      app.ask(`/anmeldung/dienst/callback/${id}?error=${error}&state=${state}`, { cookie: cookie.join('; ') })
    expect((await back('access_denied')).headers.get('location')).toContain('/anmeldung/abgelehnt?error=access_denied')
    expect(await access()).not.toMatch(/Letzter (Fehler|Versuch)/)
  })
})
