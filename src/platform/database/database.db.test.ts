import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { schemaText } from '../../../test/support/schema-text.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { isReachable, type OpenDatabase } from './database.ts'
import { migrate } from './migrations.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
  await sql`create table things (id int primary key, name text)`.execute(opened.database)
}, 60_000)
afterAll(() => opened.close())

const codeOf = (query: Promise<unknown>) =>
  query.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  )

it('is described by db/schema.sql as the migrations make it', async () => {
  const fresh = await testDatabase()
  const written = readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8')
  expect(await schemaText(fresh.database), 'run npm run schema').toBe(written)
  await fresh.close()
})

describe('the database, whichever engine it is', () => {
  it('is reachable while it answers', async () => {
    expect(await isReachable(opened.database)).toBe(true)
  })

  it('hands values out in the same types', async () => {
    const { rows } = await sql`
      select 12345600::int8 as cents, 3 as small, true as yes, null as nothing, 'Straße' as text, '{"b": 1}'::jsonb as json,
        date '2026-03-29' as day, '\\x00ff'::bytea as bytes, timestamptz '2026-03-29T12:00:00Z' as moment,
        array['a', 'b'] as list`.execute(opened.database)
    expect(rows).toEqual([
      {
        cents: 12_345_600,
        small: 3,
        yes: true,
        nothing: null,
        text: 'Straße',
        json: { b: 1 },
        day: '2026-03-29',
        bytes: Uint8Array.of(0, 255),
        moment: new Date('2026-03-29T12:00:00Z'),
        list: ['a', 'b'],
      },
    ])
  })

  it('refuses a whole number that a number cannot hold', async () => {
    await expect(sql`select 9007199254740993::int8 as large`.execute(opened.database)).rejects.toThrow(
      'larger than a number can hold',
    )
  })

  it('takes back a transaction that fails, and goes on afterwards', async () => {
    const failing = opened.database.transaction().execute(async (transaction) => {
      await sql`insert into things values (1, 'kept?')`.execute(transaction)
      throw new Error('changed our mind')
    })
    await expect(failing).rejects.toThrow('changed our mind')
    expect((await sql`select * from things`.execute(opened.database)).rows).toEqual([])
  })

  it('names the code of a mistake, also inside a transaction', async () => {
    await sql`insert into things values (2, 'first')`.execute(opened.database)
    expect(await codeOf(sql`insert into things values (${2}, 'second')`.execute(opened.database))).toBe('23505')
    expect(await codeOf(sql`select * from nowhere`.execute(opened.database))).toBe('42P01')
    const inside = opened.database.transaction().execute((t) => sql`insert into things values (2, 'third')`.execute(t))
    expect(await codeOf(inside)).toBe('23505')
  })

  it('does not mix up statements that are asked for at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, k) => sql<{ k: number }>`select ${k}::int as k`.execute(opened.database)),
    )
    expect(answers.map(({ rows }) => rows[0]!.k)).toEqual(Array.from({ length: 50 }, (_, k) => k))
  })

  it('keeps other statements out of a transaction that is under way', async () => {
    const { database } = opened
    let outside: Promise<{ rows: { count: number }[] }> | undefined
    await database.transaction().execute(async (transaction) => {
      await sql`insert into things values (7, 'inside')`.execute(transaction)
      outside = sql<{ count: number }>`select count(*)::int as count from things where id = 7`.execute(database)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await sql`delete from things where id = 7`.execute(transaction)
    })
    expect((await outside!).rows).toEqual([{ count: 0 }])
  })

  it('goes on asking the same after a table was changed', async () => {
    const ask = async () => (await sql`select * from things where id = ${7}`.execute(opened.database)).rows
    await sql`insert into things values (7, 'kept')`.execute(opened.database)
    for (let time = 0; time < 4; time++) expect(await ask()).toEqual([{ id: 7, name: 'kept' }])
    await sql`alter table things add column colour text`.execute(opened.database)
    for (let time = 0; time < 4; time++) expect(await ask()).toEqual([{ id: 7, name: 'kept', colour: null }])
    await sql`alter table things drop column colour`.execute(opened.database)
    expect(await ask()).toEqual([{ id: 7, name: 'kept' }])
    await sql`delete from things where id = 7`.execute(opened.database)
  })

  it('refuses to go on after a migration was edited', async () => {
    const { database } = opened
    await migrate(database)
    await sql`update migrations set checksum = 'another' where name like '0001%'`.execute(database)
    await expect(migrate(database)).rejects.toThrow('was edited after it had run')
  })
})
