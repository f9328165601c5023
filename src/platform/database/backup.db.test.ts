import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { seedCast } from '../../../test/support/cast.ts'
import { people } from '../../demo/cast.ts'
import { crossings } from '../../../test/support/crossing.ts'
import { anActor } from '../../../test/support/people.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { schemaText } from '../../../test/support/schema-text.ts'
import { recordEntry } from '../../modules/journal/actions/record-entry.ts'
import { sha256 } from '../sign-in/sha256.ts'
import { verifyChain } from '../../modules/journal/rules/journal-chain.ts'
import { entriesAfter } from '../../modules/journal/store/entry-rows.ts'
import { Refused } from '../../kernel/refusal.ts'
import { readArchive, writeArchive } from '../files/archive.ts'
import { writeBackup } from './backup.ts'
import type { Database, OpenDatabase } from './database.ts'
import { restoreBackup } from './restore.ts'
import { asCaller } from './as-caller.ts'

const open: OpenDatabase[] = []
const opened = async (make: () => Promise<OpenDatabase>) => {
  const one = await make()
  open.push(one)
  return one.database
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

const limits = { entries: 1000, entryBytes: 1e8, totalBytes: 1e8 }
const numbered =
  'create table numbered (id bigint generated always as identity primary key, words text, half double precision)'

/** The cast, a chain of journal entries, numbers that the database gives, and values that are easily lost. */
async function filled(database: Database): Promise<void> {
  await sql.raw(numbered).execute(database)
  await seedCast(database)
  const actor = await anActor(database, people[0]!.id)
  const caller = { person: actor.person.id, organisation: actor.organisation!.id }
  for (const about of ['eins', 'zwei'])
    await asCaller(database, caller, (transaction) =>
      recordEntry(transaction, actor, {
        action: 'profileChanged',
        subjectKind: 'organisation',
        subject: 'x',
        after: { about },
      }),
    )
  await sql`
    with bundle as (
      insert into bundles (title, status, proposer, answer_by, quorum)
      values ('Zusammen', 'started', ${caller.organisation}, '2026-01-01', 2) returning id
    ), need as (
      insert into needs (organisation, title, status, requirements, opened_at)
      values (${caller.organisation}, 'Hundesteuer', 'open', '[{"capability": "payment"}]', now()) returning id
    )
    insert into participations (bundle, need, organisation, status)
    select bundle.id, need.id, ${caller.organisation}, 'joined' from bundle, need`.execute(database)
  await sql`update needs set status = 'beingMet' where bundle is not null`.execute(database)
  await sql`insert into numbered (words, half) values (${'Zeile\n"ß"\t\\n €'}, ${1 / 3}), (null, 'NaN')`.execute(
    database,
  )
  await sql`insert into numbered (words) select 'n' || n from generate_series(1, 6000) n`.execute(database)
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
  )

describe.each(crossings)('a backup %s', (_, from, to) => {
  it('comes back to the last sign, with its journal and its numbers', async () => {
    const source = await opened(from)
    await filled(source)
    const backup = await writeBackup(source)
    const target = await opened(to)
    await sql.raw(numbered).execute(target)
    const schema = await schemaText(target)
    await restoreBackup(target, backup)

    const again = readArchive(await writeBackup(target), limits)
    for (const [name, content] of readArchive(backup, limits))
      if (name !== 'manifest.json') expect(Buffer.compare(content, again.get(name)!), name).toBe(0)
    expect(await schemaText(target)).toBe(schema)
    const entries = await entriesAfter(target, 0, 10)
    expect(entries).toHaveLength(2)
    expect(verifyChain(entries, sha256)).toBeNull()
    const { rows } = await sql`insert into numbered (words) values ('next') returning id`.execute(target)
    expect(rows).toEqual([{ id: 6003 }])
  })
})

describe('a backup', () => {
  it('shows one moment, whatever is written meanwhile', async () => {
    const source = await opened(testDatabase)
    await filled(source)
    const [backup] = await Promise.all([
      writeBackup(source),
      ...Array.from({ length: 20 }, () => sql`insert into numbered (words) values ('late')`.execute(source)),
    ])
    const { tables } = JSON.parse(Buffer.from(readArchive(backup, limits).get('manifest.json')!).toString()) as {
      tables: Record<string, { rows: number }>
    }
    const lines = [...readArchive(backup, limits)].filter(([name]) => name.startsWith('tables/numbered/'))
    expect(lines.map(([, text]) => Buffer.from(text).toString().split('\n').length - 1).reduce((a, b) => a + b)).toBe(
      tables['numbered']!.rows,
    )
  })

  it('is refused where something is already, and changes nothing', async () => {
    const source = await opened(testDatabase)
    await seedCast(source)
    const backup = await writeBackup(source)
    expect(await refusalOf(restoreBackup(source, backup))).toBe('restoreNotEmpty')
  })

  it('is refused when it was made under other migrations, damaged, or is something else', async () => {
    const target = await opened(testDatabase)
    const backup = await writeBackup(target)
    const changed = async (change: (files: Map<string, Uint8Array>) => void) => {
      const files = readArchive(backup, limits)
      change(files)
      return refusalOf(restoreBackup(target, await writeArchive(Object.fromEntries(files))))
    }
    const manifest = (change: (text: string) => string) => (files: Map<string, Uint8Array>) =>
      void files.set('manifest.json', Buffer.from(change(Buffer.from(files.get('manifest.json')!).toString())))
    expect(await changed(manifest((text) => text.replace('0002-', '0003-')))).toBe('backupMigrations')
    expect(await changed(manifest((text) => text.replace('"version": 1', '"version": 2')))).toBe('backupVersion')
    expect(await changed(manifest(() => '[]'))).toBe('backupFormat')
    expect(await changed(manifest((text) => text.replace('"rows": 0', '"rows": 7')))).toBe('backupDamaged')
    expect(await changed((files) => void files.set('tables/persons/9.ndjson', Buffer.from('[]\n')))).toBe(
      'backupDamaged',
    )
    expect(await refusalOf(restoreBackup(target, Buffer.from('no zip')))).toBe('archiveNotZip')
    expect(await refusalOf(restoreBackup(target, backup))).toBe('done')
  })
})
