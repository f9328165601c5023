import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { recordEntry } from './record-entry.ts'
import { verifyJournal } from './verify-journal.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

const run = (text: string) => sql.raw(text).execute(opened.database)
const verdict = (anchor?: { count: number; hash: string }) => verifyJournal(opened.database, anchor, 2)

beforeEach(async () => {
  await run('delete from journal')
  const organisation = await anOrganisation(opened.database)
  const actor = await anActor(opened.database, await aPerson(opened.database, { organisation, role: 'editing' }))
  await asCaller(opened.database, { person: actor.person.id, organisation }, async (transaction) => {
    for (const about of ['a', 'b', 'c', 'd', 'e'])
      await recordEntry(transaction, actor, {
        action: 'profileChanged',
        subjectKind: 'organisation',
        subject: 'x',
        after: { about },
      })
  })
})

describe('verifying the journal in batches', () => {
  it('finds nothing where nothing was touched, and gives the anchor to keep', async () => {
    const found = await verdict()
    expect(found).toMatchObject({ count: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/), broken: null })
    expect(await verdict(found)).toEqual(found)
  })

  it.each([
    [`update journal set after = '{"about": "x"}' where id = 3`, { at: 3, reason: 'changed' }],
    [`update journal set at = at + interval '1 second' where id = 5`, { at: 5, reason: 'changed' }],
    ['delete from journal where id = 2', { at: 3, reason: 'missing' }],
    ['delete from journal where id = 1', { at: 2, reason: 'missing' }],
    [
      `update journal set id = id + 10; update journal set id = case id when 12 then 3 when 13 then 2 else id - 10 end`,
      { at: 2, reason: 'changed' },
    ],
  ])('names the first entry after %s', async (damage, broken) => {
    await run(damage)
    expect((await verdict()).broken).toEqual(broken)
  })

  it('sees a cut-off end, and a journal written anew, only by the anchor', async () => {
    const { count, hash } = await verdict()
    await run('delete from journal where id > 3')
    expect((await verdict()).broken).toBeNull()
    expect((await verdict({ count, hash })).broken).toEqual({ at: 3, reason: 'missing' })
    expect((await verdict({ count: 3, hash })).broken).toEqual({ at: 3, reason: 'changed' })
    await run('delete from journal')
    expect((await verdict({ count, hash })).broken).toEqual({ at: null, reason: 'missing' })
  })
})
