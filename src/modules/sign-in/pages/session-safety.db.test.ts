import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, register } from '../../../../test/support/browse.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { appRoutes, createApp } from '../../../app.tsx'
import { installationSecret, openSignIn } from '../../../platform/sign-in/sign-in.ts'
import { accountMails } from '../actions/account-mails.ts'
import { passwordFault } from '../rules/password.ts'
import { safePath } from '../../../kernel/safe-path.ts'

let app: TestApp
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
const form = { email, passwort, weiter: '/konto' }
beforeAll(async () => {
  app = await testApp()
  await register(app, { email, passwort })
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

const tokens = async () => (await app.database.selectFrom('sessions').select('token').execute()).map((row) => row.token)
const sessionCookie = (answer: Response) =>
  answer.headers.getSetCookie().find((cookie) => cookie.includes('allmende.session_token='))!

describe('a session', () => {
  it('is a new one at each sign-in, whatever cookie the browser came with, and the one before ends', async () => {
    const seeded = 'allmende.session_token=geschenkt.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'
    const first = await app.ask('/anmeldung', { cookie: seeded, form })
    expect(sessionCookie(first)).not.toContain('geschenkt')
    const begun = sessionCookie(first).split(';')[0]!
    const before = await tokens()
    const second = await app.ask('/anmeldung', { cookie: begun, form })
    expect(sessionCookie(second).split(';')[0]).not.toBe(begun)
    expect((await app.ask('/konto', { cookie: begun })).status).toBe(303)
    expect((await app.ask('/konto', { cookie: seeded })).status).toBe(303)
    const after = await tokens()
    expect(after).toHaveLength(before.length)
    expect(after.filter((token) => !before.includes(token))).toHaveLength(1)
  })

  it('cannot be made by guessing a signature', async () => {
    const [token] = await tokens()
    const cookie = `allmende.session_token=${token}.${'A'.repeat(43)}%3D`
    expect((await app.ask('/konto', { cookie })).status).toBe(303)
  })

  it('stands in a cookie that scripts and other sites do not get', async () => {
    expect(sessionCookie(await app.ask('/anmeldung', { form }))).toMatch(/Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('stands in a Secure cookie where browsers reach the server by https', async () => {
    const { database, services } = app
    const baseUrl = 'https://allmende.example'
    const settings = { database, baseUrl, secret: await installationSecret(database), passwordFault }
    const signIn = openSignIn({ ...settings, ...accountMails(services.mail) })
    const answer = await (
      await createApp({ ...services, signIn, baseUrl })
    ).request(`${baseUrl}/anmeldung`, {
      method: 'POST',
      headers: { Origin: baseUrl },
      body: new URLSearchParams(form),
    })
    expect(sessionCookie(answer)).toMatch(/^__Secure-allmende.*HttpOnly/)
    expect(sessionCookie(answer)).toContain('Secure;')
  })

  it('ends in the database when one signs out', async () => {
    await sql`delete from sessions`.execute(app.database)
    const browser = browse(app)
    await browser.signIn(email, passwort)
    const cookie = browser.cookie()
    expect(await tokens()).toHaveLength(1)
    await browser.go('/abmeldung', {})
    expect(await tokens()).toEqual([])
    expect((await app.ask('/konto', { cookie })).status).toBe(303)
  })
})

/** How a form from somewhere else arrives. */
const foreign = (cookie: string): Record<string, string>[] => [
  { Origin: 'https://fremd.example' },
  { Origin: 'https://fremd.example', cookie },
  { Origin: 'null', 'Sec-Fetch-Site': 'cross-site', cookie },
  { cookie },
]

describe('forms', () => {
  it('from another site are refused on every address but those that ask for a signature, with cookie and without', async () => {
    const browser = browse(app)
    await browser.signIn(email, passwort)
    const posts = (await appRoutes(app.services)).filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/api/'),
    )
    expect(posts.length).toBeGreaterThan(10)
    const accepted = new Set<string>()
    for (const { path } of posts)
      for (const headers of foreign(browser.cookie())) {
        const address = `http://localhost:8080${path.replaceAll(/:\w+|\*/g, 'x')}`
        const answer = await app.app.request(address, { method: 'POST', headers, body: new URLSearchParams(form) })
        if (answer.status !== 403) accepted.add(`${path}: ${answer.status}`)
      }
    expect([...accepted]).toEqual([
      '/anmeldung/dienst/abmeldung/:id: 400',
      '/post/abbestellen/:zeichen: 404',
      '/abos/abbestellen/:zeichen: 404',
      '/abos/buendel-mails/:zeichen: 404',
    ])
    expect((await browser.go('/konto')).status).toBe(200)
  })

  it.each([
    'https://fremd.example/',
    '//fremd.example',
    '/\\fremd.example',
    '/..//fremd.example',
    '/a/../..//fremd.example',
    '/%0d%0aSet-Cookie:a=b',
    '/konto\r\nSet-Cookie: a=b',
    '/konto\nLocation: https://fremd.example',
    '/\u0000konto',
    '/日本',
  ])('lead to nowhere else and add no header after a sign-in with weiter=%j', async (weiter) => {
    const answer = await app.ask('/anmeldung', { form: { ...form, weiter } })
    const to = answer.headers.get('location')!
    expect(answer.status).toBe(303)
    expect(new URL(to, 'http://localhost:8080').origin).toBe('http://localhost:8080')
    expect(to).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
    expect(answer.headers.getSetCookie().filter((cookie) => !cookie.includes('allmende'))).toEqual([])
  })

  it('keep an ordinary address as it is', () => {
    for (const path of ['/konto', '/rechner?a=1&b=%C3%BC#c', '/organisationen/x']) expect(safePath(path)).toBe(path)
  })

  it('with files, nothing or doubled fields are answered, never with a failure of ours', async () => {
    const browser = browse(app)
    await browser.signIn(email, passwort)
    const files = new FormData()
    for (const name of ['email', 'passwort', 'name', 'token', 'code', 'weiter', 'jetziges', 'organisation', 'geraet'])
      files.append(name, new File(['x'], 'x.txt'))
    const failed: string[] = []
    for (const { method, path } of await appRoutes(app.services))
      if (method === 'POST' && path !== '/abmeldung' && path !== '/konto/geraete/alle-abmelden')
        for (const body of [files, new URLSearchParams(), new URLSearchParams('email=a&email=b&code=1&code=2')]) {
          const headers = { Origin: 'http://localhost:8080', cookie: browser.cookie() }
          const address = `http://localhost:8080${path.replaceAll(/:\w+|\*/g, 'x')}`
          const answer = await app.app.request(address, { method, headers, body })
          if (answer.status >= 500) failed.push(`${path}: ${answer.status}`)
        }
    expect(failed).toEqual([])
  })
})

describe('the sign-in service', () => {
  const ask = (path: string, body: object) =>
    app.services.signIn.handler(
      new Request(`http://localhost:8080/anmeldung/dienst${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:8080' },
        body: JSON.stringify(body),
      }),
    )

  it('has no address of its own', async () => {
    for (const path of ['/sign-up/email', '/get-session', '/verify-email', '/ok', '/list-sessions', '/open-session'])
      expect((await app.ask(`/anmeldung/dienst${path}`)).status).toBe(404)
    expect((await app.ask('/anmeldung/dienst/sign-in/email', { form })).status).toBe(404)
  })

  it('refuses a weak password and rights also where it is asked directly', async () => {
    const form = { name: 'Eva', email: 'eva@beispiel.example', password: 'Passwort1234!' }
    const weak = await ask('/sign-up/email', form)
    expect([weak.status, (await weak.json()).code]).toEqual([400, 'passwordCommon'])
    const strong = { ...form, password: 'fünf blaue Laternen' }
    await ask('/sign-up/email', { ...strong, operator: true })
    await ask('/sign-up/email', { ...strong, emailVerified: true, email: 'evi@beispiel.example' })
    const rows = await app.database.selectFrom('persons').selectAll().where('email', 'like', 'ev_@%').execute()
    expect(rows.filter((row) => row.operator || row.email_verified)).toEqual([])
  })

  it('does not open sessions for those who ask from outside', async () => {
    for (const path of ['/open-session', '/openSession', '/make-reset-token', '/pending-secret'])
      expect((await ask(path, { person: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
  })
})
