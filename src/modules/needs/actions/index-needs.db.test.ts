import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { startThread } from '../../../platform/work/thread.ts'
import { startTwinFinder, type TwinFinder } from '../../twins/door.ts'
import { indexNeeds } from './index-needs.ts'

let opened: OpenDatabase
let finder: TwinFinder
let index: Awaited<ReturnType<typeof indexNeeds>>

beforeAll(async () => {
  opened = await testDatabase()
  const town = await anOrganisation(opened.database, { name: 'Lindenbrück' })
  await sql`insert into needs (organisation, title, status, visibility) values
    (${town}, 'Parkausweise ausgeben', 'open', 'public'), (${town}, 'Hunde anmelden', 'open', 'public')`.execute(
    opened.database,
  )
  const file = new URL('../../../../test/support/mortal-twin-thread.ts', import.meta.url)
  finder = await startTwinFinder({ open: (onEnd) => startThread(file, onEnd) })
  index = await indexNeeds(opened.database, finder)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await finder.stop()
  await opened.close()
})

const titles = async (title: string) => (await finder.search({ title }, { audience: ['public'] })).length

describe('the index of needs', () => {
  it('has within a second what was changed by somebody else', async () => {
    expect(await titles('Parkausweis')).toBe(1)
    await sql`update needs set title = 'Gräber verwalten' where title = 'Hunde anmelden'`.execute(opened.database)
    await expect.poll(() => titles('Gräber'), { timeout: 1000 }).toBe(1)
    await sql`update needs set status = 'withdrawn' where title = 'Gräber verwalten'`.execute(opened.database)
    await expect.poll(() => titles('Gräber'), { timeout: 1000 }).toBe(0)
  })

  it('is filled anew where the thread of the search has died', async () => {
    await finder.search({ title: 'Ende' }, { audience: [] }).catch(() => {})
    await expect.poll(() => titles('Parkausweis'), { timeout: 20_000 }).toBe(1)
    expect(finder.generation()).toBe(2)
  })
})
