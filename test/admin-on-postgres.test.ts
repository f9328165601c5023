import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { expect, inject, it } from 'vitest'
import { testDatabase } from './support/test-database.ts'

it('allmende admin create makes the first account on PostgreSQL, also while servers use it', async () => {
  const { database, close } = await testDatabase()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database)
  const { BASE_URL: _, ...inherited } = process.env
  const command = new URL('../bin/allmende', import.meta.url).pathname
  const { stdout, status } = spawnSync(
    command,
    ['admin', 'create', '--email', 'uta@gemeinde.example', '--name', 'Uta Berg'],
    { encoding: 'utf8', env: { ...inherited, DATABASE_URL: `${inject('postgresUrl')}/${rows[0]!.name}` } },
  )
  expect([status, /\/passwort-neu\?token=[\w-]{32}$/m.test(stdout)]).toEqual([0, true])
  expect(await database.selectFrom('persons').select(['email', 'operator']).execute()).toEqual([
    { email: 'uta@gemeinde.example', operator: true },
  ])
  await close()
})
