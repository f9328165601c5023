import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { browseSites } from '../../../../test/support/two-sites.ts'

const base = 'http://localhost:8080'
const id = randomUUID()
const path = `/anmeldung/dienst/abmeldung/${id}`
let app: TestApp
let idp: Awaited<ReturnType<typeof startIdentityProvider>>
let server: Server
let clientId: string

beforeAll(async () => {
  app = await testApp()
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.app.fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
      resolve(address.port),
    ) as Server
  })
  idp = await startIdentityProvider({
    redirect: (each) => `${base}/anmeldung/dienst/callback/${each}`,
    postLogout: `${base}/`,
    backChannel: (each) => `http://127.0.0.1:${port}/anmeldung/dienst/abmeldung/${each}`,
  })
  const client = idp.know(id)
  clientId = client.clientId
  await app.database
    .insertInto('identity_providers')
    .values({
      id,
      organisation: await anOrganisation(app.database, { name: 'Musterstadt' }),
      issuer: idp.issuer,
      client_id: clientId,
      client_secret: client.clientSecret,
      domain: 'musterstadt.example',
      role_claim: 'groups',
      role_of_claim: '{}',
      default_role: 'reading',
      approved_at: new Date(),
    })
    .execute()
}, 60_000)
afterAll(async () => {
  server.close()
  await idp.stop()
  await app.close()
})

async function comeIn(name = 'ida') {
  idp.visitor({ sub: name, name, email: `${name}@musterstadt.example`, groups: [] })
  const browser = browseSites(app)
  await browser.go(`/anmeldung/organisation/${id}?weiter=/rechner`)
  return { ...browser, isIn: async () => (await browser.go('/konto')).url.pathname === '/konto' }
}
type Browser = Awaited<ReturnType<typeof comeIn>>

const hidden = (page: string, name: string) => page.match(new RegExp(`name="${name}" value="([^"]+)"`))![1]!

/** As somebody does who goes to their identity provider and says that they are done for today. */
async function signOutThere({ go }: Browser) {
  const { page } = await go(`${idp.issuer}/session/end`)
  await go(`${idp.issuer}/session/end/confirm`, { xsrf: hidden(page, 'xsrf'), logout: 'yes' })
}

const personOf = async (name: string) => {
  const found = await app.database
    .selectFrom('persons')
    .select('id')
    .where('email', '=', `${name}@musterstadt.example`)
    .executeTakeFirstOrThrow()
  return found.id as string
}

describe('signing out at the identity provider', () => {
  it('ends the session that came through there, and no other', async () => {
    const [office, home, other] = [await comeIn(), await comeIn(), await comeIn('otto')]
    const byPassword = await app.as(await personOf('ida'))
    expect([await office.isIn(), await home.isIn()]).toEqual([true, true])
    await signOutThere(office)
    expect([await office.isIn(), await home.isIn(), await other.isIn()]).toEqual([false, true, true])
    expect((await app.ask('/konto', { cookie: byPassword })).status).toBe(200)
    await signOutThere(home)
    expect(await home.isIn()).toBe(false)
  })
})

describe('news that somebody has signed out', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const event = 'http://schemas.openid.net/event/backchannel-logout'
  const news = (changes: Record<string, unknown> = {}) => ({
    iss: idp.issuer,
    aud: clientId,
    sub: 'ida',
    iat: now(),
    exp: now() + 120,
    jti: randomUUID(),
    events: { [event]: {} },
    ...changes,
  })
  /** As another server posts it: without cookies, and without the name of a page that it came from. */
  const send = (token: string, to = path) =>
    app.app.request(`${base}${to}`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })
  let browser: Browser
  beforeEach(async () => {
    browser = await comeIn()
  })

  it('names a person, and ends all that they opened through there', async () => {
    const second = await comeIn()
    const answer = await send(await idp.sign(news()))
    expect([answer.status, answer.headers.get('Cache-Control'), await answer.text()]).toEqual([200, 'no-store', ''])
    expect([await browser.isIn(), await second.isIn()]).toEqual([false, false])
  })

  it('may name a session alone, and an unknown one ends nothing', async () => {
    const { provider_session } = await app.database
      .selectFrom('sessions')
      .select('provider_session')
      .where('identity_provider', '=', id)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect((await send(await idp.sign(news({ sub: undefined, sid: 'unbekannt' })))).status).toBe(200)
    expect(await browser.isIn()).toBe(true)
    expect((await send(await idp.sign(news({ sub: undefined, sid: provider_session })))).status).toBe(200)
    expect(await browser.isIn()).toBe(false)
  })

  it('is believed once', async () => {
    const token = await idp.sign(news())
    expect((await send(token)).status).toBe(200)
    const again = await comeIn()
    expect((await send(token)).status).toBe(400)
    expect(await again.isIn()).toBe(true)
  })

  it.each([
    ['for another client', { aud: 'andere' }],
    ['of another issuer', { iss: 'https://anderswo.example' }],
    ['of an hour ago', () => ({ iat: now() - 3600, exp: now() + 3600 })],
    ['whose time is over', () => ({ iat: now() - 250, exp: now() - 120 })],
    ['from the future', () => ({ iat: now() + 600, exp: now() + 900 })],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
    ['without a name of its own', { jti: undefined }],
    ['that names nobody', { sub: undefined }],
    ['that is none', { events: undefined }],
    ['of another kind', { events: { 'https://anderswo.example/event': {} } }],
    ['with a nonce, as if it were for signing in', { nonce: 'x' }],
  ])('is refused %s', async (_, changes) => {
    const answer = await send(await idp.sign(news(typeof changes === 'function' ? changes() : changes)))
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([400, 'no-store'])
    expect(await browser.isIn()).toBe(true)
  })

  it('is refused where somebody else signed it, or nobody', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT(news()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey)
    const secret = new TextEncoder().encode('a-secret-of-the-test-that-is-long-enough')
    const shared = await new SignJWT(news()).setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(secret)
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg: 'none' })}.${part(news())}.`
    for (const token of [forged, shared, unsigned, '', 'x'.repeat(20_000)]) expect((await send(token)).status).toBe(400)
    expect(await browser.isIn()).toBe(true)
  })

  it('is refused where no such identity provider is let in', async () => {
    const token = await idp.sign(news())
    expect((await send(token, '/anmeldung/dienst/abmeldung/x')).status).toBe(400)
    await app.database.updateTable('identity_providers').set({ approved_at: null }).where('id', '=', id).execute()
    expect((await send(token)).status).toBe(400)
    await app.database.updateTable('identity_providers').set({ approved_at: new Date() }).where('id', '=', id).execute()
    expect(await browser.isIn()).toBe(true)
  })
})
