import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { demoNeeds } from '../../../demo/needs/demo-needs.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
  await seedDemonstration(opened.database)
}, 60_000)
afterAll(() => opened.close())

const count = async (condition: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.raw(condition)}`.execute(opened.database)).rows[0]!.n

describe('a demonstration', () => {
  it('has what its municipalities need, and bundles under way', async () => {
    expect(await count('needs')).toBe(demoNeeds.length)
    expect(await count('need_backgrounds')).toBe(demoNeeds.length)
    expect(await count(`bundles where status = 'asking'`)).toBe(2)
    expect(await count(`bundles where status = 'started' and lead_of(id) is not null`)).toBe(1)
    expect(await count(`needs where status = 'bundled'`)).toBe(7)
    expect(await count(`participations where status = 'invited'`)).toBe(5)
  })

  it('is seeded as often as one likes, and what was done with it since stays', async () => {
    await sql`update needs set title = 'Inzwischen anders' where status = 'open' and id in (select id from needs limit 40)`.execute(
      opened.database,
    )
    const changed = await count(`needs where title = 'Inzwischen anders'`)
    await seedDemonstration(opened.database)
    expect(await count('needs')).toBe(demoNeeds.length)
    expect(await count('bundles')).toBe(3)
    expect(await count(`needs where title = 'Inzwischen anders'`)).toBe(changed)
  })
})
