import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/test-database.ts'
import type { OpenDatabase } from './database.ts'
import { asCaller } from './as-caller.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

it('works in a role that cannot see what nobody has granted, and leaves nothing of it behind', async () => {
  const { database } = opened
  const nobody = { person: null, organisation: null }
  const role = await asCaller(database, nobody, async (transaction) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(transaction)
    return rows[0]!.role
  })
  expect(role).toBe('allmende_app')
  await expect(
    asCaller(database, nobody, (transaction) => sql`select * from sessions`.execute(transaction)),
  ).rejects.toThrow(/permission denied/)
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(database)
  expect(rows[0]!.role).not.toBe('allmende_app')
})
