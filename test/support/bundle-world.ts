import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { anActor, anOrganisation, aPerson } from './people.ts'
import { testDatabase } from './test-database.ts'
import { Refused } from '../../src/kernel/refusal.ts'
import type { OpenDatabase } from '../../src/platform/database/database.ts'
import { asCaller, type CallerTransaction } from '../../src/platform/database/as-caller.ts'
import type { Actor, Role } from '../../src/modules/access/schema.ts'
import { answerQuestion } from '../../src/modules/bundles/actions/answer-question.ts'
import { proposeBundle } from '../../src/modules/bundles/actions/propose-bundle.ts'
import { settleBundle } from '../../src/modules/bundles/actions/settle-bundles.ts'

const towns = ['linden', 'ahorn', 'birke', 'eiche', 'fichte'] as const
export type Town = (typeof towns)[number]

interface Options {
  quorum?: number
  open?: boolean
  by?: Actor
}

export const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)
export const isoDay = (date: Date) => date.toISOString().slice(0, 10)
/** For what hears of failures, where there should be none. */
export const raise = (error: unknown): never => {
  throw error
}
export const refusedWith = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
  )

/** Towns with people who edit and decide, on a database of their own for the file that asks; after each test no bundle is left. */
export function bundleWorld() {
  let opened: OpenDatabase
  const place = {} as Record<Town | 'vendor', string>
  const decider = {} as Record<Town | 'vendor', Actor>
  const editor = {} as Record<Town, Actor>

  beforeAll(async () => {
    opened = await testDatabase()
    const { database } = opened
    const actor = async (organisation: string, role: Role) =>
      anActor(database, await aPerson(database, { organisation, role }))
    for (const name of towns) {
      place[name] = await anOrganisation(database, { name })
      decider[name] = await actor(place[name], 'deciding')
      editor[name] = await actor(place[name], 'editing')
    }
    place.vendor = await anOrganisation(database, { name: 'vendor', kind: 'vendor' })
    decider.vendor = await actor(place.vendor, 'administering')
  }, 60_000)
  afterAll(() => opened.close())
  afterEach(async () => {
    await sql`update participations set status = 'released', leaves_on = null where status = 'joined'`.execute(
      opened.database,
    )
    await sql`update bundles set status = 'dissolved' where status in ('asking', 'started')`.execute(opened.database)
  })

  const as = <T>(actor: Actor, work: (transaction: CallerTransaction, actor: Actor) => Promise<T>): Promise<T> =>
    asCaller(opened.database, { person: actor.person.id, organisation: actor.organisation!.id }, (transaction) =>
      work(transaction, actor),
    )

  async function aNeed(town: Town, visibility = 'publicBodies'): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      insert into needs (organisation, title, status, visibility) values (${place[town]}, ${`Bedarf von ${town}`}, 'open', ${visibility})
      returning id`.execute(opened.database)
    return rows[0]!.id
  }

  /** A bundle of the first town with the needs of the others, who are asked. */
  async function aQuestion(
    names: readonly Town[],
    { quorum = 2, open = false, by = decider[names[0]!] }: Options = {},
  ) {
    const need = {} as Record<Town, string>
    for (const name of names) need[name] = await aNeed(name)
    const bundle = await as(by, (transaction, actor) =>
      proposeBundle(transaction, actor, {
        need: need[names[0]!],
        title: 'Gemeinsam weitergehen',
        answerBy: isoDay(daysAhead(14)),
        quorum,
        open,
        asked: names.slice(1).map((name) => need[name]),
      }),
    )
    return { bundle, need }
  }
  const answer = (town: Town, bundle: string, need: string, said: string) =>
    as(decider[town], (transaction, actor) =>
      answerQuestion(transaction, actor, {
        bundle,
        need,
        input: { answer: said, reason: said === 'joined' ? '' : 'weil' },
      }),
    )
  /** A bundle that has started, in which all of them are. */
  async function aBundle(names: readonly Town[]) {
    const { bundle, need } = await aQuestion(names, { quorum: names.length })
    for (const name of names.slice(1)) await answer(name, bundle, need[name], 'joined')
    await settleBundle(opened.database, bundle)
    expect(await statusOf(bundle)).toBe('started')
    return { bundle, need }
  }

  async function statusOf(bundle: string): Promise<string> {
    const { rows } = await sql<{ status: string }>`select status from bundles where id = ${bundle}`.execute(
      opened.database,
    )
    return rows[0]!.status
  }
  async function placeOf(bundle: string, need: string): Promise<string | undefined> {
    const { rows } = await sql<{ status: string }>`
      select status from participations where bundle = ${bundle} and need = ${need}`.execute(opened.database)
    return rows[0]?.status
  }
  async function needOf(id: string) {
    const { rows } = await sql<{ status: string; bundle: string | null; visibility: string }>`
      select status, bundle, visibility from needs where id = ${id}`.execute(opened.database)
    return rows[0]!
  }
  const entriesAbout = async (subject: string): Promise<string[]> => {
    const { rows } = await sql<{
      action: string
    }>`select action from journal where subject = ${subject} order by id`.execute(opened.database)
    return rows.map(({ action }) => action)
  }
  return {
    place,
    decider,
    editor,
    as,
    aNeed,
    aQuestion,
    answer,
    aBundle,
    statusOf,
    placeOf,
    needOf,
    entriesAbout,
    report: raise,
    get database() {
      return opened.database
    },
  }
}
