import { randomUUID } from 'node:crypto'
import { vocabulary } from './support/vocabulary.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerInvitation, invitePerson } from '../src/modules/people/actions/invite-person.ts'
import { askToJoin, decideRequest } from '../src/modules/people/actions/ask-to-join.ts'
import { beginMandate, decideMandate, revokeMandate } from '../src/modules/mandates/actions/begin-mandate.ts'
import { mergeOrganisations, undoMergerOf } from '../src/modules/directory/actions/merge-organisations.ts'
import { readJournal } from '../src/modules/journal/actions/read-journal.ts'
import { journalFilterSchema } from '../src/modules/journal/schema/journal-entry.ts'
import type { Actor } from '../src/modules/access/schema.ts'
import { standingsOf } from '../src/modules/access/store/actors.ts'
import { openInvitations } from '../src/modules/people/store/invitation-rows.ts'
import { requestsTo, requestsToFirst } from '../src/modules/people/store/join-request-rows.ts'
import { mandatesOf, today } from '../src/modules/mandates/store/mandate-rows.ts'
import { peopleOf } from '../src/modules/people/store/people-rows.ts'
import { tell } from '../src/modules/journal/texts/journal.de.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { asCaller, type CallerTransaction } from '../src/platform/database/as-caller.ts'
import { anActor, anOrganisation, aPerson } from './support/people.ts'
import { testDatabase } from './support/test-database.ts'

let opened: OpenDatabase
let day: string
const place = { county: '', gone: '', middle: '', heir: '', small: '' }
const people: Record<string, string> = {}
beforeAll(async () => {
  opened = await testDatabase()
  day = await today(opened.database)
}, 60_000)
afterAll(() => opened.close())
beforeEach(async () => {
  const { database } = opened
  for (const name of ['gone', 'middle', 'heir', 'small'] as const)
    place[name] = await anOrganisation(database, { name })
  place.county = await anOrganisation(database, { name: 'county', kind: 'county' })
  people['operator'] = await aPerson(database, { name: 'Uta Betrieb', operator: true })
  for (const name of ['county', 'gone', 'heir', 'small'] as const)
    people[name] = await aPerson(database, { name, organisation: place[name], role: 'administering' })
  people['colleague'] = await aPerson(database, { organisation: place.heir, role: 'deciding' })
  people['guest'] = await aPerson(database, { name: 'guest' })
})

/** As that person, in their first organisation as it is now. */
async function as<T>(who: string, work: (transaction: CallerTransaction, actor: Actor) => Promise<T>): Promise<T> {
  const actor = await anActor(opened.database, people[who]!)
  const caller = { person: people[who]!, organisation: actor.organisation?.id ?? null }
  return asCaller(opened.database, caller, (transaction) => work(transaction, actor))
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )
const merge = (gone: string, successor: string) =>
  as('operator', (transaction, actor) => mergeOrganisations(transaction, actor, { gone, successor, day, today: day }))
const undo = (gone: string) => as('operator', (transaction, actor) => undoMergerOf(transaction, actor, gone))
const begin = (who: string, side: string, partner: string) =>
  as(who, (transaction, actor) =>
    beginMandate(transaction, actor, { side, partner, scope: 'everything', validFrom: day, validUntil: '' }),
  )
const decide = (who: string, id: string) =>
  as(who, (transaction, actor) => decideMandate(transaction, actor, { id, consents: true }))
const actsFor = async (who: string) =>
  (await standingsOf(opened.database, people[who]!))
    .filter(({ mandate }) => mandate)
    .map(({ organisation }) => organisation!.name)
/** Whether the walls let this person write for that organisation, whatever the application thinks. */
const writesFor = async (who: string, organisation: string) => {
  const caller = { person: people[who]!, organisation }
  const { rows } = await asCaller(opened.database, caller, (transaction) =>
    sql<{ yes: boolean }>`select edits_for(${organisation}) as yes`.execute(transaction),
  )
  return rows[0]!.yes
}
const chain = async () => {
  await merge(place.gone, place.middle)
  await merge(place.middle, place.heir)
}
const toldTo = async (who: string) =>
  tell(
    await as(who, (transaction, { organisation }) =>
      readJournal(transaction, organisation!.id, journalFilterSchema.parse({})),
    ),
    vocabulary,
  ).map(({ who: caller, what }) => `${caller} ${what}`)

describe('after a merger, through however many steps, the successor', () => {
  it('is represented by whom the vanished one had asked, and ends that at once', async () => {
    const id = await begin('county', 'representative', place.gone)
    await decide('gone', id)
    expect(await actsFor('county')).toEqual(['gone'])
    await chain()
    expect(await actsFor('county')).toEqual(['heir'])
    expect([await writesFor('county', place.heir), await writesFor('county', place.gone)]).toEqual([true, false])
    const [mandate] = await as('heir', (transaction) => mandatesOf(transaction, place.heir))
    expect(mandate!.represented).toEqual({ id: place.heir, name: 'heir', was: 'gone' })
    await as('colleague', (transaction, actor) => revokeMandate(transaction, actor, id))
    expect([await actsFor('county'), await writesFor('county', place.heir)]).toEqual([[], false])
  })

  it('represents those whom the vanished one represented, with its own people too', async () => {
    await decide('small', await begin('gone', 'representative', place.small))
    expect(await writesFor('heir', place.small)).toBe(false)
    await chain()
    for (const who of ['gone', 'heir']) {
      expect(await actsFor(who)).toEqual(['small'])
      expect(await writesFor(who, place.small)).toBe(true)
    }
    expect((await as('small', (transaction) => mandatesOf(transaction, place.small)))[0]!.representative.name).toBe(
      'heir',
    )
  })

  it('decides on mandates that wait, and gets no second one of the same', async () => {
    const id = await begin('county', 'representative', place.gone)
    await chain()
    expect(await outcome(begin('county', 'representative', place.heir))).toBe('mandateExists')
    expect(await outcome(decide('colleague', id))).toBe('done')
    expect(await actsFor('county')).toEqual(['heir'])
  })

  it('is one organisation to whoever represented both', async () => {
    for (const [who, partner] of [
      ['gone', place.gone],
      ['heir', place.heir],
    ] as const)
      await decide(who, await begin('county', 'representative', partner))
    expect(await actsFor('county')).toHaveLength(2)
    await chain()
    expect(await actsFor('county')).toEqual(['heir'])
  })

  it('has the open invitations, which still let in', async () => {
    await sql`update persons set email = 'guest@beispiel.example' where id = ${people['guest']!}`.execute(
      opened.database,
    )
    const letter = await as('gone', (transaction, actor) =>
      invitePerson(transaction, actor, { email: 'guest@beispiel.example', role: 'editing' }),
    )
    await chain()
    const seen = await as('heir', (transaction) => openInvitations(transaction, place.heir))
    expect(seen.map(({ email }) => email)).toEqual(['guest@beispiel.example'])
    await as('guest', (transaction, actor) =>
      answerInvitation(transaction, actor, { token: letter.token, accepts: true }),
    )
    const members = await as('heir', (transaction) => peopleOf(transaction, place.heir))
    expect(members).toContainEqual(expect.objectContaining({ person: people['guest'], role: 'editing' }))
    await sql`delete from persons where id = ${people['guest']!}`.execute(opened.database)
  })

  it('decides on requests to join the vanished one, and the operator no longer does', async () => {
    await sql`delete from memberships where organisation = ${place.gone}`.execute(opened.database)
    await as('guest', (transaction, actor) =>
      askToJoin(transaction, actor, { organisation: place.gone, input: { role: 'reading', message: '' } }),
    )
    const waiting = () => as('operator', (transaction) => requestsToFirst(transaction))
    expect(await waiting()).toHaveLength(1)
    await chain()
    expect(await waiting()).toEqual([])
    const raw = await as('operator', (transaction) => sql`select id from join_requests`.execute(transaction))
    expect(raw.rows).toEqual([])
    const [request] = await as('heir', (transaction) => requestsTo(transaction, place.heir))
    await as('heir', (transaction, actor) =>
      decideRequest(transaction, actor, { id: request!.id, approves: true, role: 'reading' }),
    )
    const members = await as('heir', (transaction) => peopleOf(transaction, place.heir))
    expect(members).toContainEqual(expect.objectContaining({ person: people['guest'], role: 'reading' }))
  })

  it('gives everything back when it was an error', async () => {
    const id = await begin('county', 'representative', place.gone)
    await decide('gone', id)
    await merge(place.gone, place.heir)
    await undo(place.gone)
    expect(await actsFor('county')).toEqual(['gone'])
    expect(await writesFor('county', place.heir)).toBe(false)
    expect(await as('heir', (transaction) => mandatesOf(transaction, place.heir))).toEqual([])
    expect(await outcome(as('heir', (transaction, actor) => revokeMandate(transaction, actor, id)))).toBe('notFound')
  })
})

describe('a merger', () => {
  const mergedAway = 'Uta Betrieb hat festgehalten, dass gone in einer anderen Organisation aufgegangen ist'
  const takenIn = 'Uta Betrieb hat festgehalten, dass eine andere Organisation in heir aufgegangen ist'

  it('stands in the history of both, for the people of both', async () => {
    await merge(place.gone, place.heir)
    for (const who of ['gone', 'colleague']) expect(await toldTo(who)).toEqual([takenIn, mergedAway])
  })

  it('that was undone stands in the history of each, under its own name', async () => {
    await merge(place.gone, place.heir)
    await undo(place.gone)
    expect(await toldTo('gone')).toEqual([
      'Uta Betrieb hat rückgängig gemacht, dass gone in einer anderen Organisation aufgegangen ist',
      mergedAway,
    ])
    expect(await toldTo('heir')).toEqual([
      'Uta Betrieb hat rückgängig gemacht, dass eine andere Organisation in heir aufgegangen ist',
      takenIn,
    ])
  })

  it('of others is nobody’s business', async () => {
    await merge(place.gone, place.heir)
    expect(await toldTo('small')).toEqual([])
    expect(await writesFor('small', place.gone)).toBe(false)
    const unknown = { person: people['small']!, organisation: randomUUID() }
    const { rows } = await asCaller(opened.database, unknown, (transaction) =>
      sql`select id from mandates union all select id from invitations`.execute(transaction),
    )
    expect(rows).toEqual([])
  })
})
