import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keepPrivate } from '../src/platform/database/private-directory.ts'
import { freePort } from './support/browser.ts'
import { openToOthers, register, withCarelessServer } from './support/open-to-others.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmende-private-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { DATABASE_URL: _, ...inherited } = process.env
const server = async (directory: string, work: (url: string) => Promise<void>) =>
  withCarelessServer({ PORT: String(await freePort()), DATA_DIR: directory, DATABASE_URL: '' }, work)
function command(directory: string, ...args: string[]) {
  const asTyped = ['-c', 'umask 000; exec bin/allmende "$@"', 'sh', ...args]
  const env = { ...inherited, DATA_DIR: directory, DATABASE_URL: '' }
  return spawnSync('sh', asTyped, { encoding: 'utf8', env }).status
}
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('whoever starts with umask 000', () => {
  const directory = join(folder, 'new', 'data')

  it('opens nothing to others: database, mail, lock, door and backup of a running server', async () => {
    await server(directory, async (url) => {
      await register(url)
      await expect.poll(() => readdirSync(directory)).toContain('mail')
      expect(openToOthers(directory)).toEqual([])
      expect([mode(join(folder, 'new')), mode(directory), mode(join(directory, 'lock'))]).toEqual(['700', '700', '600'])
      expect(command(directory, 'backup', join(folder, 'beside.zip'))).toBe(0)
    })
    expect(openToOthers(directory)).toEqual([])
    expect(mode(join(folder, 'beside.zip'))).toBe('600')
  })

  it('finds a directory from before closed again, with all that lies in it', async () => {
    spawnSync('chmod', ['-R', 'a+rwX', directory])
    writeFileSync(join(directory, 'control.json'), '{}', { mode: 0o644 })
    writeFileSync(join(directory, 'old.zip'), 'x', { mode: 0o644 })
    await server(directory, async () => expect(openToOthers(directory)).toEqual([]))
    expect(openToOthers(directory)).toEqual([])
  })

  it('closes it also by a command, and writes files for nobody else', () => {
    spawnSync('chmod', ['-R', 'a+rwX', directory])
    expect(command(directory, 'backup', join(directory, 'backup.zip'))).toBe(0)
    expect(openToOthers(directory)).toEqual([])
    expect(command(directory, 'plan', 'examples/sechs-gemeinden.yaml', '--xlsx', join(folder, 'plan.xlsx'))).toBe(0)
    expect(mode(join(folder, 'plan.xlsx'))).toBe('600')
  })
})

describe('a directory that is kept private', () => {
  it('leaves alone where a link leads, and what everybody shares', () => {
    const [kept, elsewhere, shared] = ['kept', 'elsewhere', 'shared'].map((name) => join(folder, name))
    for (const each of [kept!, elsewhere!, shared!]) mkdirSync(each)
    for (const each of [kept!, elsewhere!]) chmodSync(each, 0o755)
    chmodSync(shared!, 0o1777)
    symlinkSync(elsewhere!, join(kept!, 'link'))
    keepPrivate(kept!)
    keepPrivate(shared!)
    expect([kept!, elsewhere!, shared!].map(mode)).toEqual(['700', '755', '777'])
  })
})
