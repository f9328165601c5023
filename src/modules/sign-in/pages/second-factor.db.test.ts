import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, register } from '../../../../test/support/browse.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

type Browser = ReturnType<typeof browse>

let app: TestApp
let ada: Browser
let secret = ''
let codes: string[] = []
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
beforeAll(async () => {
  app = await testApp()
  ada = await register(app, { email, passwort })
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

const codeNow = () => new TOTP({ secret }).generate()
const codesIn = (page: string) =>
  [...page.matchAll(/<code>([a-z2-9]{5}-[a-z2-9]{5})<\/code>/g)].map(([, code]) => code!)
const wrong = () => String((Number(codeNow()) + 500_000) % 1_000_000).padStart(6, '0')

async function passwordStep(): Promise<Browser> {
  const browser = browse(app)
  const answer = await browser.signIn(email, passwort, '/rechner?a=1')
  expect(answer.headers.get('location')).toBe('/anmeldung/zweiter-faktor?weiter=%2Frechner%3Fa%3D1')
  return browser
}

describe('the second factor', () => {
  it('is set up with the password, a key as picture and text, and a first code', async () => {
    expect((await ada.go('/konto/zweiter-faktor', { jetziges: 'falsch und lang' })).status).toBe(422)
    expect((await ada.go('/konto/zweiter-faktor/einrichten')).headers.get('location')).toBe('/konto/zweiter-faktor')
    const started = await ada.go('/konto/zweiter-faktor', { jetziges: passwort })
    expect(started.headers.get('location')).toBe('/konto/zweiter-faktor/einrichten')
    const page = await (await ada.go('/konto/zweiter-faktor/einrichten')).text()
    expect(page).toMatch(/<svg class="qr-code"/)
    secret = page.match(/<code class="secret">([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '')

    const refused = await ada.go('/konto/zweiter-faktor/einrichten', { code: wrong() })
    expect([refused.status, (await refused.text()).includes(secret.slice(0, 4))]).toEqual([422, true])
    const before = ada.cookie()
    const shown = await ada.go('/konto/zweiter-faktor/einrichten', {
      code: `${codeNow().slice(0, 3)} ${codeNow().slice(3)}`,
    })
    codes = codesIn(await shown.text())
    expect(new Set(codes).size).toBe(10)
    expect(ada.cookie()).not.toBe(before)
    expect(await (await ada.go('/konto')).text()).toContain('eingeschaltet')
  })

  it('shows neither key nor backup codes a second time', async () => {
    expect((await ada.go('/konto/zweiter-faktor/einrichten')).headers.get('location')).toBe('/konto/zweiter-faktor')
    const again = await ada.go('/konto/zweiter-faktor/einrichten', { code: codeNow() })
    expect(again.headers.get('location')).toBe('/konto/zweiter-faktor')
    const page = await (await ada.go('/konto/zweiter-faktor')).text()
    expect(page).toContain('noch 10 Ersatzcodes')
    expect(codesIn(page)).toEqual([])
    const [row] = await app.database.selectFrom('second_factors').selectAll().execute()
    for (const plain of [secret, ...codes]) expect(JSON.stringify(row)).not.toContain(plain)
  })

  it('is asked for after the password, and leads on to where one wanted to go', async () => {
    const browser = await passwordStep()
    expect((await browser.go('/konto')).headers.get('location')).toMatch(/^\/anmeldung/)
    expect(await (await browser.go('/anmeldung/zweiter-faktor?weiter=/rechner')).text()).toContain('value="/rechner"')
    expect((await browser.go('/anmeldung/zweiter-faktor', { code: wrong(), weiter: '/rechner' })).status).toBe(422)
    const entered = await browser.go('/anmeldung/zweiter-faktor', { code: codeNow(), weiter: '//fremd.example' })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.go('/konto')).status).toBe(200)
  })

  it('takes a code once: whoever has looked over a shoulder does not come in with it', async () => {
    const { database } = app
    const code = codeNow()
    expect((await (await passwordStep()).go('/anmeldung/zweiter-faktor', { code })).status).toBe(303)
    const sessions = await database.selectFrom('sessions').select('id').execute()
    const thief = await passwordStep()
    const refused = await thief.go('/anmeldung/zweiter-faktor', { code, weiter: '/konto' })
    expect(refused.headers.get('location')).toContain('/anmeldung?')
    expect((await thief.go('/konto')).status).toBe(303)
    expect(await database.selectFrom('sessions').select('id').execute()).toHaveLength(sessions.length)
  })

  it('can be a backup code, once, however it is typed', async () => {
    const browser = await passwordStep()
    const code = ` ${codes[0]!.toUpperCase().replace('-', ' ')} `
    expect((await browser.go('/anmeldung/zweiter-faktor', { code, weiter: '/rechner' })).headers.get('location')).toBe(
      '/rechner',
    )
    const other = await passwordStep()
    expect((await other.go('/anmeldung/zweiter-faktor', { code: codes[0]! })).status).toBe(422)
    expect(await (await ada.go('/konto/zweiter-faktor')).text()).toContain('noch 9 Ersatzcodes')
  })

  it('cannot be tried without the password, nor for long', async () => {
    const stranger = browse(app)
    expect((await stranger.go('/anmeldung/zweiter-faktor')).headers.get('location')).toBe('/anmeldung')
    const without = await stranger.go('/anmeldung/zweiter-faktor', { code: codeNow() })
    expect(without.headers.get('location')).toBe('/anmeldung?weiter=%2F&hinweis=neu')

    const browser = await passwordStep()
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await browser.go('/anmeldung/zweiter-faktor', { code: wrong() })).status).toBe(422)
    const late = await browser.go('/anmeldung/zweiter-faktor', { code: codeNow() })
    expect(late.headers.get('location')).toBe('/anmeldung?weiter=%2F&hinweis=neu')
    expect((await browser.go('/konto')).status).toBe(303)
  })

  it('counts attempts over all challenges', async () => {
    await sql`update second_factors set failed_verification_count = 0, locked_until = null`.execute(app.database)
    const statuses: number[] = []
    for (let challenge = 0; challenge < 3; challenge++) {
      const browser = await passwordStep()
      for (let attempt = 0; attempt < 4; attempt++)
        statuses.push((await browser.go('/anmeldung/zweiter-faktor', { code: wrong() })).status)
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422))
    expect(statuses.slice(10)).toEqual([429, 429])
    await sql`update second_factors set failed_verification_count = 0, locked_until = null`.execute(app.database)
  })

  it('gives new backup codes for the password, and the old ones end', async () => {
    expect((await ada.go('/konto/zweiter-faktor/ersatzcodes', { 'jetziges-codes': 'falsch' })).status).toBe(422)
    const answer = await ada.go('/konto/zweiter-faktor/ersatzcodes', { 'jetziges-codes': passwort })
    const fresh = codesIn(await answer.text())
    expect(fresh).toHaveLength(10)
    const browser = await passwordStep()
    expect((await browser.go('/anmeldung/zweiter-faktor', { code: codes[5]! })).status).toBe(422)
    expect((await browser.go('/anmeldung/zweiter-faktor', { code: fresh[5]! })).status).toBe(303)
  })

  it('is turned off with the password alone', async () => {
    expect((await ada.go('/konto/zweiter-faktor/ausschalten', { 'jetziges-aus': 'falsch' })).status).toBe(422)
    const off = await ada.go('/konto/zweiter-faktor/ausschalten', { 'jetziges-aus': passwort })
    expect(off.headers.get('location')).toBe('/konto?hinweis=zweiter-faktor-aus')
    expect((await browse(app).signIn(email, passwort)).headers.get('location')).toBe('/konto')
    const entries = await app.database.selectFrom('journal').select(['action', 'organisation']).orderBy('id').execute()
    expect(entries).toEqual(
      ['secondFactorTurnedOn', 'backupCodesRenewed', 'secondFactorTurnedOff'].map((action) => ({
        action,
        organisation: null,
      })),
    )
  })
})

describe('the code that turned the second factor on', () => {
  it('opens no session afterwards, on no server that shares the database', async () => {
    const address = 'eva@beispiel.example'
    const eva = await register(app, { email: address, passwort })
    await eva.go('/konto/zweiter-faktor', { jetziges: passwort })
    const page = await (await eva.go('/konto/zweiter-faktor/einrichten')).text()
    const totp = new TOTP({ secret: page.match(/<code class="secret">([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '') })
    const [code, next] = [totp.generate(), totp.generate({ timestamp: Date.now() + 30_000 })]
    expect((await eva.go('/konto/zweiter-faktor/einrichten', { code })).status).toBe(200)
    const thief = browse(app)
    await thief.signIn(address, passwort)
    const refused = await thief.go('/anmeldung/zweiter-faktor', { code, weiter: '/konto' })
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/anmeldung?weiter=%2Fkonto&hinweis=neu'])
    expect((await thief.go('/konto')).status).toBe(303)
    const owner = browse(app)
    await owner.signIn(address, passwort)
    expect(
      (await owner.go('/anmeldung/zweiter-faktor', { code: next, weiter: '/konto' })).headers.get('location'),
    ).toBe('/konto')
  })
})
