import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { verifyChain } from '../rules/journal-chain.ts'
import type { Actor } from '../../access/schema.ts'
import { entriesAfter } from '../store/entry-rows.ts'
import { recordEntry } from './record-entry.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'

let opened: OpenDatabase
let actor: Actor
beforeAll(async () => {
  opened = await testDatabase()
  const organisation = await anOrganisation(opened.database)
  actor = await anActor(opened.database, await aPerson(opened.database, { organisation, role: 'editing' }))
}, 60_000)
afterAll(() => opened.close())

const asOwner = <T>(work: Parameters<typeof asCaller<T>>[2]) =>
  asCaller(opened.database, { person: actor.person.id, organisation: actor.organisation!.id }, work)
const entry = {
  action: 'profileChanged',
  subjectKind: 'organisation',
  subject: 'x',
  before: { a: 1.5 },
  after: { ä: [null] },
}

describe('the journal', () => {
  it('is one chain, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => asOwner((transaction) => recordEntry(transaction, actor, entry))))
    const entries = await entriesAfter(opened.database, 0, 100)
    expect(entries).toHaveLength(5)
    expect(verifyChain(entries, sha256)).toBeNull()
  })

  it('cannot be changed, shortened or written in the name of somebody else by the application', async () => {
    await expect(asOwner((transaction) => sql`update journal set action = 'x'`.execute(transaction))).rejects.toThrow(
      /permission/,
    )
    await expect(asOwner((transaction) => sql`delete from journal`.execute(transaction))).rejects.toThrow(/permission/)
    const somebody = { ...actor, person: { ...actor.person, id: '00000000-0000-4000-8000-000000000000' } }
    await expect(asOwner((transaction) => recordEntry(transaction, somebody, entry))).rejects.toThrow(
      /row-level security/,
    )
  })

  it('shows a change behind its back', async () => {
    await sql`update journal set after = '{}' where id = 3`.execute(opened.database)
    expect(verifyChain(await entriesAfter(opened.database, 0, 100), sha256)).toEqual({ at: 3, reason: 'changed' })
  })
})
