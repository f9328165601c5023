import { afterAll, beforeAll, expect, it } from 'vitest'
import { importServices } from '../src/modules/capabilities/actions/import-services.ts'
import { importDirectory } from '../src/modules/directory/actions/import-directory.ts'
import { readGv100ad } from '../src/modules/directory/formats/gv100ad.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { smallestGv100ad } from './support/gv100ad-lines.ts'
import { testDatabase } from './support/test-database.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

const told = async () =>
  (await opened.database.selectFrom('journal').select('action').orderBy('id').execute()).map(({ action }) => action)

it('a directory or a list that is imported again is told of once, and again where something in it is new', async () => {
  const { database } = opened
  const directory = (asOf: string) =>
    importDirectory(database, readGv100ad(Buffer.from(smallestGv100ad(asOf).join('\n'))))
  const service = {
    key: '99012001001000',
    catalogue: 'leika',
    ozgKey: null,
    ozgName: null,
    situation: null,
    topic: null,
  }
  const services = (name: string) =>
    importServices(
      database,
      {
        catalogue: 'leika',
        services: [{ ...service, catalogue: 'leika', name }],
        withoutKey: 0,
        faults: [],
        notes: [],
      },
      'leika.csv',
    )
  for (const _ of [1, 2, 3]) {
    await directory('20240101')
    await services('Parkausweis')
  }
  expect(await told()).toEqual(['directoryImported', 'servicesImported'])
  await directory('20250101')
  await services('Bewohnerparkausweis')
  expect(await told()).toEqual(['directoryImported', 'servicesImported', 'directoryImported', 'servicesImported'])
})
