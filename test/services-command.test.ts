import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migratedDirectory } from './support/prepared-directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmende-services-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => migratedDirectory(join(folder, 'data')), 60_000)
const command = new URL('../bin/allmende', import.meta.url).pathname
const services = (...args: string[]) =>
  spawnSync(command, ['import', 'services', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' },
  })

describe('allmende import services', () => {
  it('takes what can be read, names the rest with its line, and doubles nothing', () => {
    const file = join(folder, 'leika.csv')
    const rows = ['99012001001000;Hund anmelden', '99012001001001;Hund abmelden', '123;Zu kurz']
    writeFileSync(file, ['leika_key;name', ...rows].join('\n'))
    const first = services(file)
    expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('Neu: 2, geändert: 0, unverändert: 0.')])
    expect(first.stdout).toContain('Zeile 4: „123“ ist kein LeiKa-Schlüssel')
    writeFileSync(file, ['leika_key;name', rows[0], '99012001001001;Hund wieder abmelden'].join('\n'))
    const { added, changed, unchanged } = JSON.parse(services(file, '--json').stdout) as Record<string, number>
    expect({ added, changed, unchanged }).toEqual({ added: 0, changed: 1, unchanged: 1 })
  })

  it.each([
    [['nirgends.csv'], 'lässt sich nicht lesen'],
    [[], 'allmende import services DATEI'],
    [['a.csv', '--so'], 'allmende import services DATEI'],
  ])('says what is wrong with %j', (args, sentence) => {
    const { status, stderr } = services(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
  })
})
