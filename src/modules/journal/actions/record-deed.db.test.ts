import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { behindWalls } from '../../../platform/database/walls.ts'
import { verifyChain } from '../rules/journal-chain.ts'
import type { Actor } from '../../access/schema.ts'
import { entriesAfter } from '../store/journal.ts'
import { recordDeed, sha256 } from './record-deed.ts'

let opened: OpenDatabase
let actor: Actor
beforeAll(async () => {
  opened = await testDatabase()
  const organisation = await anOrganisation(opened.database)
  actor = await anActor(opened.database, await aPerson(opened.database, { organisation, role: 'editing' }))
}, 60_000)
afterAll(() => opened.close())

const wall = <T>(work: Parameters<typeof behindWalls<T>>[2]) =>
  behindWalls(opened.database, { person: actor.person.id, organisation: actor.organisation!.id }, work)
const deed = {
  action: 'profileChanged',
  subjectKind: 'organisation',
  subject: 'x',
  before: { a: 1.5 },
  after: { ä: [null] },
}

describe('the journal', () => {
  it('is one chain, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => wall((walled) => recordDeed(walled, actor, deed))))
    const entries = await entriesAfter(opened.database, 0, 100)
    expect(entries).toHaveLength(5)
    expect(verifyChain(entries, sha256)).toBeNull()
  })

  it('cannot be changed, shortened or written in the name of somebody else by the application', async () => {
    await expect(wall((walled) => sql`update journal set action = 'x'`.execute(walled))).rejects.toThrow(/permission/)
    await expect(wall((walled) => sql`delete from journal`.execute(walled))).rejects.toThrow(/permission/)
    const somebody = { ...actor, person: { ...actor.person, id: '00000000-0000-4000-8000-000000000000' } }
    await expect(wall((walled) => recordDeed(walled, somebody, deed))).rejects.toThrow(/row-level security/)
  })

  it('shows a change behind its back', async () => {
    await sql`update journal set after = '{}' where id = 3`.execute(opened.database)
    expect(verifyChain(await entriesAfter(opened.database, 0, 100), sha256)).toEqual({ at: 3, reason: 'changed' })
  })
})
