import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { readArchive, writeArchive } from '../src/platform/files/archive.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { startServer } from './support/browser.ts'
import { migratedDirectory, seededDirectory } from './support/prepared-directory.ts'
import { filesOf, readFiles } from './support/exported-organisation.ts'
import { aRichOrganisation } from './support/rich-organisation.ts'

const root = new URL('..', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'allmende-ledger-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }), 120_000)
const path = (name: string) => join(directory, name)

function allmende(data: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: data, DATABASE_URL: '' }
  return spawnSync(join(root, 'bin/allmende'), args, { cwd: directory, encoding: 'utf8', env })
}
const limits = { entries: 99, entryBytes: 1e8, totalBytes: 1e8 }

async function counted(data: string): Promise<Record<string, number>> {
  const { database, close } = await openDatabase({ directory: data })
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database)).rows[0]!.n
  const counts = {
    organisations: await count('organisations'),
    persons: await count('persons'),
    journal: await count('journal'),
  }
  await close()
  return counts
}

describe('the commands for those who run an installation', () => {
  it('carry an organisation and a whole database from one place to another', async () => {
    const { database, close } = await openDatabase({ directory: await migratedDirectory(path('old')) })
    await aRichOrganisation(database)
    await close()
    const exported = allmende(path('old'), 'export', 'organisation', '99001777', 'town.zip')
    expect(exported).toMatchObject({ status: 0, stdout: expect.stringContaining('Bad "Neustadt"') as string })
    expect(statSync(path('town.zip')).mode & 0o777).toBe(0o600)
    expect(allmende(path('old'), 'export', 'organisation', '12345678', 'x.zip').stderr).toContain('keine Organisation')
    expect(allmende(path('old'), 'export', 'organisation', '99001777', 'town.zip').stderr).toContain('gibt es schon')

    await migratedDirectory(path('new'))
    const imported = allmende(path('new'), 'import', 'organisation', 'town.zip')
    expect(imported).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Vertretung gilt: Landkreis Auenberg') as string,
    })
    const again = allmende(path('new'), 'import', 'organisation', 'town.zip')
    expect(again).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('gibt es hier schon') as string,
    })

    expect(allmende(path('new'), 'backup', 'all.zip').status).toBe(0)
    expect(statSync(path('all.zip')).mode & 0o777).toBe(0o600)
    expect(allmende(path('third'), 'restore', 'all.zip').stdout).toContain('Wiederhergestellt')
    const verdict = allmende(path('third'), 'journal', 'verify', '--json')
    expect(JSON.parse(verdict.stdout)).toMatchObject({ intact: true, count: 5, broken: null })
    const { anchor } = JSON.parse(verdict.stdout) as { anchor: string }
    expect(allmende(path('third'), 'journal', 'verify', '--anchor', anchor).stdout).toContain('unversehrt, 5 Einträge')
    const third = await openDatabase({ directory: path('third') })
    await sql`delete from journal where id = 5`.execute(third.database)
    await third.close()
    expect(allmende(path('third'), 'journal', 'verify').status).toBe(0)
    expect(allmende(path('third'), 'journal', 'verify', '--anchor', anchor)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('fehlen Einträge') as string,
    })
  }, 240_000)

  it('refuse a foreign archive with a sentence and take nothing', async () => {
    const files = Object.fromEntries(readArchive(readFileSync(path('town.zip')), limits))
    const changed = await writeArchive({ ...files, 'daten/persons.json': Buffer.from('[]\n') })
    writeFileSync(path('changed.zip'), changed)
    writeFileSync(path('cut.zip'), readFileSync(path('town.zip')).subarray(0, 500))
    const climbing = Buffer.from(readFileSync(path('town.zip')))
    const name = Buffer.from('daten/persons.csv')
    for (let at = climbing.indexOf(name); at >= 0; at = climbing.indexOf(name, at + 1))
      climbing.write('../../a/persons.c', at)
    writeFileSync(path('climbing.zip'), climbing)
    for (const [file, sentence] of [
      ['changed.zip', 'Prüfsumme'],
      ['cut.zip', 'nicht vollständig'],
      ['climbing.zip', 'Dateiname'],
      ['nowhere.zip', 'nicht lesen'],
    ] as const)
      expect(allmende(path('foreign'), 'import', 'organisation', file)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(sentence) as string,
      })
  }, 120_000)

  it('leave nothing half done when an import is killed in the middle', async () => {
    const { organisation, tables } = readFiles(readArchive(readFileSync(path('town.zip')), limits))
    const [entry] = tables.journal
    tables.journal = Array.from({ length: 20_000 }, () => ({ ...entry!, subject: randomUUID() }))
    writeFileSync(path('long.zip'), await writeArchive(Object.fromEntries(filesOf({ organisation, tables }))))
    const empty = { organisations: 0, persons: 0, journal: 0 }
    const whole = { organisations: 5, persons: 2, journal: 20_001 }
    const outcomes = new Set<string>()
    let usual = Infinity
    /** Of the time that it takes where nobody kills it, which comes first. */
    for (const share of [Infinity, 0.8, 0.6, 0.4, 0.2, 0.05]) {
      const data = await migratedDirectory(path(`killed-${share}`))
      const env = { ...process.env, DATA_DIR: data, DATABASE_URL: '' }
      const command = spawn(process.execPath, ['src/cli.ts', 'import', 'organisation', path('long.zip')], {
        cwd: root,
        env,
      })
      const ended = new Promise((resolve) => command.once('exit', resolve))
      while (command.exitCode === null && !existsSync(join(data, 'lock'))) await wait(5)
      const began = performance.now()
      await (share === Infinity ? ended : Promise.race([ended, wait(share * usual)]))
      if (share === Infinity) usual = performance.now() - began
      command.kill('SIGKILL')
      await ended
      const counts = await counted(data)
      expect([empty, whole]).toContainEqual(counts)
      outcomes.add(JSON.stringify(counts))
    }
    expect(outcomes).toContain(JSON.stringify(empty))
  }, 240_000)
})

describe('beside a server on the embedded database', () => {
  it('backup and the reading commands work, and what writes is refused', async () => {
    const server = await startServer(await seededDirectory())
    try {
      expect(allmende(server.directory, 'backup', 'live.zip')).toMatchObject({ status: 0, stderr: '' })
      expect(allmende(server.directory, 'journal', 'verify').stdout).toContain('unversehrt')
      expect(allmende(server.directory, 'export', 'organisation', '99001001', 'live-town.zip').stdout).toContain(
        'Lindenbrück',
      )
      expect(allmende(server.directory, 'restore', 'live.zip').stderr).toContain('Bitte beenden Sie den Server')
      expect(statSync(join(server.directory, 'control.json')).mode & 0o777).toBe(0o600)
      const door = JSON.parse(readFileSync(join(server.directory, 'control.json'), 'utf8')) as {
        port: number
        key: string
      }
      const knock = (key: string) =>
        fetch(`http://127.0.0.1:${door.port}/backup`, { method: 'POST', headers: { Authorization: `Bearer ${key}` } })
      expect((await knock('x'.repeat(door.key.length))).status).toBe(404)
    } finally {
      await server.stop()
    }
  }, 240_000)
})
