import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/test-database.ts'
import type { OpenDatabase } from './database.ts'
import { asCaller, asReader, type CallerTransaction } from './as-caller.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

const nobody = { person: null, organisation: null }

it('works in a role that cannot see what nobody has granted, and leaves nothing of it behind', async () => {
  const { database } = opened
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

describe('a request that only reads', () => {
  const begun = (transaction: CallerTransaction) =>
    sql<{ at: string }>`select now()::text as at, pg_sleep(0.002)`.execute(transaction).then(({ rows }) => rows[0]!.at)
  const later = () => new Promise((resolve) => setTimeout(resolve, 20))

  it('asks in one transaction what it asks in one go', async () => {
    const reader = asReader(opened.database, nobody)
    const [first, second] = await Promise.all([reader(begun), reader(begun)])
    expect(second).toBe(first)
    expect(await reader(begun)).toBe(first)
  })

  it('holds none while it waits for something else, so that others are answered', async () => {
    const reader = asReader(opened.database, nobody)
    const first = await reader(begun)
    await sql`select 1`.execute(opened.database)
    await later()
    expect(await reader(begun)).not.toBe(first)
  })

  it('is held by whoever is still at work', async () => {
    const reader = asReader(opened.database, nobody)
    const first = await reader(async (transaction) => {
      await later()
      return begun(transaction)
    })
    expect(await reader(begun)).toBe(first)
  })

  it('cannot change anything', async () => {
    const reader = asReader(opened.database, nobody)
    await expect(reader((transaction) => sql`delete from follows`.execute(transaction))).rejects.toThrow(/read-only/)
  })

  it('begins anew after something went wrong', async () => {
    const reader = asReader(opened.database, nobody)
    await expect(reader((transaction) => sql`select nothing`.execute(transaction))).rejects.toThrow()
    expect(await reader(begun)).toMatch(/^20/)
    const refused = new Error('refused')
    await expect(reader(() => Promise.reject(refused))).rejects.toBe(refused)
    expect(await reader(begun)).toMatch(/^20/)
  })
})
