import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { fieldIds } from '../src/modules/capabilities/schema.ts'
import type { Database } from '../src/platform/database/database.ts'
import { randomFrom, randomNeeds } from './random-needs.ts'

export interface NeedsOfBench {
  person: string
  bundle: string
  /** The secret addresses of that person. */
  feed: string
  calendar: string
}

const visibilities = ['publicBodies', 'publicBodies', 'publicBodies', 'signedIn', 'public', 'ownOrganisation']
const statuses = ['open', 'open', 'open', 'beingMet', 'met', 'withdrawn', 'draft']

/** Needs of 4,000 municipalities in 300 Kreise of Land 98, somebody who follows eight things, and a bundle of twelve. */
export async function manyNeeds(database: Database, count: number): Promise<NeedsOfBench> {
  const random = randomFrom(11)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const land = randomUUID()
  const counties = Array.from({ length: 300 }, () => randomUUID())
  const towns = Array.from({ length: 4000 }, () => randomUUID())
  await insert(database, 'organisations', [
    { id: land, kind: 'land', name: 'Musterland', invented: true },
    ...counties.map((id, at) => ({ id, kind: 'county', name: `Kreis ${at}`, parent: land, invented: true })),
    ...towns.map((id, at) => ({
      id,
      kind: 'municipality',
      name: `Gemeinde ${at}`,
      parent: one(counties),
      inhabitants: 5000,
      invented: true,
    })),
  ])
  await insert(database, 'organisation_keys', [
    { organisation: land, kind: 'ags', key: '98', valid_from: '2020-01-01' },
    ...counties.map((organisation, at) => ({
      organisation,
      kind: 'ags',
      key: `98${String(at).padStart(3, '0')}`,
      valid_from: '2020-01-01',
    })),
  ])
  const start = Date.parse('2025-01-01T00:00:00Z')
  const needs = [...randomNeeds(count, 1)].map(({ title, description, capabilities }, at) => {
    const status = one(statuses)
    const opened = new Date(start + at * 500_000).toISOString()
    return {
      id: randomUUID(),
      organisation: one(towns),
      status,
      title: title.slice(0, 200),
      aim: description,
      field: one(fieldIds),
      requirements: capabilities.map((capability) => ({
        text: 'Anforderung',
        necessity: 'must',
        dimension: 'technology',
        capability,
      })),
      visibility: one(visibilities),
      deadline: random() < 0.3 ? '2027-06-30' : null,
      opened_at: status === 'draft' ? null : opened,
      changed_at: opened,
    }
  })
  for (let from = 0; from < needs.length; from += 5000) await insert(database, 'needs', needs.slice(from, from + 5000))
  await insert(
    database,
    'need_backgrounds',
    needs
      .filter(() => random() < 0.5)
      .map(({ id }) => ({ need: id, contract_until: random() < 0.3 ? '2027-12-31' : null })),
  )
  const bundle = randomUUID()
  await insert(database, 'bundles', [
    { id: bundle, title: 'Zusammen', status: 'asking', proposer: towns[0], answer_by: '2099-01-01', quorum: 2 },
  ])
  const together = needs
    .filter(({ status, visibility }) => status === 'open' && visibility === 'publicBodies')
    .slice(0, 12)
  for (const { id, organisation } of together)
    await sql`insert into participations (bundle, need, organisation, status) values (${bundle}, ${id}, ${organisation}, 'joined')`.execute(
      database,
    )
  await sql`analyze`.execute(database)
  return { bundle, ...(await aReader(database, { town: towns[1]!, bundle, need: together[1]!.id })) }
}

async function aReader(database: Database, { town, bundle, need }: { town: string; bundle: string; need: string }) {
  const person = randomUUID()
  const secret = 'bench'
  await insert(database, 'persons', [
    { id: person, name: 'Bench', email: 'bench@b.example', email_verified: true, invented: true },
  ])
  await insert(database, 'memberships', [{ person, organisation: town, role: 'deciding' }])
  const queries = [
    'feld=public-order',
    'kreis=98042',
    'suche=Parkausweis',
    'suche=Hundesteuer',
    'feld=schools-education',
    'wessen=eigene',
  ]
  await insert(database, 'follows', [
    ...queries.map((query) => ({ person, organisation: town, query })),
    { person, organisation: town, bundle },
    { person, organisation: town, need },
  ])
  const hash = createHash('sha256').update(secret).digest('hex')
  await insert(database, 'news_settings', [{ person, feed_hash: hash, feed_made_at: new Date().toISOString() }])
  return { person, feed: `/abos/feed/${secret}.atom`, calendar: `/abos/kalender/${secret}.ics` }
}

/** Rows as JSON in one statement; columns that they leave out have their defaults. */
async function insert(database: Database, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = sql.join([...new Set(rows.flatMap(Object.keys))].map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(database)
}
