import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browse, linkTo, register, tokenIn } from '../../../test/support/browse.ts'
import { testApp, type TestApp } from '../../../test/support/test-app.ts'
import { forgetTries, mayTry } from './account-limit.ts'
import { clientHeader, installationSecret, openSignIn } from './sign-in.ts'

const passwort = 'vier hölzerne Stühle'
const minute = 60_000
let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

/** Each try from another machine, so that the limit per client never counts. */
let machine = 0
function trying(email: string, password: string, signIn = app.services.signIn) {
  const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost:8080' }
  return signIn.handler(
    new Request('http://localhost:8080/anmeldung/dienst/sign-in/email', {
      method: 'POST',
      headers: { ...headers, [clientHeader]: `10.9.0.${machine++}` },
      body: JSON.stringify({ email, password }),
    }),
  )
}
/** On the same database, as after a restart. */
async function anotherServer() {
  const { database } = app
  const nothing = async () => undefined
  return openSignIn({
    database,
    baseUrl: 'http://localhost:8080',
    secret: await installationSecret(database),
    passwordFault: () => null,
    sendVerification: nothing,
    sendReset: nothing,
    sendAlreadyRegistered: nothing,
    sendNoPassword: nothing,
  })
}
async function tenWrong(email: string) {
  const statuses = []
  for (let each = 0; each < 10; each++) statuses.push((await trying(email, 'falsch und zu lang')).status)
  return statuses
}

describe('passwords tried for one address from many machines', () => {
  it('are refused after ten, also the right one, and also by a server that has just started', async () => {
    const email = 'ada@beispiel.example'
    await register(app, { email, passwort })
    expect(await tenWrong(email)).toEqual(Array.from({ length: 10 }, () => 401))
    expect((await trying(email, passwort)).status).toBe(429)
    expect((await trying(email.toUpperCase(), passwort, await anotherServer())).status).toBe(429)
    expect((await trying('andere@beispiel.example', passwort)).status).toBe(401)
  })

  it('are refused in the same words whether there is an account or not', async () => {
    await tenWrong('niemand@beispiel.example')
    const pages = []
    for (const email of ['ada@beispiel.example', 'niemand@beispiel.example']) {
      const answer = await browse(app).signIn(email, passwort)
      expect(answer.status).toBe(429)
      pages.push((await answer.text()).replaceAll(email, ''))
    }
    expect(pages[0]).toBe(pages[1])
    expect(pages[0]).toContain('Das waren zu viele Versuche. Bitte warten Sie einige Minuten.')
  })

  it('are no way to keep the owner out: a new password by mail opens at once', async () => {
    const email = 'ada@beispiel.example'
    await app.ask('/passwort-vergessen', { form: { email } })
    await expect.poll(() => linkTo(app, email)).toContain('/passwort-neu')
    const fresh = 'fünf eiserne Tische'
    await app.ask('/passwort-neu', { form: { token: tokenIn(linkTo(app, email)), passwort: fresh } })
    expect((await trying(email, fresh)).status).toBe(200)
  })

  it('count from anew after the right one', async () => {
    const email = 'eva@beispiel.example'
    await register(app, { email, passwort })
    for (const _ of [1, 2]) {
      for (let each = 0; each < 9; each++) await trying(email, 'falsch und zu lang')
      expect((await trying(email, passwort)).status).toBe(200)
    }
  })
})

describe('the count of an address', () => {
  const email = 'otto@beispiel.example'
  const begin = Date.now()
  const tries = async (times: number, at: number) => {
    const answers = []
    for (let each = 0; each < times; each++) answers.push(await mayTry(app.database, email, at))
    return answers.filter(Boolean).length
  }

  it('ends fifteen minutes after the first try, and those that were refused do not prolong it', async () => {
    expect(await tries(30, begin)).toBe(10)
    expect(await tries(30, begin + 14 * minute)).toBe(0)
    expect(await tries(30, begin + 16 * minute)).toBe(10)
    await forgetTries(app.database, email)
  })

  it('holds when all come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => mayTry(app.database, email, begin)))
    expect(answers.filter(Boolean)).toHaveLength(10)
  })
})
