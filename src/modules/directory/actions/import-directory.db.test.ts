import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gv100adLine, smallestGv100ad } from '../../../../test/support/gv100ad-lines.ts'
import { officialEdition } from '../../../../test/support/published-data.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { seedCast } from '../../../../test/support/cast.ts'
import { readGv100ad } from '../formats/gv100ad.ts'
import { seedDirectory } from '../formats/seed-directory.ts'
import { verifyChain } from '../../journal/rules/journal-chain.ts'
import { knownDirectory } from '../store/directory-rows.ts'
import { entriesAfter } from '../../journal/store/entry-rows.ts'
import { fillDirectory, importDirectory } from './import-directory.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

const edition = (asOf: string, ...more: string[]) =>
  readGv100ad(Buffer.from([...smallestGv100ad(asOf), ...more].join('\n')))
const village = (name: string, asOf: string, association = '0001', number = '017') =>
  gv100adLine({ row: '60', key: `06001${number}${association}`, name, type: '64', asOf, figures: [100, 500] })
const union = (asOf: string, key = '0001') =>
  gv100adLine({ row: '50', key: `06001   ${key}`, name: `VG ${key}`, type: '51', asOf })

let opened: OpenDatabase
beforeEach(async () => {
  opened = await testDatabase()
}, 60_000)
afterEach(() => opened.close())

const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(opened.database)).rows
const counts = () =>
  rows(sql<Record<string, number>>`
    select (select count(*) from organisations) as organisations, (select count(*) from organisation_keys) as keys,
      (select count(*) from organisation_names) as names`)

describe('an import', () => {
  it('puts every municipality into its county and its association, every county into its Land', async () => {
    await importDirectory(opened.database, edition('20240101', union('20240101'), village('Au', '20240101')))
    const found = await rows(sql`
      select o.kind, p.name as parent, a.name as association from organisations o
      left join organisations p on p.id = o.parent left join organisations a on a.id = o.association
      where o.name in ('Au', 'VG 0001', 'Stadt Hessen') order by array_position(array['county', 'municipalAssociation', 'municipality'], o.kind), o.name`)
    expect(found).toEqual([
      { kind: 'county', parent: 'Hessen', association: null },
      { kind: 'municipalAssociation', parent: 'Stadt Hessen', association: null },
      { kind: 'municipality', parent: 'Stadt Hessen', association: 'VG 0001' },
      { kind: 'municipality', parent: 'Stadt Hessen', association: null },
    ])
  })

  it('remembers a former name and a former key with the day they ended', async () => {
    await importDirectory(opened.database, edition('20240101', union('20240101'), village('Au', '20240101')))
    await importDirectory(
      opened.database,
      edition('20250101', union('20250101', '0002'), village('Au am Berg', '20250101', '0002')),
    )
    expect(await rows(sql`select name, valid_until from organisation_names`)).toEqual([
      { name: 'Au', valid_until: '2024-12-31' },
    ])
    const keys = await rows(sql`
      select k.kind, k.key, k.valid_from, k.valid_until from organisation_keys k
      join organisations o on o.id = k.organisation where o.name = 'Au am Berg' order by 1, 3`)
    expect(keys).toEqual([
      { kind: 'ags', key: '06001017', valid_from: '2024-01-01', valid_until: null },
      { kind: 'ars', key: '060010001017', valid_from: '2024-01-01', valid_until: '2024-12-31' },
      { kind: 'ars', key: '060010002017', valid_from: '2025-01-01', valid_until: null },
    ])
  })

  it('never deletes: what vanished stays with the day, its keys closed, waiting for its successor', async () => {
    await importDirectory(opened.database, edition('20240101', union('20240101'), village('Au', '20240101')))
    const report = await importDirectory(opened.database, edition('20250101'))
    expect(report.vanished.map(({ name }) => name)).toEqual(['Au'])
    const [au] = await rows(sql`
      select vanished_on, successor, array_agg(distinct valid_until::text) as ended from organisations o
      join organisation_keys k on k.organisation = o.id where name = 'Au' group by o.id`)
    expect(au).toEqual({ vanished_on: '2025-01-01', successor: null, ended: ['2024-12-31'] })
  })

  it('does nothing at all when it is refused', async () => {
    await importDirectory(opened.database, edition('20250101'))
    const before = await counts()
    await expect(
      importDirectory(opened.database, edition('20240101', village('Au', '20240101', '0000'))),
    ).rejects.toThrow('directoryOlder')
    expect(await counts()).toEqual(before)
  })

  it('is one entry of the journal, with counts only, and the chain holds', async () => {
    await importDirectory(opened.database, edition('20240101'))
    await importDirectory(opened.database, edition('20250101', village('Au', '20250101', '0000')))
    const entries = await entriesAfter(opened.database, 0, 10)
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({
      action: 'directoryImported',
      person: null,
      organisation: null,
      before: { asOf: '2024-01-01' },
      after: { asOf: '2025-01-01', new: 1, renamed: 0, vanished: 0, changed: 2, unchanged: 46 },
    })
    expect(verifyChain(entries, sha256)).toBeNull()
  })

  it('confirms what did not change for the new day', async () => {
    await importDirectory(opened.database, edition('20240101'))
    await importDirectory(opened.database, edition('20250101'))
    expect(await rows(sql`select distinct as_of from organisations`)).toEqual([{ as_of: '2025-01-01' }])
  })

  it('leaves organisations alone that are invented or made by hand', async () => {
    await seedCast(opened.database)
    await sql`insert into organisations (kind, name) values ('municipality', 'Von Hand')`.execute(opened.database)
    const report = await importDirectory(opened.database, edition('20250101'))
    expect(report.vanished).toEqual([])
    expect(await rows(sql`select count(*) as n from organisations where source like 'Destatis%'`)).toEqual([{ n: 48 }])
  })

  it('of two at once leaves no organisation twice', async () => {
    await Promise.all([1, 2].map(() => importDirectory(opened.database, edition('20250101'))))
    expect(await rows(sql`select count(*) as n from organisations`)).toEqual([{ n: 48 }])
  })
})

describe('the first filling', () => {
  it('happens once, and never after an import', async () => {
    const seed = async () => edition('20190101')
    expect(await fillDirectory(opened.database, seed)).toBe(true)
    expect(await fillDirectory(opened.database, seed)).toBe(false)
    await importDirectory(opened.database, edition('20250101'))
    const mustNotBeRead = () => Promise.reject(new Error('read again'))
    expect(await fillDirectory(opened.database, mustNotBeRead)).toBe(false)
  })

  it('happens beside the invented organisations of a demonstration', async () => {
    await seedCast(opened.database)
    expect(await fillDirectory(opened.database, async () => edition('20190101'))).toBe(true)
  })
})

describe('the official editions', () => {
  it('come one after the other on top of the seed, and again without doubling anything', async () => {
    await fillDirectory(opened.database, async () => seedDirectory())
    await importDirectory(opened.database, readGv100ad(officialEdition('31122021')))
    const second = await importDirectory(opened.database, readGv100ad(officialEdition('30112025')))
    const count = (changes: readonly { kind: string }[]) => changes.filter(({ kind }) => kind === 'municipality').length
    expect([second.new, second.renamed, second.vanished].map(count)).toEqual([4, 27, 40])
    const before = await counts()
    const again = await importDirectory(opened.database, readGv100ad(officialEdition('30112025')))
    expect(again).toMatchObject({ new: [], renamed: [], vanished: [], changed: [] })
    expect(await counts()).toEqual(before)
    const known = await knownDirectory(opened.database)
    expect(known.asOf).toBe('2025-11-30')
    expect(known.organisations.filter(({ vanished }) => !vanished)).toHaveLength(again.unchanged)
    const homeless = await rows(sql`
      select count(*) as n from organisations where parent is null and kind <> 'land' and vanished_on is null`)
    expect(homeless).toEqual([{ n: 0 }])
  })
})
