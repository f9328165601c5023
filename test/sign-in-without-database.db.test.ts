import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browse, register } from './support/browse.ts'
import { testApp, type TestApp } from './support/test-app.ts'

const state = { isLost: false }
const wire: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (state.isLost) throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    return node
  },
  transformResult: async ({ result }) => result,
}
const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await testApp({ through: wire })
  cookie = (await register(app, { email, passwort })).cookie()
}, 60_000)
afterAll(() => app.close())

it.each([
  ['/anmeldung', { email, passwort }],
  ['/registrierung', { name: 'Eva', email: 'eva@beispiel.example', passwort }],
  ['/passwort-vergessen', { email }],
  ['/konto', undefined],
  ['/abmeldung', {}],
] as const)('says at %s that the database is away, and goes on when it is back', async (path, form) => {
  state.isLost = true
  const answer = await app.ask(path, { cookie: path.startsWith('/konto') ? cookie : '', ...(form && { form }) })
  state.isLost = false
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10'])
  expect((await browse(app).signIn(email, passwort)).status).toBe(303)
})
