import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { deleteAccount } from './personal-data.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

it.each([
  ['who belongs nowhere', false],
  ['who reads in an organisation', true],
])('an account of somebody %s that is deleted twenty times at once is told of once', async (_, belongs) => {
  const { database } = opened
  const organisation = belongs ? await anOrganisation(database) : undefined
  const id = await aPerson(database, organisation ? { organisation } : {})
  const actor = await anActor(database, id)
  const caller = { person: id, organisation: organisation ?? null }
  const once = () => asCaller(database, caller, (transaction) => deleteAccount(transaction, actor, actor.person.email))
  await Promise.all(Array.from({ length: 20 }, once))
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from journal where action = 'accountDeleted' and subject = ${id}`.execute(database)
  expect(rows[0]!.count).toBe(1)
  expect((await sql`select from persons where id = ${id}`.execute(database)).rows).toHaveLength(0)
})
