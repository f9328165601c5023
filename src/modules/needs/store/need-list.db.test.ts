import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller, type CallerTransaction, type CallerIds } from '../../../platform/database/as-caller.ts'
import { listNeeds, type NeedFilter } from './need-list.ts'
import { needsAfter, type PageEnd } from './need-pages.ts'

let opened: OpenDatabase
const who = { nobody: { person: null, organisation: null } } as Record<
  'nobody' | 'owner' | 'town' | 'vendor',
  CallerIds
>
const asking = (capability: string) =>
  JSON.stringify([
    { text: 'Eins', necessity: 'must', dimension: 'technology', capability },
    { text: 'Zwei', necessity: 'must', dimension: 'technology', capability },
    { text: 'Drei', necessity: 'must', dimension: 'technology', capability: null },
  ])

beforeAll(async () => {
  opened = await testDatabase()
  for (const [name, kind] of [
    ['owner', 'municipality'],
    ['town', 'municipality'],
    ['vendor', 'vendor'],
  ] as const) {
    const organisation = await anOrganisation(opened.database, { name, kind })
    who[name] = { person: await aPerson(opened.database, { organisation, role: 'editing' }), organisation }
  }
  const owner = who.owner.organisation!
  await sql`insert into needs (organisation, title, status, visibility, requirements, opened_at) values
    (${owner}, 'Öffentlich', 'open', 'public', ${asking('booking')}, now()),
    (${owner}, 'Unter uns', 'open', 'publicBodies', ${asking('booking')}, now()),
    (${owner}, 'Nur wir', 'open', 'ownOrganisation', ${asking('booking')}, now()),
    (${owner}, 'Entwurf', 'draft', 'public', ${asking('booking')}, null)`.execute(opened.database)
  await sql`insert into needs (organisation, title, status, visibility, opened_at)
    select ${owner}::uuid, 'Bedarf ' || n, 'met', 'public', timestamptz '2026-01-01' + (n / 7) * interval '1 day'
    from generate_series(1, 40) n`.execute(opened.database)
  await sql`insert into needs (organisation, title, status, visibility)
    select ${owner}::uuid, 'Nie geöffnet ' || n, 'withdrawn', 'public' from generate_series(1, 5) n`.execute(
    opened.database,
  )
}, 60_000)
afterAll(() => opened.close())

const as = <T>(name: keyof typeof who, work: (transaction: CallerTransaction) => Promise<T>) =>
  asCaller(opened.database, who[name], work)
const titles = async (name: keyof typeof who, filter: NeedFilter) =>
  (await as(name, (transaction) => listNeeds(transaction, filter, { limit: 100 }))).needs
    .map(({ title }) => title)
    .toSorted()

describe('the list of needs', () => {
  it('finds by a capability what each may see, and drafts on one’s own list only', async () => {
    const filter = { capability: 'booking' }
    expect(await titles('nobody', filter)).toEqual(['Öffentlich'])
    expect(await titles('vendor', filter)).toEqual(['Öffentlich'])
    expect(await titles('town', filter)).toEqual(['Unter uns', 'Öffentlich'])
    expect(await titles('owner', filter)).toEqual(['Nur wir', 'Unter uns', 'Öffentlich'])
    expect(await titles('owner', { ...filter, organisation: who.owner.organisation! })).toContain('Entwurf')
  })

  it('tells by its table of capabilities no more than by the needs', async () => {
    const seen = async (name: keyof typeof who) =>
      (await as(name, (transaction) => sql`select need from need_capabilities`.execute(transaction))).rows.length
    expect([await seen('nobody'), await seen('vendor'), await seen('town'), await seen('owner')]).toEqual([1, 1, 2, 4])
    await expect(
      as('owner', (transaction) => sql`insert into need_capabilities select 'x', id from needs`.execute(transaction)),
    ).rejects.toThrow('permission denied')
  })

  it('follows when a need asks for something else, or for nothing any more', async () => {
    await sql`update needs set requirements = ${asking('paying')} where title = 'Öffentlich'`.execute(opened.database)
    expect(await titles('nobody', { capability: 'booking' })).toEqual([])
    expect(await titles('nobody', { capability: 'paying' })).toEqual(['Öffentlich'])
    await sql`update needs set requirements = '[]' where title = 'Öffentlich'`.execute(opened.database)
    expect(await titles('nobody', { capability: 'paying' })).toEqual([])
  })

  it('says how many there are on every page, also past the end', async () => {
    const at = async (offset: number) => {
      const { needs, total } = await as('nobody', (transaction) =>
        listNeeds(transaction, { status: 'met' }, { offset, limit: 15 }),
      )
      return [needs.length, total]
    }
    expect([await at(0), await at(15), await at(30), await at(45)]).toEqual([
      [15, 40],
      [15, 40],
      [10, 40],
      [0, 40],
    ])
    expect(await as('nobody', (transaction) => listNeeds(transaction, { field: 'nothing' }, { limit: 15 }))).toEqual({
      needs: [],
      total: 0,
    })
  })

  it.each([1, 3, 7, 50])('has every need once, page after page of %i, in the order of the list', async (limit) => {
    for (const filter of [{}, { status: 'withdrawn' as const, organisation: who.owner.organisation! }]) {
      const found: string[] = []
      let after: PageEnd | undefined
      do {
        const page = await as('owner', (transaction) => needsAfter(transaction, filter, { after, limit }))
        found.push(...page.needs.map(({ id }) => id))
        after = page.end ?? undefined
      } while (after)
      const { needs } = await as('owner', (transaction) => listNeeds(transaction, filter, { limit: 100 }))
      expect(found).toEqual(needs.map(({ id }) => id))
      expect(found.length).toBeGreaterThan(4)
    }
  })
})
