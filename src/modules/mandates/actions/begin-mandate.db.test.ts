import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Actor } from '../../access/schema.ts'
import { standingsOf } from '../../access/store/actors.ts'
import { beginMandate, decideMandate, revokeMandate } from './begin-mandate.ts'

let opened: OpenDatabase
let county: string
let town: string
/** People of both sides by role: county.editing, town.deciding and so on. */
const cast: Record<string, Actor> = {}

beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())
beforeEach(async () => {
  const { database } = opened
  county = await anOrganisation(database, { name: 'Kreis Muster', kind: 'county' })
  town = await anOrganisation(database, { name: 'Musterstadt' })
  for (const [side, organisation] of Object.entries({ county, town }))
    for (const role of ['reading', 'editing', 'deciding', 'administering'] as const)
      cast[`${side}.${role}`] = await anActor(database, await aPerson(database, { name: role, organisation, role }))
})

const as = <T>(who: string, work: (transaction: CallerTransaction, actor: Actor) => Promise<T>) => {
  const actor = cast[who]!
  return asCaller(opened.database, { person: actor.person.id, organisation: actor.organisation!.id }, (transaction) =>
    work(transaction, actor),
  )
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => value ?? 'done',
    (error: Error) => error.message,
  )
const begin = (who: string, change: object = {}) =>
  as(who, (transaction, actor) => {
    const side = who.startsWith('county') ? 'representative' : 'represented'
    const partner = who.startsWith('county') ? town : county
    return beginMandate(transaction, actor, {
      side,
      partner,
      scope: 'needs',
      validFrom: '2999-01-01',
      validUntil: '',
      ...change,
    })
  })
const decide = (who: string, id: string, consents = true) =>
  outcome(as(who, (transaction, actor) => decideMandate(transaction, actor, { id, consents })))
const statusOf = async (id: string) =>
  (await opened.database.selectFrom('mandates').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
const todayIs = async () =>
  (await sql<{ day: string }>`select current_date as day`.execute(opened.database)).rows[0]!.day

describe('a mandate', () => {
  it('proposed by the one side is decided by those on the other who may, and nobody else', async () => {
    const id = await begin('county.editing')
    for (const who of ['county.administering', 'county.deciding', 'town.reading', 'town.editing'])
      expect(await decide(who, id)).toMatch(/notAllowed|mandateOver/)
    expect(await decide('town.deciding', id)).toBe('done')
    expect(await statusOf(id)).toBe('active')
    expect(await decide('town.administering', id, false)).toBe('mandateOver')
  })

  it('prepared by the represented needs a second pair of eyes', async () => {
    const id = await begin('town.deciding')
    expect(await decide('town.deciding', id)).toBe('mandateFourEyes')
    expect(await decide('town.administering', id)).toBe('done')
  })

  it('is not consented to by one person who belongs to both sides', async () => {
    const id = await begin('county.editing')
    const person = cast['county.editing']!.person.id
    await opened.database.insertInto('memberships').values({ person, organisation: town, role: 'deciding' }).execute()
    cast['both'] = { ...cast['town.deciding']!, person: cast['county.editing']!.person }
    expect(await decide('both', id)).toBe('mandateFourEyes')
  })

  it('is not begun by those who only read, with private companies, for the past or twice', async () => {
    const vendor = await anOrganisation(opened.database, { kind: 'vendor' })
    expect(await outcome(begin('county.reading'))).toBe('notAllowed')
    expect(await outcome(begin('county.editing', { partner: vendor }))).toBe('mandatePartner')
    expect(await outcome(begin('county.editing', { partner: county }))).toBe('mandatePartner')
    expect(await outcome(begin('county.editing', { partner: randomUUID() }))).toBe('mandatePartner')
    expect(await outcome(begin('county.editing', { validFrom: '2020-01-01' }))).toBe('mandateFrom')
    expect(await outcome(begin('county.editing', { validUntil: '2998-12-31' }))).toBe('mandateUntil')
    expect(await outcome(begin('county.editing', { scope: 'all', validFrom: 'morgen' }))).toBe(
      'mandateScope, mandateFrom',
    )
    await begin('county.editing')
    expect(await outcome(begin('town.editing', { scope: 'figures' }))).toBe('mandateExists')
  })

  it('is begun once when both sides begin it in the same moment', async () => {
    const answers = await Promise.all(['county.editing', 'town.editing'].map((who) => outcome(begin(who))))
    expect(answers.filter((answer) => answer === 'mandateExists')).toHaveLength(1)
  })

  it('lets people act from its first to its last day, and not after it was revoked', async () => {
    const { database } = opened
    const id = await begin('county.editing', { validFrom: await todayIs() })
    await decide('town.deciding', id)
    const { person } = cast['county.editing']!
    const actsFor = async () => (await standingsOf(database, person.id)).map(({ organisation }) => organisation!.id)
    const seesTown = async () =>
      asCaller(database, { person: person.id, organisation: town }, async (transaction) => {
        const { rows } = await sql<{ yes: boolean }>`select is_mine(${town}) as yes`.execute(transaction)
        return rows[0]!.yes
      })
    expect([await actsFor(), await seesTown()]).toEqual([[county, town], true])
    await sql`update mandates set valid_from = current_date - 9, valid_until = current_date - 1 where id = ${id}`.execute(
      database,
    )
    expect([await actsFor(), await seesTown()]).toEqual([[county], false])
    await sql`update mandates set valid_until = current_date where id = ${id}`.execute(database)
    expect([await actsFor(), await seesTown()]).toEqual([[county, town], true])
    await as('town.deciding', (transaction, actor) => revokeMandate(transaction, actor, id))
    expect([await actsFor(), await seesTown()]).toEqual([[county], false])
  })

  it('is ended by either side, by those who decide', async () => {
    for (const who of ['county.deciding', 'county.administering', 'town.deciding', 'town.administering']) {
      const id = await begin('county.editing')
      await decide('town.deciding', id)
      for (const other of ['county.editing', 'town.reading'])
        expect(await outcome(as(other, (transaction, actor) => revokeMandate(transaction, actor, id)))).toBe(
          'notAllowed',
        )
      expect(await outcome(as(who, (transaction, actor) => revokeMandate(transaction, actor, id)))).toBe('done')
      expect(await statusOf(id)).toBe('revoked')
    }
  })

  it('of others looks like one that is not there', async () => {
    const id = await begin('county.editing')
    const elsewhere = await anOrganisation(opened.database, { name: 'Anderswo' })
    cast['elsewhere'] = await anActor(
      opened.database,
      await aPerson(opened.database, { organisation: elsewhere, role: 'administering' }),
    )
    expect(await decide('elsewhere', id)).toBe('notFound')
    expect(await decide('elsewhere', randomUUID())).toBe('notFound')
  })
})

describe('with SQL alone', () => {
  const raw = (who: string, query: (actor: Actor) => RawBuilder<unknown>) =>
    outcome(
      as(
        who,
        async (transaction, actor) =>
          (await query(actor).execute(transaction)).numAffectedRows?.toString() ?? 'no count',
      ),
    )
  const steps = ['active', 'declined', 'revoked', 'proposed', 'prepared']
  const step = (who: string, id: string, status: string) =>
    raw(who, ({ person }) =>
      status === 'revoked'
        ? sql`update mandates set status = 'revoked', revoked_by = ${person.id}, revoked_at = now() where id = ${id}`
        : sql`update mandates set status = ${status}, decided_by = ${person.id}, decided_at = now() where id = ${id}`,
    )

  it('nobody changes what a mandate covers, whom it concerns or how long it lasts', async () => {
    const id = await begin('county.editing')
    for (const who of Object.keys(cast))
      for (const change of [
        sql`scope = 'everything'`,
        sql`valid_until = null`,
        sql`valid_from = current_date`,
        sql`represented = ${county}`,
        sql`representative = ${town}`,
        sql`proposed_by = null`,
        sql`prepared_by = null`,
      ])
        expect(await raw(who, () => sql`update mandates set ${change} where id = ${id}`)).toMatch(/permission denied/)
    for (const who of Object.keys(cast))
      expect(await raw(who, () => sql`delete from mandates`)).toMatch(/permission denied/)
  })

  it('the representative sets nothing but the end', async () => {
    for (const role of ['reading', 'editing', 'deciding', 'administering']) {
      const id = await begin('county.editing')
      for (const status of steps.filter((each) => each !== 'revoked'))
        expect(await step(`county.${role}`, id, status)).toMatch(/^0$|not a step/)
      const ends = role === 'deciding' || role === 'administering'
      expect(await step(`county.${role}`, id, 'revoked')).toBe(ends ? '1' : '0')
      await sql`update mandates set status = 'revoked' where id = ${id}`.execute(opened.database)
    }
  })

  it('the represented consents once, by somebody who decides and has not prepared it', async () => {
    const id = await begin('town.deciding')
    for (const who of ['town.reading', 'town.editing']) expect(await step(who, id, 'active')).toBe('0')
    expect(await step('town.deciding', id, 'active')).toMatch(/mandates_four_eyes/)
    const inTheNameOfAnother = raw(
      'town.deciding',
      () =>
        sql`update mandates set status = 'active', decided_by = ${cast['town.administering']!.person.id}, decided_at = now()`,
    )
    expect(await inTheNameOfAnother).toMatch(/not a step/)
    const byNobody = raw('town.deciding', () => sql`update mandates set status = 'active' where id = ${id}`)
    expect(await byNobody).toMatch(/not a step/)
    expect(await step('town.administering', id, 'active')).toBe('1')
    expect(await step('town.administering', id, 'active')).toMatch(/not a step/)
    expect(await step('town.administering', id, 'revoked')).toBe('1')
    for (const status of steps) expect(await step('town.administering', id, status)).toMatch(/not a step/)
  })

  it('nobody adds a mandate that is decided, of others, in the name of others or with a vendor', async () => {
    const vendor = await anOrganisation(opened.database, { kind: 'vendor' })
    cast['vendor.editing'] = await anActor(
      opened.database,
      await aPerson(opened.database, { organisation: vendor, role: 'editing' }),
    )
    const add = (who: string, representative: string, represented: string, status: string, by?: string) =>
      raw(who, ({ person }) => {
        const column = status === 'prepared' ? sql`prepared_by` : sql`proposed_by`
        return sql`insert into mandates (representative, represented, scope, valid_from, status, ${column})
          values (${representative}, ${represented}, 'everything', current_date, ${status}, ${by ?? person.id})`
      })
    const refusal = /row-level security/
    expect(await add('county.editing', county, town, 'active')).toMatch(refusal)
    expect(await add('county.editing', county, town, 'prepared')).toMatch(refusal)
    expect(await add('town.editing', county, town, 'proposed')).toMatch(refusal)
    expect(await add('county.reading', county, town, 'proposed')).toMatch(refusal)
    expect(await add('county.editing', county, town, 'proposed', cast['town.editing']!.person.id)).toMatch(refusal)
    expect(await add('vendor.editing', vendor, town, 'proposed')).toMatch(refusal)
    expect(await add('vendor.editing', county, town, 'proposed')).toMatch(refusal)
    expect(await add('county.editing', county, town, 'proposed')).toBe('1')
  })

  it('a representative reaches neither people nor invitations nor tokens of the represented', async () => {
    const id = await begin('county.editing', { validFrom: await todayIs(), scope: 'everything' })
    await decide('town.deciding', id)
    await sql`insert into invitations (organisation, email, role, token_hash, expires_at)
      values (${town}, 'wer@beispiel.example', 'reading', ${randomUUID()}, now())`.execute(opened.database)
    const { person } = cast['county.editing']!
    const counts = await asCaller(opened.database, { person: person.id, organisation: town }, async (transaction) => {
      const { rows } = await sql<{ counts: number[] }>`
        select array[(select count(id)::int from invitations), (select count(*)::int from api_tokens),
          (select count(*)::int from memberships where person <> ${person.id})] as counts`.execute(transaction)
      return rows[0]!.counts
    })
    expect(counts).toEqual([0, 0, 0])
  })
})
