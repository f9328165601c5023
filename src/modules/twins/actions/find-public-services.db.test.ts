import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { putServices } from '../../capabilities/store/public-services.ts'
import type { Service } from '../../capabilities/schema.ts'
import { serviceSearch } from './find-public-services.ts'

const service = (key: string, name: string): Service => ({
  catalogue: 'leika',
  key,
  name,
  ozgKey: null,
  ozgName: null,
  situation: null,
  topic: null,
})
const [zulassung, parken, fischen] = ['99036008000000', '99108009000000', '99088001000000']
let opened: OpenDatabase
let services: ReturnType<typeof serviceSearch>
beforeAll(async () => {
  opened = await testDatabase()
  services = serviceSearch(opened.database)
  const list = [
    service(zulassung, 'Kraftfahrzeugzulassung'),
    service(parken, 'Bewohnerparkausweis'),
    service(fischen, 'Fischereischein'),
  ]
  await putServices(opened.database, list, 'test')
}, 60_000)
afterAll(async () => {
  await services.stop()
  await opened.close()
})

it.each([
  ['Kfz Zulasung', zulassung],
  ['Fahrzeugzulassung', zulassung],
  ['Parkausweis für Anwohner', parken],
  ['Angelschein', fischen],
  ['Fischereishein', fischen],
])('services are found by synonyms and in spite of typing errors: %s', async (words, key) => {
  expect((await services.search(words, 5))[0]).toBe(key)
})

it('a new list is searched as soon as it is in, and what is like nothing finds nothing', async () => {
  expect(await services.search('Drehleiter', 5)).toEqual([])
  await putServices(opened.database, [service('99088002000000', 'Drehleiter')], 'test')
  expect(await services.search('Drehleiter', 5)).toEqual(['99088002000000'])
})
