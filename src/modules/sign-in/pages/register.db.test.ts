import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, linkTo, register, tokenIn } from '../../../../test/support/browse.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

const passwort = 'vier hölzerne Stühle'
const filled = (email: string) => ({ name: 'Ada Beispiel', email, passwort })
const personOf = (email: string) =>
  app.database.selectFrom('persons').selectAll().where('email', '=', email).executeTakeFirst()

describe('registering', () => {
  it('leads over the mailed link and the password into the account', async () => {
    const browser = browse(app)
    const sent = await browser.go('/registrierung', filled(' Ada@Beispiel.example '))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/registrierung/gesendet'])
    const link = linkTo(app, 'ada@beispiel.example')
    expect(link).toMatch(/^\/registrierung\/bestaetigen\?.*token=/)
    expect(await (await browser.go(link)).text()).toContain('E-Mail-Adresse bestätigen')
    expect(await personOf('ada@beispiel.example')).toMatchObject({ email_verified: false, operator: false })
    const entered = await browser.go('/registrierung/bestaetigen', { token: tokenIn(link), passwort })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/konto?hinweis=bestaetigt'])
    const account = await (await browser.go('/konto?hinweis=bestaetigt')).text()
    expect(account).toMatch(
      /bestätigt[\s\S]*Ada Beispiel[\s\S]*ada@beispiel\.example[\s\S]*noch zu keiner Organisation/,
    )
  })

  it('says the same for an address that is known, which alone gets to know by mail', async () => {
    await register(app, filled('bekannt@beispiel.example'))
    const again = await browse(app).go('/registrierung', filled('bekannt@beispiel.example'))
    const fresh = await browse(app).go('/registrierung', filled('frisch@beispiel.example'))
    const seen = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()]
    expect(await seen(again)).toEqual(await seen(fresh))
    expect(app.mails.findLast(({ to }) => to === 'bekannt@beispiel.example')!.subject).toContain('schon einen Zugang')
  })

  it('lets nobody in who registered with the address of somebody else', async () => {
    const email = 'opfer@beispiel.example'
    const thief = 'fünf gestohlene Tische'
    await browse(app).go('/registrierung', { ...filled(email), passwort: thief })
    const owner = browse(app)
    await owner.go('/registrierung', filled(email))
    const token = tokenIn(linkTo(app, email))
    const refused = await owner.go('/registrierung/bestaetigen', { token, passwort })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('passt nicht zu der Registrierung')
    expect((await browse(app).signIn(email, thief)).status).toBe(422)
    await owner.go('/passwort-vergessen', { email })
    await owner.go('/passwort-neu', { token: tokenIn(linkTo(app, email)), passwort })
    expect((await browse(app).signIn(email, thief)).status).toBe(422)
    expect((await owner.signIn(email, passwort)).status).toBe(303)
  })

  it('leads on to where one wanted to go, such as an invitation, and to no other site', async () => {
    for (const [weiter, to] of [
      ['/einladung/abc?x=ä&y=1', '/einladung/abc?x=%C3%A4&y=1'],
      ['//fremd.example', '/konto?hinweis=bestaetigt'],
    ] as const) {
      const email = `gast${weiter.length}@beispiel.example`
      const browser = browse(app)
      await browser.go('/registrierung', { ...filled(email), weiter })
      const link = linkTo(app, email)
      const next = (await (await browser.go(link)).text()).match(/name="weiter" value="([^"]*)"/)![1]!
      const form = { token: tokenIn(link), passwort, weiter: next.replaceAll('&amp;', '&') }
      expect((await browser.go('/registrierung/bestaetigen', form)).headers.get('location')).toBe(to)
    }
  })

  it('sends the link once more, to those alone who wait for it', async () => {
    await browse(app).go('/registrierung', filled('wartet@beispiel.example'))
    const before = app.mails.length
    const answers = []
    for (const email of ['wartet@beispiel.example', 'niemand@beispiel.example'])
      answers.push(await browse(app).go('/registrierung/noch-einmal', { email }))
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual([
      [303, '/registrierung/gesendet'],
      [303, '/registrierung/gesendet'],
    ])
    expect(app.mails.slice(before).map(({ to }) => to)).toEqual(['wartet@beispiel.example'])
  })

  it('shows a clear page for a link that is old, forged or cut off', async () => {
    const claims = Buffer.from(JSON.stringify({ email: 'wer@beispiel.example', exp: 4e9 })).toString('base64url')
    const old = Buffer.from(JSON.stringify({ email: 'wer@beispiel.example', exp: 1 })).toString('base64url')
    for (const token of ['', 'abc', `a.${old}.c`])
      expect((await app.ask(`/registrierung/bestaetigen?token=${token}`)).status).toBe(410)
    await browse(app).go('/registrierung', filled('wer@beispiel.example'))
    const form = { token: `a.${claims}.c`, passwort }
    const forged = await app.ask('/registrierung/bestaetigen', { form })
    expect([forged.status, (await forged.text()).includes('gilt nicht mehr')]).toEqual([410, true])
    expect(await personOf('wer@beispiel.example')).toMatchObject({ email_verified: false })
  })

  it('takes no rights from the form', async () => {
    const form = {
      ...filled('frech@beispiel.example'),
      operator: 'true',
      emailVerified: 'true',
      id: 'x',
      role: 'admin',
    }
    expect((await app.ask('/registrierung', { form })).status).toBe(303)
    const row = await personOf('frech@beispiel.example')
    expect(row).toMatchObject({ operator: false, email_verified: false, second_factor: false, invented: false })
  })

  it.each([
    [{ passwort: 'kurz' }, 'nötig sind mindestens 12'],
    [{ passwort: 'Passwort1234!' }, 'Listen häufiger Passwörter'],
    [{ passwort: 'Ada.Beispiel.26' }, 'fast nur aus Ihrem Namen'],
    [{ email: 'keine Adresse' }, 'Bitte geben Sie eine E-Mail-Adresse ein'],
    [{ name: ' ' }, 'Bitte geben Sie Ihren Namen ein'],
    [{ name: 'Ada\r\nBcc: alle@beispiel.example' }, 'Bitte geben Sie Ihren Namen ein'],
  ])('refuses %j with a sentence at the field and keeps the rest, but never the password', async (change, sentence) => {
    const form = { ...filled('neu@beispiel.example'), ...change }
    const answer = await app.ask('/registrierung', { form })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(sentence)
    expect(page).toContain('aria-invalid="true"')
    expect(page).not.toContain(form.passwort)
    expect(await personOf('neu@beispiel.example')).toBeUndefined()
  })

  it('shows what was typed as text, never as a part of the page', async () => {
    const form = { ...filled('x"><script>alert(1)</script>'), name: '<img src=x>' }
    expect(await (await app.ask('/registrierung', { form })).text()).not.toMatch(/<script>alert|<img src/)
  })
})
