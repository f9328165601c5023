import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexNeeds } from '../src/modules/needs/actions/index-needs.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { putServices } from '../src/modules/capabilities/store/public-services.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
let cookie = ''
beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  const angling = { catalogue: 'leika', key: '99088001000000', name: 'Fischereischein' } as const
  const blanks = { ozgKey: null, ozgName: null, situation: null, topic: null }
  await putServices(app.database, [{ ...angling, ...blanks }], 'test')
  index = await indexNeeds(app.database, app.services.twins)
  const organisation = await anOrganisation(app.database, { name: 'Ahornfeld' })
  cookie = await app.as(await aPerson(app.database, { organisation, role: 'editing' }))
}, 120_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})
const read = async (path: string, as = cookie) => (await app.ask(path, { cookie: as })).text()

describe('where nobody needs the same', () => {
  it.each([
    '/bedarfe/aehnliche.html?titel=Angelschein',
    '/bedarfe/neu?titel=Angelschein',
    '/bedarfe?suche=Angelschein',
  ])('%s offers capabilities and services, and to be told', async (path) => {
    const page = await read(path)
    expect(page).toContain('Fischereischein')
    expect(page).toContain('Schlüssel 99088001000000')
    expect(page).toContain('Bescheid bekommen')
    expect(page).toContain('name="liste" value="suche=Angelschein"')
  })

  it('offers capabilities by their words', async () => {
    expect(await read('/bedarfe/aehnliche.html?titel=Parkausweise')).toContain('/faehigkeiten/resident-parking')
  })

  it('leads whoever has not signed in to signing in, and to a feed', async () => {
    const page = await read('/bedarfe?suche=Angelschein', '')
    expect(page).toContain('Anmelden, um Mails zu bekommen')
    expect(page).toContain('Feed (Atom)')
    expect(page).not.toContain('name="liste"')
  })

  it('is followed by a click', async () => {
    const path = '/bedarfe?suche=Angelschein'
    const list = (await read(path)).match(/name="liste" value="([^"]+)"/)![1]!
    expect((await app.ask('/abos', { cookie, form: { liste: list } })).status).toBe(303)
    expect(await read(path)).toContain('Sie verfolgen das.')
  })
})
