import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { asCaller, asReader, type CallerIds, type CallerTransaction } from '../src/platform/database/as-caller.ts'
import { keepWallSecret } from '../src/platform/database/wall-secret.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { testDatabase } from './support/test-database.ts'

/** How each table names its owners, `open` for the public directory, `closed` for what the application's role cannot read at all. */
const tables: Record<string, { owners: readonly string[] } | 'open' | 'closed'> = {
  accounts: 'closed',
  api_answers: { owners: [] },
  api_tokens: { owners: ['organisation'] },
  bundle_changes: { owners: [] },
  bundle_mail_mark: 'closed',
  bundle_mail_refusals: { owners: [] },
  bundle_mails: 'closed',
  bundle_steps: { owners: [] },
  bundles: { owners: [] },
  capabilities: 'open',
  capability_proposals: { owners: ['organisation'] },
  catalogue_revision: 'open',
  change_answers: { owners: [] },
  comments: { owners: [] },
  computations: 'closed',
  curators: 'open',
  evidence: { owners: ['organisation'] },
  evidence_alarms: 'closed',
  follows: { owners: [] },
  identity_providers: { owners: ['organisation'] },
  installation_secrets: 'closed',
  invitations: { owners: ['organisation'] },
  join_requests: { owners: ['organisation'] },
  journal: { owners: ['organisation', 'acting_for'] },
  later_questions: { owners: [] },
  lead_choices: { owners: [] },
  mandates: { owners: ['representative', 'represented'] },
  memberships: { owners: ['organisation'] },
  migrations: 'closed',
  need_answers: { owners: [] },
  need_backgrounds: { owners: [] },
  need_capabilities: { owners: [] },
  need_clusters: { owners: [] },
  need_imports: { owners: [] },
  need_twins: 'closed',
  need_vectors: 'closed',
  needs: { owners: ['organisation'] },
  news_settings: { owners: [] },
  offer_drafts: { owners: ['organisation'] },
  offer_recipients: { owners: [] },
  offer_versions: { owners: [] },
  offers: { owners: ['organisation'] },
  organisation_keys: 'open',
  organisation_names: 'open',
  organisation_news: { owners: ['organisation'] },
  organisation_quantities: { owners: ['organisation'] },
  organisations: 'open',
  participations: { owners: [] },
  persons: { owners: [] },
  profiles: { owners: ['organisation'] },
  rate_limits: 'closed',
  refused_letters: 'closed',
  remembered_columns: { owners: ['organisation'] },
  second_factors: 'closed',
  services: 'open',
  sessions: 'closed',
  solution_ties: 'open',
  solution_versions: 'open',
  solutions: { owners: ['organisation'] },
  town_letters: { owners: [] },
  unfitting_twins: { owners: [] },
  unpublished_offers: { owners: [] },
  verifications: 'closed',
  webhook_deliveries: { owners: [] },
  webhooks: { owners: ['organisation'] },
}

let opened: OpenDatabase
const place = { town: '', other: '', vendor: '', county: '', merged: '' }
const somebody = { town: '', other: '', vendor: '', county: '' }

beforeAll(async () => {
  opened = await testDatabase()
  const { database } = opened
  await keepWallSecret(database)
  for (const name of ['town', 'other', 'merged'] as const) place[name] = await anOrganisation(database, { name })
  place.vendor = await anOrganisation(database, { name: 'vendor', kind: 'vendor' })
  place.county = await anOrganisation(database, { name: 'county', kind: 'county' })
  await sql`update organisations set vanished_on = '2026-01-01', successor = ${place.town} where id = ${place.merged}`.execute(
    database,
  )
  for (const name of ['town', 'other', 'vendor', 'county'] as const)
    somebody[name] = await aPerson(database, { name, organisation: place[name], role: 'administering' })
  let number = 0
  for (const organisation of Object.values(place)) {
    number++
    const person = await aPerson(database, { organisation })
    await sql`insert into invitations (organisation, email, role, token_hash, expires_at) values (${organisation}, 'a@b.example', 'reading', ${randomUUID()}, now())`.execute(
      database,
    )
    await sql`insert into join_requests (organisation, person, role) values (${organisation}, ${await aPerson(database)}, 'reading')`.execute(
      database,
    )
    await sql`insert into api_tokens (organisation, name, scope, token_hash, beginning, expires_at) values (${organisation}, 't', 'read', ${randomUUID()}, 'x', now())`.execute(
      database,
    )
    await sql`insert into webhooks (organisation, url, events) values (${organisation}, 'https://w.example', '[]')`.execute(
      database,
    )
    await sql`insert into identity_providers (organisation, issuer, client_id, client_secret, domain, role_claim) values (${organisation}, 'https://i.example', 'c', 's', ${randomUUID()}, 'r')`.execute(
      database,
    )
    await sql`insert into organisation_news (organisation) values (${organisation})`.execute(database)
    await sql`insert into profiles (organisation, about, visibility) values (${organisation}, 'über uns', 'ownOrganisation')`.execute(
      database,
    )
    await sql`insert into journal (id, at, person, organisation, action, subject_kind, subject, previous_hash, hash) values (${number}, now(), ${person}, ${organisation}, 'x', 'x', 'x', '', ${randomUUID()})`.execute(
      database,
    )
    await sql`insert into capability_proposals (organisation, field, name, description) values (${organisation}, 'it-foundations', 'n', 'd')`.execute(
      database,
    )
    await sql`insert into needs (organisation, title, status, visibility) values (${organisation}, 'Eigenes', 'open', 'ownOrganisation'), (${organisation}, 'Entwurf', 'draft', 'public')`.execute(
      database,
    )
    await sql`
      with own as (
        insert into solutions (organisation, name, field) values (${organisation}, 'Eigene Lösung', 'it-foundations') returning id
      ), shown as (
        insert into evidence (solution, organisation, kind, title, issuer, issued_on, visibility)
        select id, ${organisation}, 'penetrationTest', 'Test', 'Stelle', '2026-01-01', 'ownOrganisation' from own
      )
      insert into offers (solution, organisation) select id, ${organisation} from own`.execute(database)
    await sql`insert into organisation_quantities (organisation, unit, amount, as_of)
      values (${organisation}, 'faelle', 7, '2026-01-01')`.execute(database)
    const { rows } =
      await sql`insert into bundles (title, proposer, answer_by, quorum) values ('Bündel', ${organisation}, '2030-01-01', 2) returning id`.execute(
        database,
      )
    await sql`insert into offer_drafts (bundle, organisation, entry) values (${(rows[0] as { id: string }).id}, ${organisation}, '{}')`.execute(
      database,
    )
    await sql`insert into remembered_columns (organisation, print, headings, meanings, turned) values (${organisation}, ${'c'.repeat(64)}, '[]', '{}', false)`.execute(
      database,
    )
    await sql`insert into organisation_names values (${organisation}, 'früher', '2020-01-01')`.execute(database)
    await sql`insert into organisation_keys values (${organisation}, 'ags', ${`9900000${number}`}, '2020-01-01')`.execute(
      database,
    )
  }
  await mandate(place.county, place.other, 'active')
  await mandate(place.county, place.vendor, 'revoked')
  await mandate(place.county, place.merged, 'active')
  await mandate(place.merged, place.other, 'proposed')
}, 60_000)
afterAll(() => opened.close())

const mandate = (representative: string, represented: string, status: string) =>
  sql`insert into mandates (representative, represented, scope, valid_from, status) values (${representative}, ${represented}, 'everything', '2026-01-01', ${status})`.execute(
    opened.database,
  )

/** Where not every column may be read. */
const readable: Record<string, string> = {
  api_tokens: 'id, organisation',
  webhooks: 'id, organisation',
  identity_providers: 'id, organisation',
  invitations: 'id, organisation',
  bundle_changes: 'id, organisation',
  organisation_news: 'organisation, pace',
  persons: 'id, name',
}
type Row = Record<string, string | null>
/** What a page that only reads is shown is what a form is shown. */
async function rowsOf(table: string, caller: CallerIds): Promise<Row[]> {
  const read = async (transaction: CallerTransaction) =>
    (await sql<Row>`select ${sql.raw(readable[table] ?? '*')} from ${sql.table(table)}`.execute(transaction)).rows
  const asForm = await asCaller(opened.database, caller, read)
  expect(await asReader(opened.database, caller)(read)).toEqual(asForm)
  return asForm
}
const owned = Object.entries(tables).flatMap(([table, answer]) =>
  typeof answer === 'object' && answer.owners.length > 0 ? [{ table, owners: answer.owners }] : [],
)

describe('the walls', () => {
  it('stand around every table', async () => {
    const { rows } = await sql<{ name: string; transaction: boolean }>`
      select c.relname as name, c.relrowsecurity as transaction from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(
      opened.database,
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(tables))
    expect(rows.filter(({ name, transaction }) => !transaction && name !== 'migrations')).toEqual([])
  })

  it.each(Object.keys(tables).filter((table) => tables[table] === 'closed'))(
    'keep %s shut for everybody',
    async (table) => {
      const caller = { person: somebody.town, organisation: place.town }
      await expect(rowsOf(table, caller)).rejects.toThrow(/permission denied/)
    },
  )

  it.each(owned)('show of $table what is one’s own, and of what one has inherited', async ({ table, owners }) => {
    const rows = await rowsOf(table, { person: somebody.town, organisation: place.town })
    const mine = new Set([place.town, place.merged])
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(rows.filter((row) => !owners.some((owner) => mine.has(row[owner]!)))).toEqual([])
  })

  it.each(owned)(
    'show nothing of $table to somebody who claims an organisation that is not theirs',
    async ({ table }) => {
      const caller = { person: somebody.vendor, organisation: place.town }
      const rows = (await rowsOf(table, caller)).filter((row) => row['person'] !== somebody.vendor)
      expect(rows).toEqual([])
    },
  )

  it.each(owned)('show nothing of $table to somebody who has not signed in, whatever they claim', async ({ table }) => {
    expect(await rowsOf(table, { person: null, organisation: null })).toEqual([])
    expect(await rowsOf(table, { person: null, organisation: place.town })).toEqual([])
  })

  it('open under a mandate for what is the represented one’s, but not for its people’s keys and invitations', async () => {
    const caller = { person: somebody.county, organisation: place.other }
    expect((await rowsOf('profiles', caller)).map((row) => row['organisation'])).toEqual([place.other])
    for (const table of ['api_tokens', 'identity_providers', 'invitations', 'join_requests', 'webhooks'])
      expect(await rowsOf(table, caller)).toEqual([])
  })

  it('open to whoever represented one that has merged, for all that is its successor’s', async () => {
    const caller = { person: somebody.county, organisation: place.town }
    const profiles = (await rowsOf('profiles', caller)).map((row) => row['organisation'])
    expect(new Set(profiles)).toEqual(new Set([place.merged, place.town]))
    for (const table of ['api_tokens', 'identity_providers', 'invitations', 'join_requests'])
      expect(await rowsOf(table, caller)).toEqual([])
    expect(await rowsOf('profiles', { person: somebody.county, organisation: place.merged })).toEqual([])
  })

  it('close at once when the mandate has been revoked', async () => {
    expect(await rowsOf('profiles', { person: somebody.county, organisation: place.vendor })).toEqual([])
  })

  it('show people only to those who share an organisation with them', async () => {
    const names = async (caller: CallerIds) => (await rowsOf('persons', caller)).map((row) => row['id'])
    expect(await names({ person: somebody.vendor, organisation: place.vendor })).not.toContain(somebody.town)
    expect(await names({ person: null, organisation: null })).toEqual([])
  })

  it('show what people follow to them alone, and let nobody follow in another’s name', async () => {
    await sql`insert into follows (person, organisation, query) values (${somebody.town}, ${place.town}, '')`.execute(
      opened.database,
    )
    await sql`insert into news_settings (person, feed_hash, feed_made_at) values (${somebody.town}, 'x', now())`.execute(
      opened.database,
    )
    const colleague = await aPerson(opened.database, { organisation: place.town, role: 'administering' })
    for (const table of ['follows', 'news_settings']) {
      expect(await rowsOf(table, { person: somebody.town, organisation: place.town })).toHaveLength(1)
      for (const person of [colleague, somebody.vendor, null])
        expect(await rowsOf(table, { person, organisation: place.town })).toEqual([])
    }
    const asColleague = { person: colleague, organisation: place.town }
    const tried = (query: ReturnType<typeof sql>) =>
      asCaller(opened.database, asColleague, (transaction) => query.execute(transaction))
    await expect(tried(sql`insert into follows (person, query) values (${somebody.town}, 'x')`)).rejects.toThrow(
      /row-level security/,
    )
    await expect(
      tried(sql`insert into follows (person, organisation, query) values (${colleague}, ${place.other}, 'x')`),
    ).rejects.toThrow(/row-level security/)
    await expect(tried(sql`update follows set person = ${colleague}`)).rejects.toThrow(/permission denied/)
    for (const query of [sql`delete from follows`, sql`update news_settings set pace = 'never'`])
      expect((await tried(query)).numAffectedRows).toBe(0n)
  })

  it('let only those who write for an organisation say what the columns of its files say', async () => {
    const reader = await aPerson(opened.database, { organisation: place.town, role: 'reading' })
    const tried = (caller: CallerIds, query: ReturnType<typeof sql>) =>
      asCaller(opened.database, caller, (transaction) => query.execute(transaction))
    const insert = sql`insert into remembered_columns (organisation, print, headings, meanings, turned)
      values (${place.town}, ${'d'.repeat(64)}, '[]', '{}', false)`
    const foreign = { person: somebody.other, organisation: place.other }
    for (const caller of [{ person: reader, organisation: place.town }, foreign])
      await expect(tried(caller, insert)).rejects.toThrow(/row-level security/)
    const change = sql`update remembered_columns set meanings = '{"a": "title"}' where organisation = ${place.town}`
    for (const query of [change, sql`delete from remembered_columns where organisation = ${place.town}`])
      expect((await tried(foreign, query)).numAffectedRows).toBe(0n)
    const own = { person: somebody.town, organisation: place.town }
    expect((await tried(own, change)).numAffectedRows).toBe(1n)
    const away = sql`update remembered_columns set organisation = ${place.other} where organisation = ${place.town}`
    await expect(tried(own, away)).rejects.toThrow(/permission denied/)
  })

  it('show what an organisation follows to its people, let its editors alone change it, and nobody read its secrets', async () => {
    await sql`insert into follows (organisation, query) values (${place.town}, 'suche=alle')`.execute(opened.database)
    const reader = await aPerson(opened.database, { organisation: place.town, role: 'reading' })
    const asReader = { person: reader, organisation: place.town }
    const asEditor = { person: somebody.town, organisation: place.town }
    const asOther = { person: somebody.other, organisation: place.other }
    const tried = (caller: CallerIds, query: ReturnType<typeof sql>) =>
      asCaller(opened.database, caller, (transaction) => query.execute(transaction))
    const shared = sql`select id from follows where person is null`
    expect((await tried(asReader, shared)).rows).toHaveLength(1)
    for (const caller of [asOther, { person: null, organisation: place.town }])
      expect((await tried(caller, shared)).rows).toEqual([])
    const insert = sql`insert into follows (organisation, query) values (${place.town}, 'suche=neu')`
    for (const caller of [asReader, asOther]) await expect(tried(caller, insert)).rejects.toThrow(/row-level security/)
    for (const query of [
      sql`delete from follows where person is null`,
      sql`update follows set seen_until = now() where person is null`,
      sql`update organisation_news set pace = 'daily' where organisation = ${place.town}`,
    ]) {
      expect((await tried(asReader, query)).numAffectedRows).toBe(0n)
      expect((await tried(asOther, query)).numAffectedRows).toBe(0n)
    }
    for (const column of ['reading_key', 'feed_hash'])
      await expect(tried(asEditor, sql`select ${sql.ref(column)} from organisation_news`)).rejects.toThrow(
        /permission denied/,
      )
    await tried(asEditor, insert)
    expect((await tried(asEditor, sql`delete from follows where person is null`)).numAffectedRows).toBe(2n)
  })

  it('let the key of an organisation’s news read what the organisation may see, and change nothing', async () => {
    const { rows } = await sql<{ key: string }>`
      select reading_key as key from organisation_news where organisation = ${place.town}`.execute(opened.database)
    const caller = { person: null, organisation: place.town, token: rows[0]!.key }
    const titles = (await rowsOf('needs', caller)).map(({ organisation }) => organisation)
    expect(new Set(titles)).toEqual(new Set([place.town, place.merged]))
    expect(await rowsOf('needs', { ...caller, organisation: place.other })).toEqual([])
    expect(await rowsOf('persons', caller)).toEqual([])
    await expect(
      asCaller(opened.database, caller, (transaction) =>
        sql`insert into follows (organisation, query) values (${place.town}, 'x')`.execute(transaction),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('let nobody write into what belongs to others', async () => {
    const caller = { person: somebody.vendor, organisation: place.vendor }
    await expect(
      asCaller(opened.database, caller, (transaction) =>
        sql`insert into memberships (person, organisation, role) values (${somebody.vendor}, ${place.other}, 'administering')`.execute(
          transaction,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    const changed = await asCaller(opened.database, caller, (transaction) =>
      sql`update profiles set about = 'gekapert' where organisation = ${place.other}`.execute(transaction),
    )
    expect(changed.numAffectedRows).toBe(0n)
  })
})
