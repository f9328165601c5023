import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const script = new URL('../scripts/new-migration.ts', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'allmende-migrations-'))
writeFileSync(join(folder, '0009-news.sql'), 'select 1;\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const migration = (...names: string[]) =>
  spawnSync(process.execPath, [script, ...names], { env: { ...process.env, MIGRATIONS: folder }, encoding: 'utf8' })

it('writes the next migration, with one line, and says what follows', () => {
  const { status, stdout, stderr } = migration('needs-with-colours')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toBe('db/migrations/0010-needs-with-colours.sql is yours to fill. Then: npm run schema\n')
  expect(readFileSync(join(folder, '0010-needs-with-colours.sql'), 'utf8')).toMatch(/^-- .+\n$/)
})

it.each([
  [[], 'Say one name'],
  [['one', 'two'], 'Say one name'],
  [['Needs'], '"Needs" is no name'],
  [['a_b'], '"a_b" is no name'],
  [['../x'], '"../x" is no name'],
  [['needs--x'], '"needs--x" is no name'],
  [['--help'], '"--help" is no name'],
  [['news'], 'The name "news" is taken: 0009-news.sql.'],
])('refuses %j in one sentence, and writes nothing', (names, sentence) => {
  const before = readdirSync(folder)
  const { status, stdout, stderr } = migration(...names)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(sentence)
  expect(stderr.trim()).not.toContain('\n')
  expect(readdirSync(folder)).toEqual(before)
})
