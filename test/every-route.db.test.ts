import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { everyone, keys, wronglyGuarded } from './support/everybody.ts'
import { allPermissions } from './support/permissions.ts'
import { testApp, type TestApp } from './support/test-app.ts'

const writers = keys.filter((name) => name !== 'a key to read')
const deciders = writers.filter((name) => name !== 'a key to write')
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
/** A vendor neither needs nor goes along. */
const ofPublicBodies = (names: readonly string[]) => names.filter((name) => name !== 'Ben Krause')
/** Who of the cast may do what, written down apart from the policy sheet; everybody else is tried and must be refused. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  seeOpenPages: everyone,
  signIn: everyone,
  seeDirectory: everyone,
  answerForSeveral: ofPublicBodies(administrators),
  writeToTowns: [...ofPublicBodies(administrators), 'Frauke Linnemann for Rehwalde'],
  refuseLetters: everyone,
  reportForSeveral: ofPublicBodies(editors),
  talk: [...ofPublicBodies(editors), 'Frauke Linnemann for Rehwalde'],
  seeNeeds: everyone,
  searchEverything: everyone,
  seeCapabilities: everyone,
  useCalculator: everyone,
  writeNeed: [...ofPublicBodies(editors), 'Frauke Linnemann for Rehwalde', ...writers],
  follow: signedIn,
  followForOrganisation: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  readFeeds: everyone,
  seeBundles: everyone,
  proposeBundle: [...ofPublicBodies(editors), 'Frauke Linnemann for Rehwalde', ...writers],
  answerBundle: [...ofPublicBodies(administrators), 'Frauke Linnemann for Rehwalde', ...deciders],
  calculateBundle: [...editors, 'Frauke Linnemann for Rehwalde'],
  seeOwnBundles: [...signedIn, ...keys],
  seeSuggestions: [...signedIn, ...keys],
  proposeCapability: [...ofPublicBodies(editors), 'Frauke Linnemann for Rehwalde', ...writers],
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
  seeSolutions: everyone,
  compareSolutions: everyone,
  keepSolution: [...editors, 'Frauke Linnemann for Rehwalde', ...writers],
  enterEvidence: [...editors, 'Frauke Linnemann for Rehwalde'],
  seeOffer: signedIn,
  answerNeed: [...editors, 'Frauke Linnemann for Rehwalde'],
  prepareOffer: [...editors, 'Frauke Linnemann for Rehwalde'],
  publishOffer: [...administrators, 'Frauke Linnemann for Rehwalde'],
  seePrices: ofPublicBodies(signedIn),
  keepQuantities: [...ofPublicBodies(editors), 'Frauke Linnemann for Rehwalde'],
  manageWebhooks: [...administrators, ...writers],
}

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

const allRoutes = () => appRoutes({ ...app.services, demo: { mails: async () => [] } })

describe('every route', () => {
  it('lets in exactly those whom the policy names, and shows the others a page that might not exist', async () => {
    const routes = await allRoutes()
    expect(routes.length).toBeGreaterThan(15)
    expect(await wronglyGuarded(app, routes, allowed)).toEqual([])
  })

  it('asks a permission that is written down here, each with a name of its own', () => {
    expect(allPermissions.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted())
  })

  it('is listed once', async () => {
    const names = (await allRoutes()).map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
