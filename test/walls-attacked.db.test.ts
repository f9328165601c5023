import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { asCaller, asReader } from '../src/platform/database/as-caller.ts'
import { keepWallSecret } from '../src/platform/database/wall-secret.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { testDatabase } from './support/test-database.ts'

let opened: OpenDatabase
let town: string
let other: string
let county: string
const people: Record<string, string> = {}
beforeAll(async () => {
  opened = await testDatabase()
  const { database } = opened
  await keepWallSecret(database)
  town = await anOrganisation(database, { name: 'town' })
  other = await anOrganisation(database, { name: 'other' })
  county = await anOrganisation(database, { name: 'county', kind: 'county' })
  people['stranger'] = await aPerson(database)
  people['reader'] = await aPerson(database, { organisation: town })
  people['administrator'] = await aPerson(database, { organisation: town, role: 'administering' })
  people['colleague'] = await aPerson(database, { organisation: other, role: 'administering' })
  people['clerk'] = await aPerson(database, { organisation: county, role: 'administering' })
  await sql`insert into profiles (organisation, about) values (${town}, 'vorher'), (${other}, 'vorher')`.execute(
    database,
  )
  await scope('figures')
}, 60_000)
afterAll(() => opened.close())

const scope = async (filter: string) => {
  await sql`delete from mandates`.execute(opened.database)
  await sql`insert into mandates (representative, represented, scope, valid_from, status)
    values (${county}, ${other}, ${filter}, '2026-01-01', 'active')`.execute(opened.database)
}

/** How many rows the last statement found or changed, or why it was refused. */
const raw = (who: string, organisation: string, ...statements: RawBuilder<unknown>[]) =>
  asCaller(opened.database, { person: people[who] ?? null, organisation }, async (transaction) => {
    let last = 0
    for (const statement of statements) {
      const { rows, numAffectedRows } = await statement.execute(transaction)
      last = rows.length || Number(numAffectedRows ?? 0)
    }
    return last
  }).catch((error: Error) => error.message)

const entry = (who: string, { organisation = null, actingFor = null, skip = 0, previous }: Forged = {}) => sql`
  insert into journal (id, at, person, organisation, acting_for, action, subject_kind, subject, previous_hash, hash)
  select coalesce(max(id), 0) + 1 + ${skip}::int, now(), ${people[who] ?? null}, ${organisation}, ${actingFor}, 'x', 'x', 'x',
    coalesce(${previous ?? null}, max(hash), ''), ${randomUUID()} from journal_end()`
interface Forged {
  organisation?: string | null
  actingFor?: string | null
  skip?: number
  previous?: string
}

/** The organisations that count as one's own, in a transaction that only reads, after these statements. */
const lineAfter = (who: string, organisation: string, ...statements: RawBuilder<unknown>[]) =>
  asReader(opened.database, { person: people[who] ?? null, organisation })(async (transaction) => {
    for (const statement of statements) await statement.execute(transaction)
    const { rows } = await sql<{ id: string; kept: string }>`
      select id, current_setting('allmende.facts', true) as kept from my_line() as line (id)`.execute(transaction)
    return rows
  })

describe('what is kept for a reader', () => {
  const forget = sql`select set_config('allmende.facts', '', true)`

  it('is found once, and the same as found anew', async () => {
    const [first] = await lineAfter('administrator', town, sql`select my_line()`)
    expect(first?.id).toBe(town)
    expect(first?.kept).toContain(town)
    expect((await lineAfter('administrator', town, sql`select my_line()`, forget)).map(({ id }) => id)).toEqual([town])
  })

  it('cannot be written by whoever has SQL alone', async () => {
    const [theirs] = await lineAfter('administrator', town, sql`select my_line()`)
    const forged = theirs!.kept
    const facts = `${town}|true|{${town}}|{}|{}`
    for (const kept of [facts, `${'0'.repeat(64)}${facts}`, forged, `${forged.slice(0, 64)}${facts}`])
      expect(await lineAfter('stranger', town, sql`select set_config('allmende.facts', ${kept}, true)`), kept).toEqual(
        [],
      )
  })

  it('does not stay when somebody else is named', async () => {
    const asAnother = sql`select set_config('allmende.person', ${people['stranger']}, true)`
    expect(await lineAfter('administrator', town, sql`select my_line()`, asAnother)).toEqual([])
  })

  it.each(["seal_of('x')", 'facts_of_reader()'])('is not told by %s', async (call) => {
    await expect(lineAfter('administrator', town, sql`select ${sql.raw(call)}`)).rejects.toThrow(/permission denied/)
  })

  it('is not kept where something may be written', async () => {
    expect(
      await raw(
        'administrator',
        town,
        sql`select my_line()`,
        sql`select where current_setting('allmende.facts', true) <> ''`,
      ),
    ).toBe(0)
  })
})

describe('with SQL alone, nobody', () => {
  it('puts a table of their own in the place of ours', async () => {
    const fake = [
      sql`create temporary table memberships (person uuid, organisation uuid, role text, since timestamptz) on commit drop`,
      sql`insert into pg_temp.memberships values (${people['stranger']}, ${town}, 'administering', now())`,
      sql`grant select on pg_temp.memberships to public`,
    ]
    expect(await raw('stranger', town, ...fake, sql`select from public.invitations where administers(${town})`)).toBe(0)
    expect(
      await raw('stranger', town, ...fake, sql`update public.profiles set about = 'x' where organisation = ${town}`),
    ).toBe(0)
  })

  it('reads names and addresses of the people whose organisation they represent', async () => {
    expect(await raw('clerk', other, sql`select email from persons where id = ${people['colleague']}`)).toBe(0)
    expect(await raw('colleague', other, sql`select email from persons where id = ${people['colleague']}`)).toBe(1)
  })

  it('writes a profile with a role that only reads, or under a mandate for something else', async () => {
    const change = sql`update profiles set about = 'nachher'`
    expect(await raw('reader', town, change)).toBe(0)
    expect(await raw('administrator', town, change)).toBe(1)
    expect(await raw('clerk', other, change)).toBe(0)
    await scope('everything')
    expect(await raw('clerk', other, change)).toBe(1)
  })

  it('writes into the journal of an organisation that is not theirs, or as nobody', async () => {
    expect(await raw('nobody', town, entry('nobody'))).toMatch(/row-level security/)
    expect(await raw('stranger', town, entry('reader'))).toMatch(/row-level security/)
    expect(await raw('stranger', town, entry('stranger', { organisation: town }))).toMatch(/row-level security/)
    const wrongWay = { organisation: town, actingFor: other }
    expect(await raw('administrator', town, entry('administrator', wrongWay))).toMatch(/row-level security/)
    expect(await raw('stranger', town, entry('stranger'))).toBe(1)
    expect(await raw('clerk', other, entry('clerk', { organisation: county, actingFor: other }))).toBe(1)
  })

  it('leaves a gap in the journal, begins another chain, or changes what stands in it', async () => {
    expect(await raw('stranger', town, entry('stranger', { skip: 5 }))).toMatch(/not the next entry/)
    expect(await raw('stranger', town, entry('stranger', { previous: 'erfunden' }))).toMatch(/not the next entry/)
    for (const statement of [sql`update journal set action = 'y'`, sql`delete from journal`, sql`truncate journal`])
      expect(await raw('administrator', town, statement)).toMatch(/permission denied/)
  })

  it('sees or makes keys and identity providers who only reads, nor in the name of another', async () => {
    const key = (
      by: string,
    ) => sql`insert into api_tokens (organisation, name, scope, token_hash, beginning, created_by, expires_at)
      values (${town}, 'x', 'read', ${randomUUID()}, 'x', ${people[by]}, now() + interval '1 day')`
    expect(await raw('reader', town, key('reader'))).toMatch(/row-level security/)
    expect(await raw('administrator', town, key('reader'))).toMatch(/row-level security/)
    expect(await raw('administrator', town, key('administrator'))).toBe(1)
    expect(await raw('reader', town, sql`select name from api_tokens`)).toBe(0)
    expect(await raw('administrator', town, sql`update api_tokens set revoked_at = now()`)).toBe(1)
    expect(await raw('administrator', town, sql`update api_tokens set revoked_at = null`)).toMatch(/row-level security/)
  })

  it('chooses the name under which accounts know an identity provider', async () => {
    const chosen = sql`insert into identity_providers (id, organisation, issuer, client_id, client_secret, domain, role_claim, connected_by)
      values (${randomUUID()}, ${town}, 'https://i.example', 'c', 's', 'town.example', 'r', ${people['administrator']})`
    expect(await raw('administrator', town, chosen)).toMatch(/permission denied/)
  })

  it.each([
    sql`update persons set email = 'x@y.example'`,
    sql`update persons set operator = true`,
    sql`update persons set email_verified = true`,
    sql`update memberships set organisation = gen_random_uuid()`,
    sql`update mandates set valid_until = '2099-01-01'`,
    sql`update mandates set scope = 'everything'`,
    sql`update join_requests set role = 'administering'`,
    sql`update invitations set role = 'administering'`,
    sql`update identity_providers set domain = 'other.example'`,
    sql`select client_secret from identity_providers`,
    sql`select token_hash from api_tokens`,
    sql`delete from organisations`,
    sql`delete from persons`,
    sql`create table public.mine (id int)`,
    sql`create function public.current_person() returns uuid language sql as 'select null::uuid'`,
  ])('is let by the columns alone: %#', async (statement) => {
    expect(await raw('administrator', town, statement)).toMatch(/permission denied|must be owner/)
  })

  it('learns whether others have a mandate between them', async () => {
    await scope('everything')
    const ask = sql`select 1 where represents(${county}, ${other})`
    expect(await raw('clerk', county, ask)).toBe(1)
    for (const who of ['stranger', 'reader', 'administrator', 'nobody']) expect(await raw(who, town, ask)).toBe(0)
    const taken = sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by)
      values (${county}, ${other}, 'needs', current_date, 'proposed', ${people['administrator']})`
    expect(await raw('administrator', town, taken)).toMatch(/row-level security/)
  })

  it('learns the name of somebody hidden by writing their id into the journal', async () => {
    const naming = (subject: string, after: string | null) => sql`
      insert into journal (id, at, person, organisation, action, subject_kind, subject, after, previous_hash, hash)
      select coalesce(max(id), 0) + 1, now(), ${people['administrator']}, ${town}, 'x', 'person', ${subject},
        ${after}::jsonb, coalesce(max(hash), ''), ${randomUUID()} from journal_end()`
    const hidden = people['colleague']!
    const refusal = /names somebody who cannot be seen/
    expect(await raw('administrator', town, naming(hidden, null))).toMatch(refusal)
    expect(await raw('administrator', town, naming('x', JSON.stringify({ person: hidden })))).toMatch(refusal)
    expect(await raw('administrator', town, naming(people['reader']!, null))).toBe(1)
    const told = sql`select id from names_in_journal((select array_agg(id) from journal)) where id = ${hidden}`
    expect(await raw('administrator', town, told)).toBe(0)
  })

  it('takes the last administrator of an organisation, not even in two transactions at once', async () => {
    const leave = (who: string) => sql`delete from memberships where person = ${people[who]}`
    const demote = (who: string) => sql`update memberships set role = 'reading' where person = ${people[who]}`
    const refusal = /lose its last administrator/
    for (const step of [leave, demote]) expect(await raw('administrator', town, step('administrator'))).toMatch(refusal)
    expect(await raw('administrator', town, sql`delete from memberships`)).toMatch(refusal)
    people['second'] = await aPerson(opened.database, { organisation: town, role: 'administering' })
    const both = await Promise.all(['administrator', 'second'].map((who) => raw(who, town, leave(who))))
    expect(both.map(String).toSorted()).toEqual(['1', expect.stringMatching(refusal)])
    const { rows } =
      await sql`select person from memberships where organisation = ${town} and role = 'administering'`.execute(
        opened.database,
      )
    expect(rows).toHaveLength(1)
    await sql`insert into memberships values (${people['administrator']}, ${town}, 'administering', now()) on conflict do nothing`.execute(
      opened.database,
    )
  })

  it('begins a second mandate between the same two, not even in two transactions at once', async () => {
    const begin = (
      filter: string,
    ) => sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by)
      values (${county}, ${town}, ${filter}, current_date, 'proposed', ${people['clerk']})`
    const both = await Promise.all(['needs', 'figures'].map((filter) => raw('clerk', county, begin(filter))))
    expect(both.map(String).toSorted()).toEqual(['1', expect.stringMatching(/there is such a mandate/)])
    await sql`update mandates set status = 'active', valid_from = current_date - 9, valid_until = current_date - 1
      where represented = ${town}`.execute(opened.database)
    expect(await raw('clerk', county, begin('needs'))).toBe(1)
  })

  it('makes themselves more than they are', async () => {
    expect(await raw('reader', town, sql`update memberships set role = 'administering'`)).toBe(0)
    expect(
      await raw('reader', town, sql`insert into memberships values (${people['reader']}, ${other}, 'reading')`),
    ).toMatch(/row-level security/)
    expect(await raw('clerk', other, sql`delete from memberships where organisation = ${other}`)).toBe(0)
    expect(await raw('clerk', county, sql`update mandates set status = 'active'`)).toMatch(/not a step/)
  })
})
