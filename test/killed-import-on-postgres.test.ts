import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import { gv100adWith } from './support/gv100ad-lines.ts'
import { othersAreWriting, othersGone, postgresBeside } from './support/postgres-beside.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmende-killed-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const villages = 8000

describe('an import into PostgreSQL that is killed', () => {
  it('leaves nothing half done, at whatever moment of its writing, and works when it runs again', async () => {
    const { database, url, close } = await postgresBeside()
    const env = { ...process.env, DATABASE_URL: url }
    const file = join(folder, 'edition.txt')
    writeFileSync(file, gv100adWith(villages, '20260101').join('\n'))
    const args = [join(import.meta.dirname, '../src/cli.ts'), 'import', 'municipalities', file]
    const counts = async () => {
      const { rows } = await sql<Record<string, number>>`
        select (select count(*) from organisations)::int as organisations, (select count(*) from organisation_keys)::int as keys,
          (select count(*) from organisation_names)::int as names, (select count(*) from journal)::int as entries`.execute(
        database,
      )
      return rows[0]!
    }
    const before = await counts()

    let inTheMiddle = 0
    for (const later of [0, 60, 150]) {
      const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
      const ended = once(child, 'exit')
      while (child.exitCode === null && !(await othersAreWriting(database))) await wait(5)
      await wait(later)
      const wasWriting = await othersAreWriting(database)
      child.kill('SIGKILL')
      const [, signal] = await ended
      await othersGone(database)
      const after = await counts()
      if (after.entries !== before.entries) {
        expect(after.organisations).toBeGreaterThan(before.organisations! + villages)
        break
      }
      expect(after).toEqual(before)
      if (wasWriting && signal === 'SIGKILL') inTheMiddle++
    }
    expect(inTheMiddle).toBeGreaterThan(0)
    expect(spawnSync(process.execPath, args, { env }).status).toBe(0)
    expect((await counts()).organisations).toBeGreaterThan(before.organisations! + villages)
    expect((await verifyJournal(database)).broken).toBeNull()
    await close()
  }, 120_000)
})
