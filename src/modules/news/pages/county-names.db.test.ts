import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const keyed = async (kind: 'land' | 'county' | 'municipality', name: string, key: string, parent: string | null) => {
    const id = await anOrganisation(app.database, { name, kind, parent })
    await sql`insert into organisation_keys (organisation, kind, key, valid_from) values (${id}, 'ags', ${key}, '2020-01-01')`.execute(
      app.database,
    )
    return id
  }
  const land = await keyed('land', 'Bayern', '09', null)
  const city = await keyed('county', 'Rosenheim', '09163', land)
  const around = await keyed('county', 'Rosenheim', '09187', land)
  const other = await keyed('county', 'Altötting', '09171', land)
  for (const [name, key, county] of [
    ['Rosenheim', '09163000', city],
    ['Kiefersfelden', '09187148', around],
    ['Burghausen', '09171112', other],
  ] as const) {
    const town = await keyed('municipality', name, key, county)
    await sql`insert into needs (organisation, title, status, visibility, opened_at)
      values (${town}, ${`Bedarf von ${name}`}, 'open', 'public', now())`.execute(app.database)
  }
}, 60_000)
afterAll(() => app.close(), 60_000)

const textOf = async (path: string) => (await app.ask(path)).text()

it('the list of needs tells a Kreis from the city in it that has its name', async () => {
  const text = await textOf('/bedarfe')
  for (const place of [
    'Rosenheim<span class="place"> Rosenheim (kreisfreie Stadt)</span>',
    'Kiefersfelden<span class="place"> Rosenheim (Landkreis)</span>',
    'Burghausen<span class="place"> Altötting</span>',
  ])
    expect(text).toContain(place)
})

it('what is followed tells them apart by name too', async () => {
  const titleOf = async (query: string) => (await textOf(`/bedarfe.atom?${query}`)).match(/<title>([^<]*)/)![1]
  expect(await titleOf('kreis=09187')).toBe('Allmende – Bedarfe: Rosenheim (Landkreis)')
  expect(await titleOf('kreis=09163&land=09')).toBe('Allmende – Bedarfe: Rosenheim (kreisfreie Stadt)')
  expect(await titleOf('kreis=09171')).toBe('Allmende – Bedarfe: Altötting')
  expect(await titleOf('land=09')).toBe('Allmende – Bedarfe: Bayern')
})
