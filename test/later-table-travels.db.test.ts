import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { announcedBy } from '../src/announced.ts'
import type { Module } from '../src/module.ts'
import { modules } from '../src/modules.ts'
import { exportOrganisation } from '../src/modules/transfer/actions/export-organisation.ts'
import { importOrganisation } from '../src/modules/transfer/actions/import-organisation.ts'
import { organisationFiles, readOrganisation } from '../src/modules/transfer/formats/organisation-archive.ts'
import { inventoryOf } from '../src/modules/transfer/rules/inventory.ts'
import { readArchive, writeArchive } from '../src/platform/files/archive.ts'
import type { Database, OpenDatabase } from '../src/platform/database/database.ts'
import { among } from '../src/travel/columns.ts'
import { line } from '../src/travel/row-fields.ts'
import { travelling } from '../src/travel/travelling-table.ts'
import { anOrganisation } from './support/people.ts'
import { aRichOrganisation } from './support/rich-organisation.ts'
import { testDatabase } from './support/test-database.ts'

const visitRow = z.strictObject({ id: z.uuid(), organisation: z.uuid(), host: z.uuid(), what: line(100) })

/** A module that nobody has thought of yet, with one table. */
const visits: Module = {
  name: 'visits',
  travel: async () => ({
    tables: [
      travelling({
        name: 'visits',
        row: visitRow,
        unique: ['id'],
        query: ({ own }) =>
          sql`select id, organisation, host, what from visits where ${among(own, 'organisation')} order by id`,
        belongs: ({ organisation, host }, file) => file.isOwn(organisation) && file.isKnown(host),
        words: {
          title: 'Besuche',
          meaning: 'Wen die Organisation besucht hat.',
          fields: {
            id: 'Kennung',
            organisation: 'wer zu Besuch war',
            host: 'wer Besuch hatte (named_organisations)',
            what: 'worum es ging',
          },
        },
        isLater: true,
        names: { host: 'named_organisations' },
      }),
    ],
    keeps: (organisation) => sql`exists (select from visits where organisation = ${organisation})`,
  }),
}
const inventory = inventoryOf(await announcedBy([...modules, visits]).travel())

const open: OpenDatabase[] = []
async function withVisits(): Promise<Database> {
  const one = await testDatabase()
  open.push(one)
  await sql`create table visits (id uuid primary key default gen_random_uuid(),
    organisation uuid not null references organisations, host uuid not null references organisations, what text not null)`.execute(
    one.database,
  )
  return one.database
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

const visit = (database: Database, { organisation, host, what }: Record<string, string>) =>
  sql`insert into visits (organisation, host, what) values (${organisation}, ${host}, ${what})`.execute(database)

/** A town that has visited somebody of whom nothing else speaks, as the ZIP that it takes along. */
async function aTravellingTown() {
  const source = await withVisits()
  const { town, county } = await aRichOrganisation(source)
  const host = await anOrganisation(source, { name: 'Gastdorf' })
  await sql`insert into organisation_keys values (${host}, 'ags', '99001888', '2020-01-01')`.execute(source)
  await visit(source, { organisation: town, host, what: 'Der Bürgerkoffer' })
  await visit(source, { organisation: county, host: town, what: 'Nichts für andere' })
  const taken = await exportOrganisation(source, inventory, town)
  const zip = await writeArchive(organisationFiles(inventory, { ...taken, at: new Date() }))
  return { town, host, files: readArchive(zip, { entries: 99, entryBytes: 1e7, totalBytes: 1e7 }) }
}
const takeOver = (database: Database, files: ReadonlyMap<string, Uint8Array>) =>
  importOrganisation(database, inventory, { ...readOrganisation(inventory.tables, files), archive: 'x' })

describe('a table of a later module, which transfer has never heard of', () => {
  it('is taken along with its meaning and with whom it names, before the journal', async () => {
    const { files, town, host } = await aTravellingTown()
    const text = (name: string) => Buffer.from(files.get(name)!).toString()
    expect(JSON.parse(text('daten/visits.json'))).toMatchObject([
      { organisation: town, host, what: 'Der Bürgerkoffer' },
    ])
    expect(text('daten/visits.csv')).toContain('Der Bürgerkoffer')
    expect(text('LIESMICH.txt')).toContain('Besuche (daten/visits, 1 Zeile)')
    expect(text('felder.json')).toContain('worum es ging')
    expect(text('daten/named_organisations.json')).toContain('Gastdorf')
    const tables = Object.keys(JSON.parse(text('felder.json')) as object)
    expect(tables.slice(-3)).toEqual(['offer_drafts', 'visits', 'journal'])
  })

  it('comes back and names whoever is there already by the id that they have there', async () => {
    const { files, town, host } = await aTravellingTown()
    const target = await withVisits()
    const there = await anOrganisation(target, { name: 'Gastdorf' })
    await sql`insert into organisation_keys values (${there}, 'ags', '99001888', '2020-01-01')`.execute(target)
    await takeOver(target, files)
    const { rows } = await sql`select organisation, host, what from visits`.execute(target)
    expect(there).not.toBe(host)
    expect(rows).toEqual([{ organisation: town, host: there, what: 'Der Bürgerkoffer' }])
  })

  it('is refused where a row is about somebody else, or says what it may not', async () => {
    const { files } = await aTravellingTown()
    const { tables, ...head } = readOrganisation(inventory.tables, files)
    const refusalOf = (row: object) => {
      const changed = { ...tables, visits: [{ ...tables['visits']![0], ...row }] }
      const again = organisationFiles(inventory, { ...head, tables: changed, at: new Date() })
      return () => readOrganisation(inventory.tables, new Map(Object.entries(again)))
    }
    const other = tables['named_organisations']![0]!['id']
    expect(refusalOf({})).not.toThrow()
    expect(refusalOf({ organisation: other })).toThrow('importForeign')
    expect(refusalOf({ what: '' })).toThrow('importValue')
    expect(refusalOf({ secret: 'x' })).toThrow('importColumnUnknown')
  })

  it('keeps an entry of the directory from giving way', async () => {
    const { files } = await aTravellingTown()
    const target = await withVisits()
    const entry = await anOrganisation(target, { name: 'Neustadt' })
    await sql`insert into organisation_keys values (${entry}, 'ags', '99001777', '2020-01-01')`.execute(target)
    await visit(target, { organisation: entry, host: entry, what: 'Zu Hause' })
    await expect(takeOver(target, files)).rejects.toThrow('importOrganisationExists')
  })
})
