import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../src/platform/database/database.ts'
import { lockDirectory } from '../src/platform/database/directory-lock.ts'
import { gv100adWith } from './support/gv100ad-lines.ts'
import { migratedDirectory } from './support/prepared-directory.ts'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'allmende-import-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { DATABASE_URL: _, ...environment } = process.env
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(join(root, 'bin/allmende'), ['import', ...args], {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: data, ...env },
  })

function edition(name: string, asOf: string, villages: number): string {
  const path = join(folder, name)
  writeFileSync(path, gv100adWith(villages, asOf).join('\n'))
  return path
}

async function inside<T>(query: (database: Parameters<ReturnType<typeof sql<T>>['execute']>[0]) => Promise<T>) {
  const { database, close } = await openDatabase({ directory: data })
  try {
    return await query(database)
  } finally {
    await close()
  }
}
const counts = () =>
  inside(async (database) => {
    const { rows } = await sql<Record<string, number>>`
      select (select count(*) from organisations) as organisations, (select count(*) from organisation_keys) as keys,
        (select count(*) from journal) as entries`.execute(database)
    return rows[0]!
  })

describe('allmende import municipalities', () => {
  let small: string
  beforeAll(() => {
    small = edition('klein.txt', '20240101', 1)
  })

  it('reports what is new, renamed, vanished and changed, and the next step', () => {
    const first = run(['municipalities', small])
    expect(first.stderr).not.toMatch(/Fehler/)
    expect(first.status).toBe(0)
    expect(first.stdout).toContain('Stand 01.01.2024')
    expect(first.stdout).toContain('Neu: 50')
    const second = run(['municipalities', edition('leer.txt', '20250101', 0), '--json'])
    expect(JSON.parse(second.stdout)).toMatchObject({ asOf: '2025-01-01', new: [], vanished: [{}, {}] })
    expect(run(['municipalities', join(folder, 'leer.txt')]).stdout).toContain('Unverändert: 48')
  })

  it.each([
    [['municipalities'], 'Aufruf: allmende import'],
    [['municipalities', 'nirgends.txt'], 'lässt sich nicht lesen'],
    [['municipalities', join(root, 'package.json')], 'keine Textdatei im Format GV100AD'],
    [['needs', 'x'], 'Aufruf: allmende import'],
  ])('refuses %s with a sentence and exit code 2', (args, sentence) => {
    const { status, stderr, stdout } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  it('says who uses the embedded database, and what to do', () => {
    const release = lockDirectory(data)
    const { status, stderr } = run(['municipalities', small])
    release()
    expect(status).toBe(2)
    expect(stderr).toContain(`vom Prozess ${process.pid} benutzt`)
  })

  it('says that the database cannot be opened', () => {
    const { status, stderr } = run(['municipalities', small], { DATABASE_URL: 'postgres://localhost:1/x' })
    expect(status).toBe(2)
    expect(stderr).toContain('Die Datenbank lässt sich nicht öffnen')
  })

  it('leaves nothing half done when it is killed, at whatever moment, and works when it runs again', async () => {
    const before = await counts()
    const large = edition('gross.txt', '20260101', 8000)
    let killed = 0
    let last = before
    for (const milliseconds of [150, 1200, 2200]) {
      const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'import', 'municipalities', large], {
        env: { ...environment, DATA_DIR: data },
        stdio: 'ignore',
      })
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
      while (!existsSync(join(data, 'lock'))) await wait(5)
      await wait(milliseconds)
      child.kill('SIGKILL')
      if ((await ended) === 'SIGKILL') killed++
      const after = await counts()
      if (after.entries === last.entries) expect(after).toEqual(last)
      else expect(after).toMatchObject({ organisations: before.organisations! + 8009, entries: last.entries! + 1 })
      last = after
    }
    expect(killed).toBeGreaterThan(0)
    expect(run(['municipalities', large]).status).toBe(0)
    expect((await counts()).organisations).toBe(before.organisations! + 8009)
  }, 120_000)
})

const canMount =
  process.getuid?.() === 0 &&
  (() => {
    const place = join(folder, 'mount-test')
    spawnSync('mkdir', ['-p', place])
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0
    if (mounted) spawnSync('umount', [place])
    return mounted
  })()

describe('on a full disk', () => {
  it('the import says so, and nothing of it stays', async (context) => {
    context.skip(!canMount, 'no small disk can be mounted: that takes root on Linux')
    const disk = join(folder, 'disk')
    spawnSync('mkdir', ['-p', disk])
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk])
    try {
      await migratedDirectory(disk)
      expect(run(['municipalities', edition('klein2.txt', '20240101', 1)], { DATA_DIR: disk }).status).toBe(0)
      const large = edition('gross2.txt', '20260101', 8000)
      for (const free of ['2M', '0']) {
        spawnSync('sh', ['-c', `head -c ${free} /dev/zero > room; cat /dev/zero > fill; rm room`], { cwd: disk })
        const { status, stderr } = run(['municipalities', large], { DATA_DIR: disk })
        expect(stderr).toContain('Der Speicherplatz reicht nicht')
        expect(status).toBe(2)
        rmSync(join(disk, 'fill'))
      }
      expect(run(['municipalities', edition('klein3.txt', '20240101', 1)], { DATA_DIR: disk }).stdout).toContain(
        'Unverändert: 50',
      )
    } finally {
      spawnSync('umount', [disk])
    }
  })
})
