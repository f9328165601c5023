import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { roles } from '../../access/schema.ts'

let opened: OpenDatabase
let organisation: string
const people: Record<string, string> = {}

beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())
beforeEach(async () => {
  const { database } = opened
  organisation = await anOrganisation(database)
  for (const role of roles) people[role] = await aPerson(database, { organisation, role })
  people['stranger'] = await aPerson(database)
  people['operator'] = await aPerson(database, { operator: true })
})

/** How many rows a statement found or changed, or why it was refused. */
const raw = (who: string, ...statements: RawBuilder<unknown>[]) =>
  asCaller(opened.database, { person: people[who]!, organisation }, async (transaction) => {
    let last = 0
    for (const statement of statements) {
      const { rows, numAffectedRows } = await statement.execute(transaction)
      last = rows.length || Number(numAffectedRows ?? 0)
    }
    return last
  }).catch((error: Error) => error.message)

const nobodyBut = async (allowed: string, statement: RawBuilder<unknown>) => {
  const found: string[] = []
  for (const who of Object.keys(people)) if ((await raw(who, statement)) === 1) found.push(who)
  expect(found).toEqual([allowed])
}
const invited = (email = 'wer@beispiel.example') =>
  sql`insert into invitations (organisation, email, role, token_hash, invited_by, expires_at)
    values (${organisation}, ${email}, 'administering', ${email}, ${people['administering']}, now() + interval '1 day')`
const asked = (person = people['stranger']) =>
  sql`insert into join_requests (organisation, person, role) values (${organisation}, ${person}, 'administering')`
const approved = (who: string) =>
  sql`update join_requests set approved = true, decided_at = now(), decided_by = ${people[who]}`
const added = sql`insert into memberships (person, organisation, role)
  select person, organisation, role from join_requests`

describe('invitations, with SQL alone', () => {
  it('are read and written by administrators only, and their token by nobody', async () => {
    await nobodyBut('administering', invited())
    await nobodyBut('administering', sql`select email from invitations`)
    await nobodyBut('administering', sql`update invitations set withdrawn_at = now()`)
    for (const who of Object.keys(people)) {
      expect(await raw(who, sql`select token_hash from invitations`)).toMatch(/permission denied/)
      expect(await raw(who, sql`update invitations set accepted_at = now(), email = 'x'`)).toMatch(/permission denied/)
    }
  })

  it('are answered by nobody but whom they were sent to', async () => {
    const stranger = await opened.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', people['stranger']!)
      .executeTakeFirstOrThrow()
    await raw('administering', invited(stranger.email))
    await nobodyBut('stranger', sql`select * from answer_invitation(${stranger.email}, true)`)
    expect(await raw('stranger', sql`select * from answer_invitation(${stranger.email}, true)`)).toBe(0)
  })
})

describe('filters to join, with SQL alone', () => {
  it('are made for oneself, and granted by nobody to themselves', async () => {
    expect(await raw('editing', asked())).toMatch(/row-level security/)
    expect(await raw('stranger', asked())).toBe(1)
    for (const who of ['stranger', 'operator', 'reading', 'editing', 'deciding'])
      expect(await raw(who, approved(who))).toBe(0)
    expect(await raw('administering', approved('deciding'))).toMatch(/row-level security/)
    for (const who of Object.keys(people)) expect(await raw(who, added)).not.toBe(1)
    expect(await raw('administering', approved('administering'), added)).toBe(1)
  })

  it('open the door once: who was removed does not come back by the old one', async () => {
    await raw('stranger', asked())
    expect(await raw('administering', approved('administering'), added)).toBe(1)
    await raw('administering', sql`delete from memberships where person = ${people['stranger']}`)
    expect(await raw('administering', added)).toMatch(/row-level security/)
  })

  it('are for operators only where nobody administers, and only to make an administrator', async () => {
    await sql`delete from memberships where organisation = ${organisation}`.execute(opened.database)
    await raw('stranger', asked())
    const asReader = sql`insert into memberships (person, organisation, role) values (${people['stranger']}, ${organisation}, 'reading')`
    expect(await raw('operator', approved('operator'), asReader)).toMatch(/row-level security/)
    expect(await raw('operator', approved('operator'), added)).toBe(1)
    await raw('editing', asked(people['editing']))
    expect(await raw('operator', approved('operator'))).toBe(0)
  })
})
