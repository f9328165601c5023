import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
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
const reported: unknown[] = []
let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await testApp({ through: wire, report: (error) => reported.push(error) })
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

it('is told to the log as it happens, and printed nowhere', async () => {
  const printed = [
    vi.spyOn(process.stderr, 'write').mockReturnValue(true),
    ...(['error', 'warn', 'log', 'info'] as const).map((way) => vi.spyOn(console, way).mockReturnValue(undefined)),
  ]
  reported.length = 0
  state.isLost = true
  const page = await app.ask('/konto', { cookie })
  const form = await app.ask('/anmeldung', { form: { email, passwort: 'falsch' } })
  state.isLost = false
  const lines = printed.flatMap(({ mock }) => mock.calls.map(([words]) => String(words)))
  vi.restoreAllMocks()
  expect([page.status, form.status]).toEqual([503, 503])
  expect(lines).toEqual([])
  expect(reported).toEqual([expect.objectContaining({ code: '57P01' })])
})

it('is no news for the log that a password was wrong', async () => {
  reported.length = 0
  expect((await app.ask('/anmeldung', { form: { email, passwort: 'falsch und lang' } })).status).toBe(422)
  expect((await app.ask('/anmeldung', { form: { email: 'nie@beispiel.example', passwort } })).status).toBe(422)
  expect(reported).toEqual([])
})
