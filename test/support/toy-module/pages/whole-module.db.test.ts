import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoutes } from '../../../../src/app.tsx'
import { people } from '../../../../src/demo/cast.ts'
import { journalAddresses } from '../../../../src/modules/journal/addresses.ts'
import { apiClient } from '../../../../test/support/api-client.ts'
import { seedDemonstration } from '../../../../test/support/cast.ts'
import { keys, wronglyGuarded } from '../../../../test/support/everybody.ts'
import { aKey, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { toyAddresses } from '../addresses.ts'

let app: TestApp
let organisation: string
let cookie: string
beforeAll(async () => {
  app = await testApp()
  organisation = await anOrganisation(app.database, { name: 'Lindenbrück' })
  cookie = await app.as(await aPerson(app.database, { name: 'Ada', organisation, role: 'administering' }))
}, 60_000)
afterAll(() => app.close())

const add = (name: string) => app.ask(toyAddresses.toy, { cookie, form: { organisation, name } })
const textOf = async (path: string) => (await app.ask(path, { cookie })).text()

describe('a module that only the list of modules knows', () => {
  it('refuses in its own words, and shows on its page what was done there', async () => {
    const refused = await add('')
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('braucht einen Namen')])
    expect((await add('Ball')).status).toBe(303)
    expect(await textOf(toyAddresses.toy)).toContain('<li>Ball</li>')
  })

  it('stands in the navigation, and what waits in it on the start page', async () => {
    const start = await textOf('/')
    expect(start).toContain(`href="${toyAddresses.toy}"`)
    expect(start).toContain('Soll „Ball“ bleiben?')
  })

  it('has its sentence in the journal', async () => {
    expect(await textOf(journalAddresses.journal)).toContain('hat ein Spielzeug gemeldet')
  })

  it('answers programs as its description says', async () => {
    const client = apiClient(app, await aKey(app.database, organisation, 'read'))
    const { status, body } = await client('/api/v1/toys')
    expect([status, body]).toEqual([200, { items: [{ id: expect.any(String), name: 'Ball', kept: null }] }])
    expect((await client('/api/v1/openapi.json')).body.paths).toHaveProperty('/api/v1/toys')
  })

  it('lets in exactly those whom its permissions name', async () => {
    const own = (await appRoutes(app.services)).filter(({ path }) => /^(\/api\/v1)?\/toys?$/.test(path))
    expect(own.map(({ permission }) => permission.name)).toEqual(['seeToy', 'addToy', 'readApi'])
    const readers = people.map(({ name }) => name)
    const onlyRead = new Set(people.filter(({ role }) => role === 'reading').map(({ name }) => name))
    const allowed = { seeToy: readers, addToy: readers.filter((name) => !onlyRead.has(name)), readApi: keys }
    expect(await wronglyGuarded(app, own, allowed)).toEqual([])
  })

  it('takes part in the demonstration', async () => {
    await app.database.deleteFrom('toys').execute()
    await seedDemonstration(app.database)
    const land = people.find(({ name }) => name === 'Anselm Roth')!
    const page = await app.ask(toyAddresses.toy, { cookie: await app.as(land.id) })
    expect(await page.text()).toContain('<li>Bauklötze</li>')
  })
})
