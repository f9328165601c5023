import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/test-database.ts'
import type { OpenDatabase } from '../database/database.ts'
import { clientHeader, installationSecret, openSignIn, type SignIn } from './sign-in.ts'

let opened: OpenDatabase
let signIn: SignIn
const mails: { to: string; link: string }[] = []
const keep = async (to: string, link: string) => void mails.push({ to, link })
const settings = {
  baseUrl: 'http://localhost:8080',
  passwordFault: (password: string) => (password === 'zwölf mal eins' ? { code: 'tooPlain' } : null),
  sendVerification: keep,
  sendReset: keep,
  sendAlreadyRegistered: keep,
  sendNoPassword: keep,
}

beforeAll(async () => {
  opened = await testDatabase()
  const { database } = opened
  const secret = await installationSecret(database)
  signIn = openSignIn({ ...settings, database, secret })
}, 60_000)
afterAll(() => opened.close())

const ask = (path: string, body: object, client = '10.0.0.1') =>
  signIn.handler(
    new Request(`http://localhost:8080/anmeldung/dienst${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:8080', [clientHeader]: client },
      body: JSON.stringify(body),
    }),
  )
const ada = { email: 'ada@beispiel.example', password: 'vier hölzerne Stühle', name: 'Ada Beispiel' }

describe('signing in', () => {
  it('keeps one secret for all servers on a database', async () => {
    expect(await installationSecret(opened.database)).toBe(await installationSecret(opened.database))
  })

  it('goes from registration over the mailed link to a session', async () => {
    expect((await ask('/sign-up/email', { ...ada, callbackURL: '/bestaetigen' })).status).toBe(200)
    expect((await ask('/sign-in/email', ada)).status).toBe(403)
    const { link } = mails.at(-1)!
    expect(link).toMatch(/^http:\/\/localhost:8080\/bestaetigen\?token=/)
    await signIn.api.verifyEmail({ query: { token: new URL(link).searchParams.get('token')! } })
    const answer = await ask('/sign-in/email', ada)
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
    const session = await signIn.api.getSession({ headers: new Headers({ cookie: cookie.split(';')[0]! }) })
    expect(session!.user).toMatchObject({ name: 'Ada Beispiel', email: ada.email, operator: false })
  })

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await ask('/sign-in/email', { ...ada, password: 'vier steinerne Stühle' })
    const unknown = await ask('/sign-in/email', { ...ada, email: 'niemand@beispiel.example' })
    expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()])
  })

  it('stops counting attempts for nobody but the client that makes them, also after a restart', async () => {
    const { database } = opened
    const again = openSignIn({ ...settings, database, secret: await installationSecret(database) })
    let last = 0
    for (let attempt = 0; attempt < 11; attempt++)
      last = (await ask('/sign-in/email', { ...ada, email: `${attempt}@beispiel.example` }, '10.0.0.2')).status
    expect(last).toBe(429)
    signIn = again
    expect((await ask('/sign-in/email', ada, '10.0.0.2')).status).toBe(429)
    expect((await ask('/sign-in/email', ada, '10.0.0.3')).status).toBe(200)
  })
})
