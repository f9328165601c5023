import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { putServices } from '../src/modules/capabilities/store/public-services.ts'
import { indexNeeds } from '../src/modules/needs/actions/index-needs.ts'
import { apiClient } from './support/api-client.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
let [cookie, town] = ['', '']

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  await fillVocabulary(database)
  const blanks = { ozgKey: null, ozgName: null, situation: null, topic: null }
  await putServices(
    database,
    [{ catalogue: 'leika', key: '99088001000000', name: 'Fischereischein', ...blanks }],
    'test',
  )
  town = await anOrganisation(database, { name: 'Fischbach' })
  cookie = await app.as(await aPerson(database, { organisation: town, role: 'editing' }))
  const { rows } = await sql<{ id: string }>`
    insert into bundles (title, proposer, answer_by, quorum) values ('Gemeinsam angeln', ${town}, '2030-01-01', 2) returning id`.execute(
    database,
  )
  await sql`insert into needs (organisation, title, aim, status, visibility, opened_at, bundle) values
    (${town}, 'Fischereischeine online', '', 'bundled', 'public', now(), ${rows[0]!.id}),
    (${town}, 'Angelschein verlängern', '', 'open', 'ownOrganisation', now(), null)`.execute(database)
  index = await indexNeeds(database, app.services.twins)
}, 120_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const read = async (words: string, as = cookie) =>
  (await app.ask(`/suche?${new URLSearchParams({ suche: words })}`, { cookie: as })).text()
const kinds = (page: string) => [...page.matchAll(/<h3[^>]*>([^<]+)<\/h3>/g)].map(([, kind]) => kind)

describe('the search over everything', () => {
  it('finds needs, bundles and services by another word for the same, with counts', async () => {
    const page = await read('Angelschein')
    expect(kinds(page)).toEqual(['Bedarfe (2)', 'Bündel (1)', 'Fähigkeiten (1)', 'Leistungen (1)'])
    expect(page).toContain('5 Treffer')
    expect(page).toContain('Gemeinsam angeln')
    expect(page).toContain('Fischereischein')
  })

  it('shows nobody what they may not see', async () => {
    expect(kinds(await read('Angelschein', ''))).toEqual([
      'Bedarfe (1)',
      'Bündel (1)',
      'Fähigkeiten (1)',
      'Leistungen (1)',
    ])
  })

  it('finds organisations, capabilities and pages', async () => {
    expect(kinds(await read('Fischbach'))).toContain('Organisationen (1)')
    expect(kinds(await read('Parkausweis')).join()).toMatch(/Fähigkeiten \(\d+\)/)
    expect(kinds(await read('Datenschutz')).join()).toContain('Seiten (1)')
    expect(kinds(await read('Personen'))).toContain('Seiten (1)')
    expect(kinds(await read('Personen', '')).join()).not.toContain('Seiten')
  })

  it('says so where there is nothing, and asks where nothing is asked', async () => {
    expect(await read('Qwertzuiop')).toContain('Nichts gefunden')
    expect(kinds(await read(''))).toEqual([])
    expect((await app.ask(`/suche?suche=${'%F0%9F%98%80'.repeat(300)}`)).status).toBe(200)
    expect((await app.ask('/suche?suche=%25_%5C')).status).toBe(200)
  })

  it('stands on every page, and answers programs', async () => {
    expect(await (await app.ask('/bedarfe')).text()).toContain('action="/suche"')
    const ask = apiClient(app, await aKey(app.database, town, 'read'))
    const { body } = await ask('/api/v1/search?search=Angelschein')
    expect(body.groups.map(({ kind, total }: { kind: string; total: number }) => [kind, total])).toEqual([
      ['Bedarfe', 2],
      ['Bündel', 1],
      ['Fähigkeiten', 1],
      ['Leistungen', 1],
    ])
    expect(body.groups[0].hits[0].url).toMatch(/^http:\/\/localhost:8080\/bedarfe\//)
    expect((await ask('/api/v1/search')).status).toBe(422)
  })
})
