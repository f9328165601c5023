import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browse, linkTo, register, tokenIn } from '../../../../test/support/browse.ts'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
const fresh = 'fünf blaue Laternen'
beforeAll(async () => {
  app = await testApp()
  await register(app, { email, passwort })
}, 60_000)
afterAll(() => app.close())
beforeEach(() => sql`delete from rate_limits`.execute(app.database))

async function askForLink(): Promise<string> {
  const answer = await browse(app).go('/passwort-vergessen', { email })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/passwort-vergessen/gesendet'])
  return linkTo(app, email)
}

describe('a forgotten password', () => {
  it('says the same of an unknown address, and sends nothing there', async () => {
    const before = app.mails.length
    const known = await browse(app).go('/passwort-vergessen', { email })
    const unknown = await browse(app).go('/passwort-vergessen', { email: 'niemand@beispiel.example' })
    const seen = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()]
    expect(await seen(known)).toEqual(await seen(unknown))
    expect(app.mails.slice(before).map(({ to }) => to)).toEqual([email])
  })

  it('is replaced once by the mailed link, and every session ends', async () => {
    const signedIn = browse(app)
    await signedIn.signIn(email, passwort)
    const link = await askForLink()
    expect(await (await app.ask(link)).text()).toContain('Passwort setzen')
    const form = { token: tokenIn(link), passwort: fresh }
    const set = await app.ask('/passwort-neu', { form })
    expect([set.status, set.headers.get('location')]).toEqual([303, '/anmeldung?hinweis=passwort'])
    expect((await signedIn.go('/konto')).headers.get('location')).toMatch(/^\/anmeldung/)
    expect((await browse(app).signIn(email, passwort)).status).toBe(422)
    expect((await browse(app).signIn(email, fresh)).status).toBe(303)

    const again = await app.ask('/passwort-neu', { form: { ...form, passwort: 'sechs grüne Ufer' } })
    expect([again.status, (await again.text()).includes('Dieser Link gilt nicht mehr')]).toEqual([410, true])
    expect((await app.ask(link)).status).toBe(410)
    expect((await browse(app).signIn(email, fresh)).status).toBe(303)
  })

  it('is not replaced by a link that has expired, or by none', async () => {
    const link = await askForLink()
    await sql`update verifications set expires_at = now() - interval '1 second'`.execute(app.database)
    expect((await app.ask(link)).status).toBe(410)
    const form = { token: tokenIn(link), passwort: 'sechs grüne Ufer' }
    expect((await app.ask('/passwort-neu', { form })).status).toBe(410)
    expect((await app.ask('/passwort-neu', { form: { passwort: 'sechs grüne Ufer' } })).status).toBe(410)
    expect((await app.ask('/passwort-neu?token[]=x')).status).toBe(410)
  })

  it('is not replaced by a weak one, judged with the name of its owner; the link can still be used', async () => {
    const token = tokenIn(await askForLink())
    const set = (passwort: string) => app.ask('/passwort-neu', { form: { token, passwort } })
    for (const weak of ['zu kurz', 'Passwort1234!', 'Beispiel-Ada-12', '🦊'.repeat(300)]) {
      const answer = await set(weak)
      expect([answer.status, /Das Passwort ist noch nicht gesetzt/.test(await answer.text())]).toEqual([422, true])
    }
    expect((await set(fresh)).status).toBe(303)
  })

  it('is kept so that who reads the database has no link', async () => {
    const token = tokenIn(await askForLink())
    const rows = await app.database.selectFrom('verifications').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not replaced where an identity provider vouches for the person', async () => {
    const { id } = await app.database
      .selectFrom('persons')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const organisation = await anOrganisation(app.database)
    const { rows } = await sql<{ id: string }>`
      insert into identity_providers (organisation, issuer, client_id, client_secret, domain, role_claim, role_of_claim)
      values (${organisation}, 'https://a.example', 'a', 'b', 'beispiel.example', 'groups', '{}') returning id`.execute(
      app.database,
    )
    await sql`update accounts set provider_id = ${rows[0]!.id} where person = ${id}`.execute(app.database)
    await browse(app).go('/passwort-vergessen', { email })
    await sql`update accounts set provider_id = 'credential' where person = ${id}`.execute(app.database)
    expect(app.mails.at(-1)!.text).toMatch(/kein Passwort/)
    expect(app.mails.at(-1)!.text).not.toMatch(/token=/)
  })
})
