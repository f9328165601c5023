import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCaller, asReader, type CallerIds } from '../src/platform/database/as-caller.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { keepWallSecret } from '../src/platform/database/wall-secret.ts'
import { anOrganisation, aPerson } from './support/people.ts'
import { testDatabase } from './support/test-database.ts'

const kinds = {
  maker: 'vendor',
  rival: 'vendor',
  centre: 'provider',
  otherCentre: 'provider',
  town: 'municipality',
  named: 'municipality',
  county: 'county',
  land: 'land',
  association: 'association',
  bund: 'bund',
} as const
type Name = keyof typeof kinds

let opened: OpenDatabase
const place = {} as Record<Name, string>
const caller = {} as Record<Name, CallerIds>
const thing = { solution: '', draft: '', forAll: '', forNamed: '', begun: '', withdrawn: '' }
const nobody: CallerIds = { person: null, organisation: null }

const inserted = async (query: ReturnType<typeof sql<{ id: string }>>) =>
  (await query.execute(opened.database)).rows[0]!.id
const anOffer = async (by: Name, status: string, audience = 'publicBodies') => {
  const id = await inserted(sql<{ id: string }>`insert into offers (solution, organisation, status, audience, number)
    values (${thing.solution}, ${place[by]}, ${status}, ${audience}, ${status === 'draft' ? 0 : 1}) returning id`)
  if (status !== 'draft')
    await sql`insert into offer_versions (offer, number, terms) values (${id}, 1, '{}')`.execute(opened.database)
  await sql`insert into unpublished_offers (offer, terms) values (${id}, '{}')`.execute(opened.database)
  return id
}

beforeAll(async () => {
  opened = await testDatabase()
  await keepWallSecret(opened.database)
  for (const [name, kind] of Object.entries(kinds) as [Name, string][]) {
    place[name] = await anOrganisation(opened.database, { name, kind: kind as 'vendor' })
    caller[name] = {
      person: await aPerson(opened.database, { organisation: place[name], role: 'administering' }),
      organisation: place[name],
    }
  }
  const solution = (status: string) =>
    inserted(sql<{ id: string }>`insert into solutions (organisation, name, field, status, published_at)
      values (${place.maker}, ${status}, 'it-foundations', ${status}, ${status === 'draft' ? null : new Date()}) returning id`)
  thing.solution = await solution('published')
  thing.draft = await solution('draft')
  for (const each of [thing.solution, thing.draft])
    await sql`insert into solution_versions (solution, name) values (${each}, '1')`.execute(opened.database)
  for (const visibility of ['ownOrganisation', 'publicBodies', 'signedIn', 'public'])
    await sql`insert into evidence (solution, organisation, kind, title, issuer, issued_on, visibility)
      values (${thing.solution}, ${place.maker}, 'penetrationTest', ${visibility}, 'x', '2026-01-01', ${visibility})`.execute(
      opened.database,
    )
  thing.forAll = await anOffer('centre', 'published')
  thing.forNamed = await anOffer('centre', 'published', 'named')
  thing.begun = await anOffer('centre', 'draft')
  thing.withdrawn = await anOffer('maker', 'withdrawn')
  for (const name of ['named', 'otherCentre'] as const)
    await sql`insert into offer_recipients (offer, organisation) values (${thing.forNamed}, ${place[name]})`.execute(
      opened.database,
    )
  await sql`insert into mandates (representative, represented, scope, valid_from, status)
    values (${place.otherCentre}, ${place.town}, 'needs', '2026-01-01', 'active'),
      (${place.county}, ${place.named}, 'figures', '2026-01-01', 'active')`.execute(opened.database)
}, 60_000)
afterAll(() => opened.close())

/** What a page is shown, and the same what a form is shown. */
async function rowsOf(by: CallerIds, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> {
  const read = async (database: Parameters<Parameters<typeof asCaller>[2]>[0]) =>
    (await query.execute(database)).rows.map(({ id }) => id).toSorted()
  const asForm = await asCaller(opened.database, by, read)
  expect(await asReader(opened.database, by)(read)).toEqual(asForm)
  return asForm
}
const offersSeen = async (by: CallerIds) => {
  const names = Object.entries(thing)
  const of = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await rowsOf(by, query)).map((id) => names.find(([, each]) => each === id)![0]).toSorted()
  const offers = await of(sql<{ id: string }>`select id from offers`)
  const versions = await of(sql<{ id: string }>`select offer as id from offer_versions`)
  expect(versions).toEqual(offers.filter((name) => name !== 'begun'))
  return offers
}
const tried = (by: CallerIds, query: ReturnType<typeof sql>) =>
  asCaller(opened.database, by, (transaction) => query.execute(transaction))

describe('prices behind the walls', () => {
  it('are seen by municipalities, Kreise, Länder and associations, and by nobody else', async () => {
    for (const name of ['town', 'county', 'land', 'association'] as const)
      expect(await offersSeen(caller[name]), name).toEqual(['forAll', 'withdrawn'])
    expect(await offersSeen(caller.named)).toEqual(['forAll', 'forNamed', 'withdrawn'])
    for (const by of [caller.rival, caller.bund, nobody, { ...nobody, organisation: place.town }])
      expect(await offersSeen(by)).toEqual([])
  })

  it('are seen by providers and vendors where they are their own or name them', async () => {
    expect(await offersSeen(caller.centre)).toEqual(['begun', 'forAll', 'forNamed'])
    expect(await offersSeen(caller.maker)).toEqual(['withdrawn'])
    expect(await offersSeen(caller.otherCentre)).toEqual(['forNamed'])
  })

  it('open under a mandate only where it covers figures', async () => {
    const centreForTown = { ...caller.otherCentre, organisation: place.town }
    expect(await offersSeen(centreForTown)).toEqual([])
    const countyForNamed = { ...caller.county, organisation: place.named }
    expect(await offersSeen(countyForNamed)).toEqual(['forAll', 'forNamed', 'withdrawn'])
  })

  it('are written by their provider alone; drafts nobody else reads', async () => {
    const drafts = sql<{ id: string }>`select offer as id from unpublished_offers`
    for (const name of ['maker', 'rival', 'town', 'named', 'otherCentre'] as const)
      expect((await rowsOf(caller[name], drafts)).includes(thing.forAll), name).toBe(false)
    expect(await rowsOf(caller.centre, drafts)).toHaveLength(3)
    for (const name of ['town', 'otherCentre', 'rival'] as const) {
      const changes = [
        sql`update offers set status = 'withdrawn' where id = ${thing.forNamed}`,
        sql`delete from offer_recipients where offer = ${thing.forNamed}`,
        sql`update unpublished_offers set terms = '{"a": 1}' where offer = ${thing.forNamed}`,
      ]
      for (const query of changes) expect((await tried(caller[name], query)).numAffectedRows).toBe(0n)
      await expect(
        tried(caller[name], sql`insert into offer_versions (offer, number, terms) values (${thing.forAll}, 2, '{}')`),
      ).rejects.toThrow(/row-level security/)
    }
  })

  it('are published by whoever decides, one version after the other, and none is written over', async () => {
    const editor = {
      person: await aPerson(opened.database, { organisation: place.centre, role: 'editing' }),
      organisation: place.centre,
    }
    const publish = sql`update offers set status = 'published', number = 1 where id = ${thing.begun}`
    await expect(tried(editor, publish)).rejects.toThrow(/only who decides/)
    await expect(
      tried(editor, sql`update offers set audience = 'publicBodies' where id = ${thing.forNamed}`),
    ).rejects.toThrow(/only who decides/)
    await expect(
      tried(editor, sql`insert into offer_recipients (offer, organisation) values (${thing.forNamed}, ${place.town})`),
    ).rejects.toThrow(/row-level security/)
    await expect(tried(caller.centre, sql`update offers set number = 5 where id = ${thing.forAll}`)).rejects.toThrow(
      /not a step/,
    )
    await expect(
      tried(caller.centre, sql`update offers set status = 'draft' where id = ${thing.forAll}`),
    ).rejects.toThrow(/not a step/)
    for (const query of [
      sql`update offer_versions set terms = '{"a": 1}' where offer = ${thing.forAll}`,
      sql`delete from offer_versions where offer = ${thing.forAll}`,
    ])
      await expect(tried(caller.centre, query)).rejects.toThrow(/permission denied/)
    const vendorNamed = sql`insert into offer_recipients (offer, organisation) values (${thing.begun}, ${place.rival})`
    await expect(tried(caller.centre, vendorNamed)).rejects.toThrow(/row-level security/)
  })
})

describe('what vendors say to a need', () => {
  it('is read by whoever reports it and by themselves, and by no rival', async () => {
    const need = await inserted(sql<{ id: string }>`insert into needs (organisation, title, status, visibility)
      values (${place.town}, 'Parken', 'open', 'public') returning id`)
    const answer = (name: Name) =>
      tried(
        caller[name],
        sql`insert into need_answers (need, organisation, text) values (${need}, ${place[name]}, ${name})`,
      )
    await answer('maker')
    await answer('centre')
    for (const name of ['named', 'county', 'town'] as const) await expect(answer(name)).rejects.toThrow(/row-level/)
    const texts = sql<{ id: string }>`select text as id from need_answers`
    expect(await rowsOf(caller.town, texts)).toEqual(['centre', 'maker'])
    expect(await rowsOf(caller.maker, texts)).toEqual(['maker'])
    for (const by of [caller.rival, caller.otherCentre, caller.county, nobody])
      expect(await rowsOf(by, texts)).toEqual([])
    const change = sql`update need_answers set text = 'x' where need = ${need}`
    expect((await tried(caller.rival, change)).numAffectedRows).toBe(0n)
    expect((await tried(caller.town, change)).numAffectedRows).toBe(0n)
    await sql`update needs set visibility = 'publicBodies' where id = ${need}`.execute(opened.database)
    await expect(answer('rival')).rejects.toThrow(/row-level/)
  })
})

describe('solutions and evidence behind the walls', () => {
  it('are public once published, drafts and what hangs on them one’s own', async () => {
    const solutions = sql<{ id: string }>`select id from solutions`
    const versions = sql<{ id: string }>`select solution as id from solution_versions`
    for (const by of [nobody, caller.rival, caller.town]) {
      expect(await rowsOf(by, solutions)).toEqual([thing.solution])
      expect(await rowsOf(by, versions)).toEqual([thing.solution])
    }
    expect(await rowsOf(caller.maker, solutions)).toHaveLength(2)
  })

  it('show evidence to those for whom it is meant', async () => {
    const titles = sql<{ id: string }>`select title as id from evidence`
    expect(await rowsOf(nobody, titles)).toEqual(['public'])
    expect(await rowsOf(caller.rival, titles)).toEqual(['public', 'signedIn'])
    expect(await rowsOf(caller.town, titles)).toEqual(['public', 'publicBodies', 'signedIn'])
    expect(await rowsOf(caller.maker, titles)).toHaveLength(4)
  })

  it('are changed by whoever keeps them alone', async () => {
    for (const name of ['rival', 'centre', 'town'] as const) {
      const by = caller[name]
      const change = sql`update solutions set name = 'x' where id = ${thing.solution}`
      expect((await tried(by, change)).numAffectedRows).toBe(0n)
      await expect(
        tried(by, sql`insert into solution_versions (solution, name) values (${thing.solution}, ${name})`),
      ).rejects.toThrow(/row-level security/)
      const revoke = sql`update evidence set revoked_on = current_date where solution = ${thing.solution}`
      expect((await tried(by, revoke)).numAffectedRows).toBe(0n)
    }
    await expect(
      tried(caller.maker, sql`update solutions set organisation = ${place.rival} where id = ${thing.solution}`),
    ).rejects.toThrow(/row-level security|not a step/)
  })

  it('take evidence of public bodies, and of no other vendor', async () => {
    const enter = (name: Name) =>
      tried(
        caller[name],
        sql`insert into evidence (solution, organisation, kind, title, issuer, issued_on, visibility)
          values (${thing.solution}, ${place[name]}, 'testCampaign', 'Erprobt', 'x', '2026-01-01', 'ownOrganisation')`,
      )
    await enter('town')
    await enter('maker')
    await expect(enter('rival')).rejects.toThrow(/row-level security/)
  })
})
