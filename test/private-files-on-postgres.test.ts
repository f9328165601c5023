import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { freePort } from './support/browser.ts'
import { openToOthers, register, withCarelessServer } from './support/open-to-others.ts'
import { testDatabase } from './support/test-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmende-private-postgres-'))
let opened: OpenDatabase
beforeAll(async () => void (opened = await testDatabase()))
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps the mails beside PostgreSQL from others, whatever the umask', async () => {
  const directory = join(folder, 'data')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(opened.database)
  const DATABASE_URL = `${inject('postgresUrl')}/${rows[0]!.name}`
  await withCarelessServer({ PORT: String(await freePort()), DATA_DIR: directory, DATABASE_URL }, async (url) => {
    await register(url)
    await expect.poll(() => readdirSync(directory)).toContain('mail')
    expect(openToOthers(directory)).toEqual([])
  })
})
