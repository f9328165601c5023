import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { mandates, people } from '../src/demo/cast.ts'
import { seedDemo } from '../src/demo/seed.ts'
import { guard, knowActor } from '../src/modules/access/pages/guard.ts'
import { mountRoutes } from '../src/platform/server/routes.ts'
import { allPermissions } from './support/permissions.ts'
import { aKey } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

/** Who of the cast may do what, written down apart from the policy sheet; everybody else is tried and must be refused. */
/** Programs with a key of their organisation; they count below /api alone, and cookies everywhere else. */
const keys = ['a key to read', 'a key to write', 'a key to decide', 'a key of curators to decide']
const writers = keys.filter((name) => name !== 'a key to read')
const deciders = writers.filter((name) => name !== 'a key to write')
const everyone = [...keys, 'nobody', ...people.map(({ name }) => name), 'Frauke Linnemann for Rehwalde']
const signedIn = everyone.filter((name) => name !== 'nobody' && !keys.includes(name))
const inOwnName = signedIn.filter((name) => name !== 'Frauke Linnemann for Rehwalde')
const administrators = [
  'Mina Feldhaus',
  'Helene Oster',
  'Tarek Winter',
  'Silke Maurer',
  'Ben Krause',
  'Frauke Linnemann',
  'Anselm Roth',
]
const editors = [...administrators, 'Joris Brandt']
const allowed: Readonly<Record<string, readonly string[]>> = {
  seeOpenPages: everyone,
  signIn: everyone,
  seeDirectory: everyone,
  seeNeeds: everyone,
  seeCapabilities: everyone,
  useCalculator: everyone,
  writeNeed: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  follow: signedIn,
  followForOrganisation: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  readFeeds: everyone,
  seeBundles: everyone,
  proposeBundle: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  answerBundle: [...administrators, 'Frauke Linnemann for Rehwalde', ...deciders],
  calculateBundle: [...editors, 'Frauke Linnemann for Rehwalde'],
  seeSuggestions: [...signedIn, ...keys],
  proposeCapability: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  curateCapabilities: ['Anselm Roth', 'a key of curators to decide'],
  nameCurators: ['Uta Berg'],
  manageAccount: signedIn,
  askToJoin: signedIn,
  openInvitation: everyone,
  answerInvitation: signedIn,
  decideFirstAdministrator: ['Uta Berg'],
  leaveOrganisation: inOwnName,
  seePeople: inOwnName,
  seeMandates: inOwnName,
  seeJournal: signedIn,
  editProfile: [...editors, 'Frauke Linnemann for Rehwalde'],
  prepareMandate: editors,
  decideMandate: administrators,
  revokeMandate: administrators,
  managePeople: administrators,
  manageAccess: administrators,
  exportOrganisation: administrators,
  mergeOrganisations: ['Uta Berg'],
  approveIdentityProviders: ['Uta Berg'],
  useApi: everyone,
  readApi: keys,
  writeApi: writers,
  decideApi: deciders,
  curateApi: ['a key of curators to decide'],
  manageWebhooks: [...administrators, ...writers],
}

let app: TestApp
let guarded: Hono
const headersOf = new Map<string, Record<string, string>>([['nobody', {}]])

beforeAll(async () => {
  app = await testApp()
  await seedDemo(app.database)
  for (const { id, name } of people) headersOf.set(name, { cookie: await app.as(id) })
  const county = people.find(({ name }) => name === 'Frauke Linnemann')!
  headersOf.set('Frauke Linnemann for Rehwalde', { cookie: await app.as(county.id) })
  const represented = mandates.find(({ representative }) => representative === county.organisation)!.represented
  const last = app.database
    .selectFrom('sessions')
    .select('id')
    .where('person', '=', county.id)
    .orderBy('created_at', 'desc')
  await app.database
    .updateTable('sessions')
    .set({ organisation: represented })
    .where('id', 'in', last.limit(1))
    .execute()
  const curator = people.find(({ name }) => name === 'Anselm Roth')!
  for (const [name, scope, maker] of [
    ['a key to read', 'read', county],
    ['a key to write', 'write', county],
    ['a key to decide', 'decide', county],
    ['a key of curators to decide', 'decide', curator],
  ] as const) {
    const key = await aKey(app.database, maker.organisation, scope, { madeBy: maker.id })
    headersOf.set(name, { Authorization: `Bearer ${key}` })
  }
  guarded = new Hono()
  guarded.use(knowActor({ ...app.services, navigation: [], sentenceOf: () => undefined }))
  const reached = (await appRoutes({ ...app.services, demo: { mails: async () => [] } })).map((route) => ({
    ...route,
    answer: () => new Response('reached'),
  }))
  mountRoutes(guarded, reached, guard)
}, 60_000)
afterAll(() => app.close())

describe('every route', () => {
  it('lets in exactly those whom the policy names, and shows the others a page that might not exist', async () => {
    const routes = await appRoutes({ ...app.services, demo: { mails: async () => [] } })
    expect(routes.length).toBeGreaterThan(15)
    const mistakes: string[] = []
    for (const { method, path, permission } of routes)
      for (const [name, headers] of headersOf) {
        const inApi = path.startsWith('/api/v')
        const known = inApi === keys.includes(name) ? name : 'nobody'
        const address = path.replaceAll(/:\w+|\*/g, 'x')
        const answer = await guarded.request(address, { method, headers })
        const isIn = answer.status === 200 && (await answer.text()) === 'reached'
        const unknown = inApi ? 401 : 303
        const isRefused = answer.status === (known === 'nobody' ? unknown : 404)
        if (allowed[permission.name]!.includes(known) ? !isIn : !isRefused)
          mistakes.push(`${method} ${path} (${permission.name}) for ${name}: ${answer.status}`)
      }
    expect(mistakes).toEqual([])
  })

  it('asks a permission that is written down here, each with a name of its own', () => {
    expect(allPermissions.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted())
  })

  it('is listed once', async () => {
    const routes = await appRoutes({ ...app.services, demo: { mails: async () => [] } })
    const names = routes.map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
