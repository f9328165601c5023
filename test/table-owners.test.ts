import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allModules } from '../src/services.ts'
import { tablesNamed } from './support/tables-named.ts'

const root = new URL('..', import.meta.url).pathname
const text = (path: string) => readFileSync(join(root, path), 'utf8')

/** The machines keep these for themselves: no module names them. */
const ofPlatform = ['api_answers', 'installation_secrets', 'migrations', 'rate_limits']
/** The sign-in machine and the module with its pages work on the same tables; the module owns them. */
const signInMachine = /^src\/platform\/sign-in\//
/** Handed over: what leaves with an organisation or a person is being taken apart into the modules that own it. */
const handedOver = /^src\/modules\/(transfer\/|people\/.*personal-data)/

const modules = allModules.map(({ name, tables = [] }) => ({ name, tables }))
const ownerOf = new Map(modules.flatMap(({ name, tables }) => tables.map((table) => [table, name] as const)))
const place = (module: string) => modules.findIndex(({ name }) => name === module)
const allTables = [...text('db/schema.sql').matchAll(/^create table (\w+)/gm)].map(([, name]) => name!)

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => `src/${path}`)
  .filter((path) => !handedOver.test(path))

/** One sentence per table that this file may not name. */
function offencesIn(path: string, source: string): string[] {
  const module = path.match(/^src\/modules\/([^/]+)\//)?.[1]
  return tablesNamed(source, allTables).flatMap(({ table, writes }) => {
    const owner = ownerOf.get(table)
    const knows =
      module === undefined
        ? path.startsWith('src/platform/') && (!owner || (owner === 'sign-in' && signInMachine.test(path)))
        : owner === module || (owner && !writes && place(owner) < place(module))
    return knows ? [] : [`${path} ${writes ? 'writes' : 'reads'} ${table} of ${owner ?? 'the platform'}`]
  })
}

describe('every table', () => {
  it('has one owner, a module or the platform', () => {
    expect(allTables.length).toBeGreaterThan(40)
    expect([...modules.flatMap(({ tables }) => tables), ...ofPlatform].sort()).toEqual(allTables.toSorted())
  })

  it('is written by its owner alone, and read by modules on the right of it', () => {
    expect(files.flatMap((path) => offencesIn(path, text(path)))).toEqual([])
  })

  it('is named where its owner works with it, so that the reader of this test is not blind', () => {
    const named = new Set(files.flatMap((path) => tablesNamed(text(path), allTables).map(({ table }) => table)))
    /** The sign-in service reads and writes this one by a list of names that it is handed. */
    expect(allTables.filter((table) => !named.has(table))).toEqual(['verifications'])
  })
})

describe('the reader of tables', () => {
  it.each([
    ['needs/store/a.ts', 'sql`select 1 from bundles b`', 'reads bundles'],
    ['needs/store/a.ts', 'sql`select 1 from needs n left join bundles b on true`', 'reads bundles'],
    ['needs/store/a.ts', 'sql`select 1 from needs n, bundles b where true`', 'reads bundles'],
    ['needs/store/a.ts', "database.selectFrom('bundles as b').select('id')", 'reads bundles'],
    ['needs/store/a.ts', "database.selectFrom(['needs', 'bundles'])", 'reads bundles'],
    ['needs/store/a.ts', "query.leftJoin('bundles', 'a', 'b')", 'reads bundles'],
    ['needs/store/a.ts', 'sql`update organisations set name = 1`', 'writes organisations'],
    ['needs/store/a.ts', 'sql`delete from organisations o`', 'writes organisations'],
    ['needs/store/a.ts', 'sql`insert into\n  organisations (id)`', 'writes organisations'],
    ['needs/store/a.ts', "database.insertInto('organisations')", 'writes organisations'],
    ['needs/store/a.ts', 'sql`select secret from installation_secrets`', 'the platform'],
  ])('would notice in %s: %s', (path, source, offence) => {
    expect(offencesIn(`src/modules/${path}`, source).join()).toContain(offence)
  })

  it.each([
    'sql`select 1 from needs n join organisations o on true`',
    'sql`select n.bundles, needs from need_backgrounds`',
    "import { bundles } from './bundles.ts'",
    '/** Comes from bundles. */',
    'sql`select 1 from bundle_titles`',
  ])('lets pass: %s', (source) => {
    expect(offencesIn('src/modules/needs/store/a.ts', source)).toEqual([])
  })
})
