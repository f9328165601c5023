import { signInPermissions } from '../policy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browse, linkTo } from '../../../../test/support/browse.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { secretAddresses } from './secret-address.ts'

let app: TestApp
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

const kept = ({ headers }: Response) => [headers.get('Cache-Control'), headers.get('Referrer-Policy')]

describe('a page whose address holds a key', () => {
  it('is kept by nothing and tells its address to nobody: an invitation', async () => {
    const town = await anOrganisation(app.database)
    const cookie = await app.as(await aPerson(app.database, { organisation: town, role: 'administering' }))
    const form = { organisation: town, email, rolle: 'reading' }
    await app.ask('/organisation/einladungen', { cookie, form })
    const link = linkTo(app, email)
    const answer = await app.ask(link)
    expect(await answer.text()).toContain('Einladung')
    expect(kept(answer)).toEqual(['no-store', 'no-referrer'])
    expect(kept(await app.ask(link, { cookie }))).toEqual(['no-store', 'no-referrer'])
    expect(kept(await app.ask('/einladung/unbekannt'))).toEqual(['no-store', 'no-referrer'])
    for (const path of ['/anmeldung', '/registrierung', '/anmeldung/organisation'])
      expect(kept(await app.ask(`${path}?weiter=${encodeURIComponent(link)}`))[0]).toBe('no-store')
  })

  it('is kept by nothing and tells its address to nobody: a confirmation, a new password', async () => {
    const browser = browse(app)
    await browser.go('/registrierung', { name: 'Ada', email, passwort })
    const confirmation = await app.ask(linkTo(app, email))
    expect([confirmation.status, ...kept(confirmation)]).toEqual([200, 'no-store', 'no-referrer'])
    const token = new URL(linkTo(app, email), 'http://here.invalid').searchParams.get('token')!
    const wrong = await app.ask('/registrierung/bestaetigen', { form: { token, passwort: 'falsch' } })
    expect([wrong.status, ...kept(wrong)]).toEqual([422, 'no-store', 'no-referrer'])
    await browser.go('/registrierung/bestaetigen', { token, passwort })
    await app.ask('/passwort-vergessen', { form: { email } })
    await expect.poll(() => linkTo(app, email)).toContain('/passwort-neu')
    const page = await app.ask(linkTo(app, email))
    expect([page.status, ...kept(page)]).toEqual([200, 'no-store', 'no-referrer'])
  })

  it('leaves other pages as they were', async () => {
    expect(kept(await app.ask('/'))).toEqual(['private, no-cache', 'same-origin'])
  })

  it.each([
    ['https://allmende.example.org', 'no-referrer'],
    ['http://127.0.0.1:8080', 'no-referrer'],
    ['http://server.intern:8080', 'strict-origin'],
  ])('has forms that browsers send with a sign of where they are from, at %s', async (baseUrl, policy) => {
    const answer = () => new Response('x')
    const [route] = secretAddresses(baseUrl, [
      { method: 'GET', path: '/x', permission: signInPermissions.signIn, answer },
    ])
    const { headers } = await route!.answer(undefined as never)
    expect(headers.get('Referrer-Policy')).toBe(policy)
  })
})
