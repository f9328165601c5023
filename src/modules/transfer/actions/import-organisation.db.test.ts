import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { crossings } from '../../../../test/support/crossing.ts'
import {
  exported,
  filesOf,
  imported,
  readFiles,
  type OrganisationExport,
} from '../../../../test/support/exported-organisation.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { aRichOrganisation } from '../../../../test/support/rich-organisation.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database, OpenDatabase } from '../../../platform/database/database.ts'
import { verifyJournal } from '../../journal/actions/verify-journal.ts'

const open: OpenDatabase[] = []
const opened = async (make = testDatabase) => {
  const one = await make()
  open.push(one)
  return one.database
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

const exportedFiles = async (database: Database, key: string) => filesOf(await exported(database, key))
const takeOver = (database: Database, files: ReadonlyMap<string, Uint8Array>) => imported(database, readFiles(files))
const refusalsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.refusals.map(({ code }) => code)
    },
  )
const counted = async (database: Database, table: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database)).rows[0]!.n

describe.each(crossings)('an organisation that moves %s', (_, from, to) => {
  it('is the same to the last byte when it is exported again', async () => {
    const source = await opened(from)
    const { town } = await aRichOrganisation(source)
    const files = await exportedFiles(source, '99001777')
    const target = await opened(to)
    const report = await takeOver(target, files)
    expect(report.told.toSorted()).toEqual([
      'Vertretung gilt: Bad "Neustadt"; =1+1 für Rechenzentrum',
      'Vertretung gilt: Landkreis Auenberg für Bad "Neustadt"; =1+1',
    ])
    const again = await exportedFiles(target, town)
    const tables = [...files.keys()].filter((name) => name.startsWith('daten/'))
    expect(tables).toHaveLength(54)
    for (const name of tables) {
      const [before, after] = [files, again].map((each) => Buffer.from(each.get(name)!).toString())
      expect(after, name).toBe(before)
    }
    expect((await verifyJournal(target)).broken).toBeNull()
  })
})

describe('taking an organisation over', () => {
  const moved = async (prepare: (database: Database) => Promise<unknown>, change = (_: OrganisationExport) => {}) => {
    const source = await opened()
    const rich = await aRichOrganisation(source)
    const { organisation, tables } = await exported(source, rich.town)
    change(tables)
    const target = await opened()
    await prepare(target)
    const work = imported(target, { organisation, tables })
    return { ...rich, tables, target, work, emails: tables.persons.map(({ email }) => email) }
  }

  it('exports what belongs to it, and of others the key and the name', async () => {
    const { tables, county, provider, association, town, merged, gone, work } = await moved(async () => {})
    await work
    expect(tables.named_organisations.map(({ id }) => id).sort()).toEqual([association, county, provider].sort())
    expect(tables.organisations.map(({ id }) => id).sort()).toEqual([town, merged].sort())
    expect(tables.persons.map(({ name }) => name).sort()).toEqual(['Ada Muster', 'Kai Alt'])
    expect(tables.journal.map(({ person }) => person)).toContain(gone)
    expect(JSON.stringify(tables)).not.toMatch(/Frauke Fremd|Geht Bald|token_hash|api_tokens|neu@/)
  })

  it('makes nobody an operator and confirms no address', async () => {
    const { work, target } = await moved(async () => {})
    await work
    const { rows } = await sql`select distinct operator, email_verified from persons`.execute(target)
    expect(rows).toEqual([{ operator: false, email_verified: false }])
  })

  it('takes the place of an entry in the directory that nobody works in, and uses the county that is there', async () => {
    let county = ''
    const { work, target, town } = await moved(async (database) => {
      county = await anOrganisation(database, { name: 'Auenberg', kind: 'county' })
      const entry = await anOrganisation(database, { name: 'Neustadt', parent: county })
      await sql`insert into organisation_keys values (${county}, 'ags', '99001', '2020-01-01'), (${entry}, 'ags', '99001777', '2020-01-01')`.execute(
        database,
      )
    })
    await work
    const { rows } = await sql`select id, parent from organisations where name like '%Neustadt%'`.execute(target)
    expect(rows).toEqual([{ id: town, parent: county }])
  })

  it('opens a need that was in a bundle of the others, and takes its background along', async () => {
    const { work, target } = await moved(
      async () => {},
      (tables) => {
        tables.needs.find(({ title }) => String(title).startsWith('=Ämter'))!.status = 'bundled'
      },
    )
    await work
    const { rows } =
      await sql`select status, bundle, used_today, budget_to from needs join need_backgrounds on need = id`.execute(
        target,
      )
    expect(rows).toEqual([{ status: 'open', bundle: null, used_today: 'Karteikasten', budget_to: 1e15 }])
  })

  it('brings what it answered in bundles to be read, and leaves the bundles where they are', async () => {
    const source = await opened()
    const { town, county, administrator, outsider } = await aRichOrganisation(source)
    const bundle = sql`(select id from bundles)`
    await sql`insert into bundles (title, proposer, answer_by, quorum) values ('Gemeinsam', ${county}, '2030-01-01', 2)`.execute(
      source,
    )
    await sql`insert into participations (bundle, need, organisation, status, answered_by, answered_at)
      select ${bundle}, id, organisation, 'joined', ${administrator}::uuid, now() from needs where organisation = ${town} and status = 'open'`.execute(
      source,
    )
    await sql`insert into lead_choices (bundle, organisation, choice, chosen_by) values (${bundle}, ${town}, ${county}, ${outsider})`.execute(
      source,
    )
    await sql`insert into bundle_changes (kind, bundle, title, organisation, proposed_by, answer_by)
      values ('split', ${bundle}, 'Der andere Teil', ${county}, ${outsider}, '2030-01-01')`.execute(source)
    await sql`insert into change_answers (change, organisation, consents) select id, ${town}, false from bundle_changes`.execute(
      source,
    )
    await sql`insert into offer_drafts (bundle, organisation, entry, result)
      values (${bundle}, ${town}, '{"years": "5"}', 'geheim'), (${bundle}, ${county}, '{"years": "9"}', null)`.execute(
      source,
    )
    const files = await exportedFiles(source, town)
    const { tables } = readFiles(files)
    expect(tables.bundles).toMatchObject([{ title: 'Gemeinsam', proposer: county }])
    expect(tables.participations).toMatchObject([{ status: 'joined', answered_by: administrator }])
    expect(tables.lead_choices).toMatchObject([{ choice: county, chosen_by: null }])
    expect(tables.bundle_changes).toMatchObject([{ title: 'Der andere Teil', proposed_by: null }])
    expect(tables.change_answers).toMatchObject([{ consents: false }])
    expect(tables.offer_drafts).toMatchObject([{ organisation: town, entry: { years: '5' } }])
    expect(JSON.stringify(tables)).not.toContain('geheim')
    const target = await opened()
    const report = await takeOver(target, files)
    expect(report.left).toMatchObject([{ rows: 6 }])
    for (const table of ['bundles', 'participations', 'offer_drafts']) expect(await counted(target, table)).toBe(0)
    expect((await sql`select from needs where status = 'open'`.execute(target)).rows).toHaveLength(1)
  })

  it('refuses needs whose ids are taken', async () => {
    const source = await opened()
    const { town } = await aRichOrganisation(source)
    const { organisation, tables } = await exported(source, town)
    const target = await opened()
    const other = await anOrganisation(target, { name: 'Anderswo' })
    await sql`insert into needs (id, organisation, title) values (${tables.needs[0]!.id}, ${other}, 'Schon da')`.execute(
      target,
    )
    const again = imported(target, { organisation, tables })
    expect(await refusalsOf(again)).toEqual(['importIdTaken'])
  })

  it('ends a mandate over somebody who is here and has not consented here', async () => {
    const provider = { id: '' }
    const { work, target } = await moved(
      async (database) => {
        provider.id = await anOrganisation(database, { name: 'Rechenzentrum', kind: 'provider' })
        await sql`insert into organisation_keys values (${provider.id}, 'ags', '99009', '2020-01-01')`.execute(database)
      },
      (tables) => {
        tables.named_organisations.find(({ name }) => name === 'Rechenzentrum')!.ags = '99009'
      },
    )
    expect((await work).told).toEqual([
      'Vertretung gilt: Landkreis Auenberg für Bad "Neustadt"; =1+1',
      'Vertretung beendet, weil die andere Seite hier noch nicht zugestimmt hat: Bad "Neustadt"; =1+1 für Rechenzentrum',
    ])
    const { rows } = await sql`select status from mandates where represented = ${provider.id}`.execute(target)
    expect(rows).toEqual([{ status: 'revoked' }])
  })

  it('is refused where the organisation works already, and leaves everything as it was', async () => {
    const { work, target } = await moved(async (database) => {
      const there = await anOrganisation(database, { name: 'Neustadt' })
      await sql`insert into organisation_keys values (${there}, 'ags', '99001777', '2020-01-01')`.execute(database)
      await aPerson(database, { organisation: there })
    })
    expect(await refusalsOf(work)).toEqual(['importOrganisationExists'])
    expect(await counted(target, 'organisations')).toBe(1)
    expect(await counted(target, 'journal')).toBe(0)
  })

  it('is refused twice, and where a person has an account with the same address', async () => {
    const source = await opened()
    await aRichOrganisation(source)
    const files = await exportedFiles(source, '99001777')
    expect(await refusalsOf(takeOver(source, files))).toEqual([
      'importOrganisationExists',
      'importOrganisationExists',
      'importPersonExists',
      'importPersonExists',
    ])
    const { journal } = readFiles(files).tables
    expect(await counted(source, 'journal')).toBe(journal.length)
  })
})
