import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { asCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import { changeRole, leaveOrganisation, removePerson } from './members.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await testDatabase()
}, 60_000)
afterAll(() => opened.close())

const as = <T>(person: string, organisation: string, work: (transaction: CallerTransaction) => Promise<T>) =>
  asCaller(opened.database, { person, organisation }, work)
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

async function aTown(...roles: ('reading' | 'editing' | 'deciding' | 'administering')[]) {
  const organisation = await anOrganisation(opened.database)
  const people = []
  for (const role of roles) people.push(await aPerson(opened.database, { organisation, role }))
  const actors = await Promise.all(people.map((person) => anActor(opened.database, person)))
  return { organisation, people, actors }
}
const administratorsOf = async (organisation: string) =>
  (
    await sql`select 1 from memberships where organisation = ${organisation} and role = 'administering'`.execute(
      opened.database,
    )
  ).rows.length

describe('the last administrator', () => {
  it('neither leaves nor loses the role nor is removed', async () => {
    const { organisation, people, actors } = await aTown('administering', 'deciding')
    const [ada] = people as [string]
    const [actor] = actors as [(typeof actors)[0]]
    const step = (work: (transaction: CallerTransaction) => Promise<unknown>) => outcome(as(ada, organisation, work))
    expect(await step((transaction) => leaveOrganisation(transaction, actor))).toBe('lastAdministratorStays')
    expect(await step((transaction) => removePerson(transaction, actor, ada))).toBe('lastAdministratorStays')
    const demotion = { person: ada, role: 'editing', seen: 'administering' }
    expect(await step((transaction) => changeRole(transaction, actor, demotion))).toBe('lastAdministratorKeepsRole')
    expect(await administratorsOf(organisation)).toBe(1)
  })

  it('stays also when two leave at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { organisation, people, actors } = await aTown('administering', 'administering')
      const both = people.map((person, k) =>
        outcome(as(person, organisation, (transaction) => leaveOrganisation(transaction, actors[k]!))),
      )
      expect((await Promise.all(both)).sort()).toEqual(['done', 'lastAdministratorStays'])
      expect(await administratorsOf(organisation)).toBe(1)
    }
  })

  it('stays also when two take the role from each other', async () => {
    const { organisation, people, actors } = await aTown('administering', 'administering')
    const take = (k: number) =>
      outcome(
        as(people[k]!, organisation, (transaction) =>
          changeRole(transaction, actors[k]!, { person: people[1 - k]!, role: 'reading', seen: 'administering' }),
        ),
      )
    const outcomes = await Promise.all([take(0), take(1)])
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1)
    expect(await administratorsOf(organisation)).toBe(1)
  })
})

describe('a role', () => {
  it('is not changed by somebody who saw another one', async () => {
    const { organisation, people, actors } = await aTown('administering', 'editing')
    const change = { person: people[1]!, role: 'deciding', seen: 'reading' }
    expect(
      await outcome(as(people[0]!, organisation, (transaction) => changeRole(transaction, actors[0]!, change))),
    ).toBe('roleChangedMeanwhile')
  })

  it('is not taken by an administrator of another organisation', async () => {
    const ours = await aTown('administering')
    const theirs = await aTown('administering', 'reading')
    const there = theirs.people[1]!
    const change = { person: there, role: 'administering', seen: 'reading' }
    const work = as(ours.people[0]!, ours.organisation, (transaction) =>
      changeRole(transaction, ours.actors[0]!, change),
    )
    expect(await outcome(work)).toBe('notFound')
  })
})

describe('with SQL alone', () => {
  it('nobody below an administrator changes memberships, and nobody adds somebody who has not asked', async () => {
    const { organisation, people } = await aTown('administering', 'deciding', 'editing', 'reading')
    const stranger = await aPerson(opened.database)
    for (const person of people.slice(1)) {
      const { numAffectedRows } = await as(person, organisation, (transaction) =>
        sql`update memberships set role = 'administering'`.execute(transaction),
      )
      expect(numAffectedRows).toBe(0n)
    }
    for (const person of people) {
      const adding = as(person, organisation, (transaction) =>
        sql`insert into memberships (person, organisation, role) values (${stranger}, ${organisation}, 'reading')`.execute(
          transaction,
        ),
      )
      expect(await outcome(adding)).toMatch(/row-level security/)
    }
    const moving = as(people[0]!, organisation, (transaction) =>
      sql`update memberships set person = ${stranger}`.execute(transaction),
    )
    expect(await outcome(moving)).toMatch(/permission denied/)
  })

  it('a person removes nobody but themselves', async () => {
    const { organisation, people } = await aTown('administering', 'deciding')
    const { numAffectedRows } = await as(people[1]!, organisation, (transaction) =>
      sql`delete from memberships where organisation = ${organisation}`.execute(transaction),
    )
    expect(numAffectedRows).toBe(1n)
    expect(await administratorsOf(organisation)).toBe(1)
  })
})
