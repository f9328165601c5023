import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const copy = mkdtempSync(join(tmpdir(), 'allmende-new-module-'))
const at = (path: string) => join(copy, path)
const parts = [
  'bin',
  'db',
  'public',
  'scripts',
  'src',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
]

beforeAll(() => {
  for (const part of [...parts, '.oxfmtrc.json', 'bench', 'examples'])
    cpSync(join(root, part), at(part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), at('node_modules'))
}, 60_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** In the copy, as if at a console: what this run has told its own processes counts for nothing there. */
function run(command: string, ...args: string[]) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV|NODE_OPTIONS)/.test(name))
  const env = { ...Object.fromEntries(inherited), DATA_DIR: at('data'), DATABASE_URL: '', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', env })
  return { status, text: `${stdout}${stderr}` }
}
const newModule = (...args: string[]) => run('npm', 'run', '--silent', 'new', 'module', ...args)
const vitest = (...files: string[]) =>
  run(
    at('node_modules/.bin/vitest'),
    'run',
    '--project',
    'unit',
    '--project',
    'embedded',
    '--project',
    'embedded-rest',
    ...files,
  )
const rulesOfTheHouse = ['test/house.test.ts', 'test/table-owners.test.ts', 'test/journal-words.test.ts']

describe('npm run new module', () => {
  it.each([
    [[], 'Usage: npm run new module NAME'],
    [['Spielzeug'], 'is no name of a module'],
    [['toy_box'], 'is no name of a module'],
    [['class'], 'means something in JavaScript'],
    [['toy-utils'], 'could hold anything'],
    [['needs'], 'There is a module "needs" already.'],
    [['toy', '--', '--after', 'nothing'], 'There is no module "nothing" to stand behind.'],
  ])('refuses %j with a sentence and exit code 2, and writes nothing', (args, sentence) => {
    const before = readFileSync(at('src/modules.ts'), 'utf8')
    expect(newModule(...args)).toEqual({ status: 2, text: expect.stringContaining(sentence) })
    expect(readFileSync(at('src/modules.ts'), 'utf8')).toBe(before)
    expect(existsSync(at('src/modules/toy'))).toBe(false)
  })

  it('makes a module whose page opens, by the rules of the house', () => {
    const made = newModule('toy')
    expect(made).toEqual({ status: 0, text: expect.stringContaining('npm run migration toy') })
    const list = readFileSync(at('src/modules.ts'), 'utf8')
    expect(list).toContain('\n  search,\n  toy,\n  transfer,\n')
    expect(run(at('node_modules/.bin/oxfmt'), '--check', 'src')).toMatchObject({ status: 0 })
    expect(run(at('node_modules/.bin/tsc'))).toEqual({ status: 0, text: '' })
    const tried = vitest('src/modules/toy', ...rulesOfTheHouse)
    expect(tried, tried.text).toMatchObject({ status: 0, text: expect.stringMatching(/Test Files.*4 passed/) })
  }, 180_000)

  it('puts it behind another one where that is asked for', () => {
    expect(newModule('big-picture', '--', '--after', 'needs')).toMatchObject({ status: 0 })
    const list = readFileSync(at('src/modules.ts'), 'utf8')
    expect(list).toContain("needs/module.ts'\nimport { bigPicture } from './modules/big-picture/module.ts'\n")
    expect(list).toContain('\n  needs,\n  bigPicture,\n')
  })
})

describe('a module with everything', () => {
  it('works from its folder, its migration and its line in the list: pages, permissions, journal, tasks, API, demonstration', () => {
    cpSync(at('test/support/toy-module'), at('src/modules/toy'), { recursive: true })
    cpSync(at('test/support/toy-module.sql'), at('db/migrations/9999-toys.sql'))
    expect(run('npm', 'run', '--silent', 'schema')).toEqual({ status: 0, text: '' })
    const tried = vitest('src/modules/toy', ...rulesOfTheHouse)
    expect(tried, tried.text).toMatchObject({ status: 0, text: expect.stringMatching(/Test Files.*5 passed/) })
  }, 180_000)

  it('has its command', () => {
    expect(run(at('bin/allmende'), 'toys')).toEqual({ status: 0, text: 'Es gibt 0 Spielzeuge.\n' })
    expect(run(at('bin/allmende'), '--help').text).toContain('allmende toys')
  }, 180_000)
})
