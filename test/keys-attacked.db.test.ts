import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordEntry } from '../src/modules/journal/actions/record-entry.ts'
import { sha256 } from '../src/platform/sign-in/sha256.ts'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import type { TokenScope } from '../src/modules/access/schema.ts'
import { asCaller } from '../src/platform/database/as-caller.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testDatabase } from './support/test-database.ts'

let opened: OpenDatabase
const place = { town: '', other: '', county: '', vendor: '' }
let administrator = ''
/** As the application knows them: by their hash. */
const keys: Record<string, string> = {}

beforeAll(async () => {
  opened = await testDatabase()
  const { database } = opened
  place.town = await anOrganisation(database, { name: 'town' })
  place.other = await anOrganisation(database, { name: 'other' })
  place.county = await anOrganisation(database, { name: 'county', kind: 'county' })
  place.vendor = await anOrganisation(database, { name: 'vendor', kind: 'vendor' })
  administrator = await aPerson(database, { organisation: place.town, role: 'administering' })
  const make = async (organisation: string, scope: TokenScope, filter = {}) =>
    sha256(await aKey(database, organisation, scope, filter))
  keys['decide'] = await make(place.town, 'decide', { madeBy: administrator })
  keys['of nobody to decide'] = await make(place.town, 'decide')
  const stranger = await aPerson(database, { organisation: place.other, role: 'administering' })
  keys['of a stranger to decide'] = await make(place.town, 'decide', { madeBy: stranger })
  keys['read'] = await make(place.town, 'read')
  keys['write'] = await make(place.town, 'write')
  keys['expired'] = await make(place.town, 'write', { expiresAt: new Date(0) })
  keys['revoked'] = await make(place.town, 'write')
  await sql`update api_tokens set revoked_at = now() where token_hash = ${keys['revoked']}`.execute(database)
  keys['of the county'] = await make(place.county, 'write')
  keys['of a vendor'] = await make(place.vendor, 'write')
  keys['forged'] = sha256('allmende_forged')
  keys['none'] = ''
  await sql`insert into mandates (representative, represented, scope, valid_from, status)
    values (${place.county}, ${place.town}, 'everything', '2026-01-01', 'active')`.execute(database)
  for (const organisation of [place.town, place.other])
    for (const visibility of ['ownOrganisation', 'publicBodies', 'signedIn', 'public'])
      for (const status of ['draft', 'open'])
        await sql`insert into needs (organisation, title, status, visibility) values (${organisation}, 'x', ${status}, ${visibility})`.execute(
          database,
        )
  await sql`insert into curators (organisation) values (${place.town})`.execute(database)
  await sql`insert into webhooks (organisation, url, events) values (${place.town}, 'https://x.example', '[]'), (${place.other}, 'https://y.example', '[]')`.execute(
    database,
  )
}, 60_000)
afterAll(() => opened.close())

/** How many rows the statement found or changed, or why it was refused. */
const raw = (key: string, organisation: string, statement: RawBuilder<unknown>, person: string | null = null) =>
  asCaller(opened.database, { person, organisation, token: keys[key]! }, async (transaction) => {
    const { rows, numAffectedRows } = await statement.execute(transaction)
    return rows.length || Number(numAffectedRows ?? 0)
  }).catch((error: Error) => error.message)

const needs = sql`select id from needs`
const write = sql`update needs set title = 'y'`
const begin = (organisation: string) => sql`insert into needs (organisation, title) values (${organisation}, 'z')`

describe('a key', () => {
  it('reads what its organisation may see: the own, and of others what is shown to public bodies', async () => {
    expect(await raw('read', place.town, needs)).toBe(8 + 3)
    expect(await raw('write', place.town, needs)).toBe(8 + 3)
    expect(await raw('of the county', place.county, needs)).toBe(6)
    expect(await raw('of a vendor', place.vendor, needs)).toBe(4)
  })

  it.each(['expired', 'revoked', 'forged', 'none'])('that is %s opens no more than being nobody', async (key) => {
    expect(await raw(key, place.town, needs)).toBe(2)
    expect(await raw(key, place.town, write)).toBe(0)
    expect(await raw(key, place.town, begin(place.town))).toMatch(/row-level security/)
    expect(await raw(key, place.town, sql`select from current_key()`)).toBe(0)
  })

  it('of another organisation opens nothing here, not even under a mandate', async () => {
    expect(await raw('of the county', place.town, sql`select from needs where visibility = 'ownOrganisation'`)).toBe(0)
    expect(await raw('of the county', place.town, write)).toBe(0)
    expect(
      await raw('of the county', place.county, sql`update needs set title = 'y' where organisation = ${place.town}`),
    ).toBe(0)
    expect(await raw('of the county', place.county, begin(place.town))).toMatch(/row-level security/)
  })

  it('to read changes nothing; one to write changes what is its organisation’s', async () => {
    expect(await raw('read', place.town, write)).toBe(0)
    expect(await raw('read', place.town, begin(place.town))).toMatch(/row-level security/)
    expect(await raw('write', place.town, begin(place.town))).toBe(1)
    expect(await raw('write', place.town, begin(place.other))).toMatch(/row-level security/)
    expect(await raw('write', place.town, write)).toBe(9)
    expect(await raw('of a vendor', place.vendor, begin(place.vendor))).toMatch(/row-level security/)
  })

  it('sees no people, decides nothing, administers nothing and looks after no vocabulary', async () => {
    for (const table of ['persons', 'memberships', 'invitations', 'join_requests', 'identity_providers', 'api_tokens'])
      expect(await raw('write', place.town, count(table))).toBe(0)
    expect(await raw('write', place.town, sql`update memberships set role = 'reading'`)).toBe(0)
    expect(await raw('write', place.town, sql`update mandates set status = 'revoked'`)).toBe(0)
    expect(
      await raw(
        'write',
        place.town,
        sql`insert into mandates (representative, represented, scope, valid_from, status)
        values (${place.town}, ${place.other}, 'everything', '2026-01-01', 'proposed')`,
      ),
    ).toMatch(/row-level security/)
    expect(
      await raw(
        'write',
        place.town,
        sql`insert into capabilities (id, field, name, description) values ('x', 'x', 'x', 'x')`,
      ),
    ).toMatch(/row-level security/)
    expect(await raw('write', place.town, sql`select token_hash from api_tokens`)).toMatch(/permission denied/)
    expect(await raw('write', place.town, sql`select reading_key from webhooks`)).toMatch(/permission denied/)
  })

  it('that decides consents in the name of its maker and nobody else, and has no other rights of people', async () => {
    const { database } = opened
    const { rows } = await sql<{ bundle: string; need: string }>`
      with b as (
        insert into bundles (title, proposer, answer_by, quorum) values ('Bündel', ${place.other}, current_date + 9, 2) returning id
      ), n as (
        insert into needs (organisation, title, status) values (${place.town}, 'Gefragt', 'open') returning id
      ) select b.id as bundle, n.id as need from b, n`.execute(database)
    const { bundle, need } = rows[0]!
    await sql`insert into participations (bundle, need, organisation, status) values (${bundle}, ${need}, ${place.town}, 'invited')`.execute(
      database,
    )
    const consent = (
      person: string | null,
    ) => sql`update participations set status = 'joined', answered_by = ${person}::uuid,
      answered_at = now() where bundle = ${bundle}`
    for (const key of ['read', 'write', 'of nobody to decide', 'of a stranger to decide', 'of the county', 'forged'])
      expect([key, await raw(key, place.town, consent(administrator))]).toEqual([key, 0])
    for (const person of [null, randomUUID()])
      expect(await raw('decide', place.town, consent(person))).toMatch(/not a step of a participation/)
    expect(await raw('decide', place.town, sql`update mandates set status = 'revoked'`)).toBe(0)
    for (const table of ['persons', 'memberships', 'invitations', 'join_requests', 'identity_providers', 'api_tokens'])
      expect([table, await raw('decide', place.town, count(table))]).toEqual([table, 0])
    expect(
      await raw(
        'decide',
        place.town,
        sql`insert into api_tokens (organisation, name, scope, token_hash, beginning, created_by, expires_at)
          values (${place.town}, 'x', 'decide', 'x', 'x', ${administrator}, now())`,
      ),
    ).toMatch(/row-level security/)
    await sql`update memberships set role = 'editing' where person = ${administrator}`.execute(database)
    expect(await raw('decide', place.town, consent(administrator))).toBe(0)
    await sql`update memberships set role = 'deciding' where person = ${administrator}`.execute(database)
    expect(await raw('decide', place.town, consent(administrator))).toBe(1)
    await sql`update memberships set role = 'administering' where person = ${administrator}`.execute(database)
    await sql`delete from participations`.execute(database)
    await sql`delete from needs where id = ${need}`.execute(database)
    await sql`delete from bundles`.execute(database)
  })

  it('looks after the vocabulary only where it decides', async () => {
    const add = sql`insert into capabilities (id, field, name, description) values (${randomUUID()}, 'x', 'x', 'x')`
    for (const key of ['write', 'of nobody to decide', 'of a stranger to decide', 'of the county'])
      expect(await raw(key, place.town, add)).toMatch(/row-level security/)
    expect(await raw('decide', place.town, add)).toBe(1)
  })

  it('reaches tables that it has sent, and no others', async () => {
    const send = sql`insert into need_imports (organisation, token, file_name, content)
      select ${place.town}, id, 'x', '{}' from current_key()`
    expect(await raw('write', place.town, send)).toBe(1)
    expect(await raw('read', place.town, send)).toMatch(/row-level security/)
    expect(await raw('of the county', place.county, send)).toMatch(/row-level security/)
    const inAnothersName = sql`insert into need_imports (organisation, token, file_name, content)
      select ${place.town}, id, 'x', '{}' from api_tokens`
    const all = sql`select id from need_imports`
    expect(await raw('decide', place.town, inAnothersName)).toBe(0)
    expect([await raw('write', place.town, all), await raw('decide', place.town, all)]).toEqual([1, 0])
    expect(await raw('none', place.town, all, administrator)).toBe(0)
  })

  it('that writes looks after webhooks of its own organisation; one that reads sees none', async () => {
    const all = sql`select id from webhooks`
    expect(await raw('write', place.town, all)).toBe(1)
    expect(await raw('read', place.town, all)).toBe(0)
    expect(await raw('of the county', place.county, all)).toBe(0)
    expect(
      await raw(
        'write',
        place.town,
        sql`insert into webhooks (organisation, url, events) values (${place.other}, 'https://z.example', '[]')`,
      ),
    ).toMatch(/row-level security/)
  })

  it('beside a person counts for nothing', async () => {
    expect(await raw('of the county', place.county, sql`select from current_key()`, administrator)).toBe(0)
    expect(
      await raw(
        'of the county',
        place.county,
        sql`select from needs where visibility = 'ownOrganisation'`,
        administrator,
      ),
    ).toBe(0)
  })

  it('of a webhook reads for its organisation, and no longer where the webhook is paused', async () => {
    const { rows } = await sql<{
      key: string
    }>`select reading_key as key from webhooks where organisation = ${place.town}`.execute(opened.database)
    keys['of a webhook'] = rows[0]!.key
    expect(await raw('of a webhook', place.town, needs)).toBe(9 + 3)
    expect(await raw('of a webhook', place.town, write)).toBe(0)
    expect(await raw('of a webhook', place.town, sql`select id from webhooks`)).toBe(0)
    await sql`update webhooks set paused = true`.execute(opened.database)
    expect(await raw('of a webhook', place.town, needs)).toBe(2)
  })
})

const count = (table: string) => sql`select 1 from ${sql.table(table)}`

describe('the journal', () => {
  const tokenOf = async (key: string) => {
    const { rows } = await sql<{ id: string }>`select id from api_tokens where token_hash = ${keys[key]}`.execute(
      opened.database,
    )
    return rows[0]!.id
  }
  const entry = (fields: {
    person?: string | null
    organisation: string
    token: string | null
    actingFor?: string
  }) => sql`
    insert into journal (id, at, person, organisation, acting_for, token, action, subject_kind, subject, previous_hash, hash)
    select coalesce(max(id), 0) + 1, now(), ${fields.person ?? null}, ${fields.organisation}, ${fields.actingFor ?? null},
      ${fields.token}, 'x', 'x', 'x', coalesce(max(hash), ''), ${randomUUID()} from journal_end()`

  it('names the key, and the chain holds before and after', async () => {
    const { database } = opened
    const town = { id: place.town }
    const entry = { action: 'needChanged', subjectKind: 'need', subject: randomUUID() }
    await asCaller(database, { person: administrator, organisation: place.town }, (transaction) =>
      recordEntry(transaction, { person: { id: administrator }, organisation: town, mandate: null }, entry),
    )
    const before = await verifyJournal(database)
    expect(before).toMatchObject({ count: 1, broken: null })
    const token = { id: await tokenOf('write') }
    await asCaller(database, { person: null, organisation: place.town, token: keys['write']! }, (transaction) =>
      recordEntry(transaction, { person: null, organisation: town, mandate: null, token }, entry),
    )
    expect(await verifyJournal(database, before)).toMatchObject({ count: 2, broken: null })
    await sql`update journal set token = null where id = 2`.execute(database)
    expect((await verifyJournal(database)).broken).toEqual({ at: 2, reason: 'changed' })
    await sql`update journal set token = ${token.id} where id = 2`.execute(database)
  })

  it('takes no entry in the name of another key, organisation or person, nor of one that only reads', async () => {
    const [town, county] = [await tokenOf('write'), await tokenOf('of the county')]
    const refused = /row-level security/
    expect(await raw('write', place.town, entry({ organisation: place.town, token: county }))).toMatch(refused)
    expect(await raw('write', place.town, entry({ organisation: place.other, token: town }))).toMatch(refused)
    expect(await raw('write', place.town, entry({ organisation: place.town, token: null }))).toMatch(refused)
    expect(
      await raw('write', place.town, entry({ organisation: place.town, token: town, person: administrator })),
    ).toMatch(refused)
    expect(await raw('read', place.town, entry({ organisation: place.town, token: await tokenOf('read') }))).toMatch(
      refused,
    )
    expect(
      await raw('revoked', place.town, entry({ organisation: place.town, token: await tokenOf('revoked') })),
    ).toMatch(refused)
    expect(
      await raw(
        'of the county',
        place.county,
        entry({ organisation: place.county, token: county, actingFor: place.town }),
      ),
    ).toMatch(refused)
    expect(
      await raw(
        'none',
        place.town,
        entry({ organisation: place.town, token: town, person: administrator }),
        administrator,
      ),
    ).toMatch(refused)
    expect(await raw('write', place.town, entry({ organisation: place.town, token: town }))).toBe(1)
  })
})
