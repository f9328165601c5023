import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { OpenDatabase } from '../../../platform/database.ts'
import { behindWalls, type Walled } from '../../../platform/walls.ts'
import type { Actor, Role } from '../../organisations/schema.ts'
import { leadOf } from '../rules/lead.ts'
import { participationStatuses, type ParticipationStatus } from '../schema.ts'
import { lastToConsent } from '../store/regroup.ts'
import { answerQuestion, answerRequest, joinBundle } from './answer-question.ts'
import { remindOfBundles } from './bundle-mails.ts'
import { answerChange, proposeMerge, proposeSplit, undoChange } from './change-bundles.ts'
import { leaveBundle, stayInBundle } from './leave-bundle.ts'
import { nameLead } from './name-lead.ts'
import { proposeBundle } from './propose-bundle.ts'
import { insertParticipation } from '../store/participations.ts'
import { settleBundle, settleBundles } from './settle-bundles.ts'
import { settleChanges } from './settle-changes.ts'

const towns = ['linden', 'ahorn', 'birke', 'eiche', 'fichte'] as const
type Town = (typeof towns)[number]

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

const as = <T>(actor: Actor, work: (walled: Walled, actor: Actor) => Promise<T>): Promise<T> =>
  behindWalls(opened.database, { person: actor.person.id, organisation: actor.organisation!.id }, (walled) =>
    work(walled, actor),
  )

async function aNeed(town: Town, visibility = 'publicBodies'): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs (organisation, title, status, visibility) values (${place[town]}, ${`Bedarf von ${town}`}, 'open', ${visibility})
    returning id`.execute(opened.database)
  return rows[0]!.id
}

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

interface Wish {
  quorum?: number
  open?: boolean
  by?: Actor
}
/** A bundle of the first town with the needs of the others, who are asked. */
async function aQuestion(names: readonly Town[], { quorum = 2, open = false, by = decider[names[0]!] }: Wish = {}) {
  const need = {} as Record<Town, string>
  for (const name of names) need[name] = await aNeed(name)
  const bundle = await as(by, (walled, actor) =>
    proposeBundle(walled, actor, {
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
  as(decider[town], (walled, actor) =>
    answerQuestion(walled, actor, { bundle, need, input: { answer: said, reason: said === 'joined' ? '' : 'weil' } }),
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
const refusedWith = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
  )
const deedsAbout = async (subject: string): Promise<string[]> => {
  const { rows } = await sql<{
    action: string
  }>`select action from journal where subject = ${subject} order by id`.execute(opened.database)
  return rows.map(({ action }) => action)
}

describe('a bundle', () => {
  it('asks everybody whose need was ticked, and only who answers is in it', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    expect(await placeOf(bundle, need.linden)).toBe('joined')
    expect(await placeOf(bundle, need.ahorn)).toBe('invited')
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'open', bundle: null })
    await answer('ahorn', bundle, need.ahorn, 'joined')
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'bundled', bundle })
    await settleBundle(opened.database, bundle)
    expect(await statusOf(bundle)).toBe('asking')
    await settleBundle(opened.database, bundle, daysAhead(16))
    expect(await statusOf(bundle)).toBe('started')
    expect(await placeOf(bundle, need.birke)).toBe('lapsed')
    expect(await needOf(need.birke)).toMatchObject({ status: 'open', bundle: null })
    expect(await deedsAbout(bundle)).toEqual([
      'bundleProposed',
      'bundleJoined',
      'bundleJoined',
      'questionLapsed',
      'bundleStarted',
    ])
    expect(await refusedWith(answer('birke', bundle, need.birke, 'joined'))).toBe('bundleQuestionOver')
  })

  it('asks the own organisation too where whoever proposes does not decide for it', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'], { by: editor.linden })
    expect(await placeOf(bundle, need.linden)).toBe('invited')
    const byEditor = as(editor.linden, (walled, actor) => joinBundle(walled, actor, { bundle, need: need.linden }))
    expect(await refusedWith(byEditor)).toBe('notAllowed')
    await answer('linden', bundle, need.linden, 'joined')
    expect(await placeOf(bundle, need.linden)).toBe('joined')
  })

  it('is dissolved where too few have joined by the last day, and all needs are open again', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'], { quorum: 3 })
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await settleBundles(opened.database, daysAhead(16))
    expect(await statusOf(bundle)).toBe('dissolved')
    for (const name of ['linden', 'ahorn', 'birke'] as const)
      expect(await needOf(need[name])).toMatchObject({ status: 'open', bundle: null })
    const before = await deedsAbout(bundle)
    await settleBundles(opened.database, daysAhead(17))
    expect(await deedsAbout(bundle)).toEqual(before)
  })

  it('takes back an answer as long as the question is open', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await answer('ahorn', bundle, need.ahorn, 'declined')
    await answer('ahorn', bundle, need.ahorn, 'abstained')
    await answer('ahorn', bundle, need.ahorn, 'joined')
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await as(decider.ahorn, (walled, actor) => leaveBundle(walled, actor, { bundle, need: need.ahorn, input: {} }))
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'open', bundle: null })
  })

  it('shows a need that only its owner saw to those who go the same way, and to nobody else', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'])
    const hidden = await aNeed('birke', 'ownOrganisation')
    const sees = async (actor: Actor) =>
      as(
        actor,
        async (walled) => (await sql`select id from needs where id = ${hidden}`.execute(walled)).rows.length === 1,
      )
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await as(decider.birke, (walled, actor) => joinBundle(walled, actor, { bundle, need: hidden }))
    expect([await sees(decider.linden), await sees(decider.eiche)]).toEqual([false, false])
    await as(decider.linden, (walled, actor) => answerRequest(walled, actor, { bundle, need: hidden, accepts: true }))
    expect((await needOf(hidden)).visibility).toBe('bundleParticipants')
    expect([await sees(decider.linden), await sees(decider.ahorn)]).toEqual([true, true])
    expect([await sees(decider.eiche), await sees(decider.vendor)]).toEqual([false, false])
    await as(decider.birke, (walled, actor) => leaveBundle(walled, actor, { bundle, need: hidden, input: {} }))
    expect([await sees(decider.linden), await sees(decider.birke)]).toEqual([false, true])
  })

  it('lets in whoever asks only with the consent of the lead, or without one of the proposer', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke'])
    const own = await aNeed('eiche')
    const asked = () => as(decider.eiche, (walled, actor) => joinBundle(walled, actor, { bundle, need: own }))
    expect(await asked()).toBe('requested')
    const decide = (actor: Actor, accepts: boolean) =>
      as(actor, (walled) => answerRequest(walled, actor, { bundle, need: own, accepts }))
    expect(await refusedWith(decide(decider.ahorn, true))).toBe('notFound')
    await decide(decider.linden, false)
    expect(await placeOf(bundle, own)).toBe('refused')
    const name = (town: Town, choice: Town) =>
      as(decider[town], (walled, actor) => nameLead(walled, actor, { bundle, choice: place[choice] }))
    await name('ahorn', 'ahorn')
    await name('birke', 'ahorn')
    await asked()
    expect(await refusedWith(decide(decider.linden, true))).toBe('notFound')
    await decide(decider.ahorn, true)
    expect(await needOf(own)).toMatchObject({ status: 'bundled', bundle })
    expect(need.linden).toBeTruthy()
  })

  it('takes in whoever comes of their own accord while it asks, where it was proposed as open', async () => {
    const { bundle } = await aQuestion(['linden', 'ahorn'], { open: true })
    const own = await aNeed('eiche')
    const come = () => as(decider.eiche, (walled, actor) => joinBundle(walled, actor, { bundle, need: own }))
    expect(await come()).toBe('joined')
    expect(await needOf(own)).toMatchObject({ status: 'bundled', bundle })
    const closed = await aQuestion(['linden', 'birke'])
    const other = await aNeed('eiche')
    await expect(
      as(decider.eiche, (walled) =>
        insertParticipation(walled, {
          bundle: closed.bundle,
          need: other,
          status: 'joined',
          person: decider.eiche.person.id,
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('is left with notice once it has started, and one may stay after all', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke'])
    const leave = (leavesOn: string) =>
      as(decider.ahorn, (walled, actor) =>
        leaveBundle(walled, actor, { bundle, need: need.ahorn, input: { leavesOn } }),
      )
    expect(await refusedWith(leave(isoDay(daysAhead(10))))).toBe('bundleLeavesOn')
    await leave(isoDay(daysAhead(31)))
    await settleBundles(opened.database, daysAhead(29))
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await as(decider.ahorn, (walled, actor) => stayInBundle(walled, actor, { bundle, need: need.ahorn }))
    await settleBundles(opened.database, daysAhead(40))
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await leave(isoDay(daysAhead(31)))
    await settleBundles(opened.database, daysAhead(32))
    expect(await placeOf(bundle, need.ahorn)).toBe('left')
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'open', bundle: null })
    expect(await statusOf(bundle)).toBe('started')
  })

  it('reminds each decider once, three days before the last day', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await answer('birke', bundle, need.birke, 'abstained')
    const mails: { to: string; text: string }[] = []
    const post = {
      send: async (mail: { to: string; text: string }) => void mails.push(mail),
      linkTo: (id: string) => `/${id}`,
    }
    await remindOfBundles(opened.database, post, daysAhead(9))
    expect(mails).toEqual([])
    await remindOfBundles(opened.database, post, daysAhead(12))
    await remindOfBundles(opened.database, post, daysAhead(13))
    expect(mails.map(({ to }) => to)).toEqual([decider.ahorn.person.email])
    expect(mails[0]!.text).toContain(`/${bundle}`)
  })

  it('reminds again where the mail did not go out', async () => {
    await aQuestion(['linden', 'ahorn'])
    const sent: string[] = []
    const broken = { send: () => Promise.reject(new Error('no mail')), linkTo: () => '/' }
    await remindOfBundles(opened.database, broken, daysAhead(12))
    await remindOfBundles(
      opened.database,
      { send: async ({ to }) => void sent.push(to), linkTo: () => '/' },
      daysAhead(12),
    )
    expect(sent).toEqual([decider.ahorn.person.email])
  })

  it('is led by the same organisation by the rule and by the database', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    const members = ['linden', 'ahorn', 'birke', 'eiche'] as const
    const choices = fc.array(fc.option(fc.constantFrom(...members)), { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(choices, async (named) => {
        const pairs = named.map((choice, index) => ({
          organisation: place[members[index]!],
          choice: choice && place[choice],
        }))
        await sql`delete from lead_choices where bundle = ${bundle}`.execute(opened.database)
        await opened.database
          .insertInto('lead_choices')
          .values(pairs.map((pair) => ({ bundle, ...pair })))
          .execute()
        const { rows } = await sql<{ lead: string | null }>`select lead_of(${bundle}) as lead`.execute(opened.database)
        expect(rows[0]!.lead).toBe(
          leadOf(
            members.map((name) => place[name]),
            pairs,
          ),
        )
      }),
      { numRuns: 60 },
    )
  })
})

/** Everything of a bundle that a merger touches, apart from when needs were last saved. */
async function everything(bundles: readonly string[]) {
  const ids = JSON.stringify(bundles)
  const among = (column: string) =>
    sql`${sql.ref(column)} in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
  const read = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(opened.database)).rows
  return {
    bundles: await read(
      sql`select to_jsonb(b) - 'changed_at' as row from bundles b where ${among('b.id')} order by id`,
    ),
    participations: await read(
      sql`select to_jsonb(p) as row from participations p where ${among('p.bundle')} order by bundle, need`,
    ),
    choices: await read(
      sql`select to_jsonb(l) as row from lead_choices l where ${among('l.bundle')} order by bundle, organisation`,
    ),
    needs: await read(sql`select to_jsonb(n) - 'version' - 'changed_at' as row from needs n
      where n.id in (select need from participations p where ${among('p.bundle')}) order by id`),
  }
}

async function consentOf(names: readonly Town[], id: string): Promise<void> {
  for (const name of names)
    await as(decider[name], (walled, actor) => answerChange(walled, actor, { id, consents: true }))
}

describe('a merger', () => {
  const merge = (into: string, other: string, by = decider.linden) =>
    as(by, (walled, actor) => proposeMerge(walled, actor, { bundle: into, input: { title: 'Zusammen', other } }))

  it('is carried out only when everybody in both has consented, and an undo is its identity', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche', 'fichte'])
    await as(decider.birke, (walled, actor) => nameLead(walled, actor, { bundle: b.bundle, choice: place.birke }))
    await as(decider.eiche, (walled, actor) =>
      leaveBundle(walled, actor, { bundle: b.bundle, need: b.need.eiche, input: { leavesOn: isoDay(daysAhead(40)) } }),
    )
    await as(decider.ahorn, (walled, actor) => nameLead(walled, actor, { bundle: a.bundle, choice: place.linden }))
    const both = [a.bundle, b.bundle]
    const before = await everything(both)
    const change = await merge(a.bundle, b.bundle)
    await consentOf(['ahorn', 'birke', 'eiche'], change)
    await settleChanges(opened.database)
    expect(await everything(both)).toEqual(before)
    await consentOf(['fichte'], change)
    await settleChanges(opened.database)
    expect(await statusOf(b.bundle)).toBe('merged')
    for (const name of ['birke', 'eiche', 'fichte'] as const)
      expect(await needOf(b.need[name])).toMatchObject({ status: 'bundled', bundle: a.bundle })
    expect(await lastToConsent(opened.database, change)).toBe(place.fichte)
    await as(decider.linden, (walled, actor) => undoChange(walled, actor, change))
    await settleChanges(opened.database)
    expect(await everything(both)).toEqual(before)
    expect(await deedsAbout(a.bundle)).toEqual(
      expect.arrayContaining(['bundlesMerged', 'undoRequested', 'changeUndone']),
    )
  })

  it('is not undone once anybody has acted on it, nor by somebody who did not do it', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche'])
    const change = await merge(a.bundle, b.bundle)
    await consentOf(['ahorn', 'birke', 'eiche'], change)
    await settleChanges(opened.database)
    const undo = (actor: Actor) => as(actor, (walled) => undoChange(walled, actor, change))
    expect(await refusedWith(undo(decider.ahorn))).toBe('notFound')
    await as(decider.birke, (walled, actor) => nameLead(walled, actor, { bundle: a.bundle, choice: place.birke }))
    expect(await refusedWith(undo(decider.linden))).toBe('changeUndoOver')
    expect(await statusOf(b.bundle)).toBe('merged')
  })

  it('ends with the first who declines, and lapses where somebody is silent', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche'])
    const declined = await merge(a.bundle, b.bundle)
    await as(decider.eiche, (walled, actor) => answerChange(walled, actor, { id: declined, consents: false }))
    const silent = await merge(a.bundle, b.bundle, decider.ahorn)
    await settleChanges(opened.database)
    const status = async (id: string) =>
      (await sql<{ status: string }>`select status from bundle_changes where id = ${id}`.execute(opened.database))
        .rows[0]!.status
    expect(await status(declined)).toBe('declined')
    expect(await status(silent)).toBe('proposed')
    await settleChanges(opened.database, daysAhead(32))
    expect(await status(silent)).toBe('lapsed')
    expect([await statusOf(a.bundle), await statusOf(b.bundle)]).toEqual(['started', 'started'])
  })
})

describe('a split', () => {
  it('makes two bundles with the consent of all, and is undone like a merger', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    const propose = (needs: string[]) =>
      as(decider.birke, (walled, actor) =>
        proposeSplit(walled, actor, { bundle, input: { title: 'Der andere Teil', needs } }),
      )
    expect(await refusedWith(propose([need.birke]))).toBe('bundleParts')
    const before = await everything([bundle])
    const change = await propose([need.birke, need.eiche])
    await consentOf(['linden', 'ahorn', 'eiche'], change)
    await settleChanges(opened.database)
    const other = (await needOf(need.birke)).bundle!
    expect(other).not.toBe(bundle)
    expect((await needOf(need.eiche)).bundle).toBe(other)
    expect((await needOf(need.linden)).bundle).toBe(bundle)
    expect([await statusOf(bundle), await statusOf(other)]).toEqual(['started', 'started'])
    await as(decider.eiche, (walled, actor) => undoChange(walled, actor, change))
    await settleChanges(opened.database)
    expect(await everything([bundle])).toEqual(before)
    expect(await statusOf(other)).toBe('merged')
  })
})

describe('the walls of bundles, tried with raw SQL', () => {
  const attempt = (actor: Actor, work: (walled: Walled) => Promise<unknown>): Promise<unknown> =>
    as(actor, work).then(
      () => 'done',
      () => 'refused',
    )

  it('let nobody answer for another, whatever is written', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    const writers = [...Object.values(decider), ...Object.values(editor)]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writers),
        fc.constantFrom('linden' as const, 'ahorn' as const, 'birke' as const),
        fc.constantFrom(...participationStatuses),
        async (writer, town, status: ParticipationStatus) => {
          const before = await placeOf(bundle, need[town])
          await attempt(writer, (walled) =>
            sql`update participations set status = ${status}, answered_by = ${writer.person.id}, answered_at = now()
              where bundle = ${bundle} and need = ${need[town]}`.execute(walled),
          )
          const after = await placeOf(bundle, need[town])
          if (after !== before) expect(writer).toBe(decider[town])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('let nobody be put into a bundle, asked by a stranger, or asked for a need that is not theirs', async () => {
    const { bundle } = await aQuestion(['linden', 'ahorn'])
    const [own, foreign] = [await aNeed('eiche'), await aNeed('birke')]
    const put = (actor: Actor, need: string, organisation: string, status: string) =>
      attempt(actor, (walled) =>
        sql`insert into participations (bundle, need, organisation, status, answered_by, answered_at)
          values (${bundle}, ${need}, ${organisation}, ${status}, ${status === 'invited' ? null : actor.person.id},
            ${status === 'invited' ? null : sql`now()`})`.execute(walled),
      )
    expect(await put(decider.linden, foreign, place.birke, 'joined')).toBe('refused')
    expect(await put(decider.linden, foreign, place.linden, 'joined')).toBe('refused')
    expect(await put(decider.eiche, foreign, place.birke, 'invited')).toBe('refused')
    expect(await put(decider.eiche, foreign, place.birke, 'requested')).toBe('refused')
    expect(await put(decider.eiche, own, place.eiche, 'joined')).toBe('refused')
    expect(await put(editor.eiche, own, place.eiche, 'requested')).toBe('refused')
    expect(await put(decider.vendor, own, place.vendor, 'requested')).toBe('refused')
    expect(await put(decider.linden, foreign, place.birke, 'invited')).toBe('done')
    expect(await put(decider.eiche, own, place.eiche, 'requested')).toBe('done')
  })

  it('let nobody move a need into a bundle or out of it past its participation', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'])
    const set = (actor: Actor, id: string, change: ReturnType<typeof sql>) =>
      attempt(actor, (walled) => sql`update needs set ${change} where id = ${id}`.execute(walled))
    expect(await set(decider.ahorn, need.ahorn, sql`bundle = ${bundle}`)).toBe('refused')
    expect(await set(decider.ahorn, need.ahorn, sql`status = 'bundled'`)).toBe('refused')
    expect(await set(decider.linden, need.linden, sql`bundle = null`)).toBe('refused')
    expect(await set(decider.linden, need.linden, sql`status = 'open'`)).toBe('refused')
    expect(await set(decider.linden, need.linden, sql`visibility = 'ownOrganisation'`)).toBe('refused')
    expect(await set(decider.linden, need.linden, sql`title = 'Anders gesagt'`)).toBe('done')
  })

  it('let nobody start, end, rename or merge a bundle by hand', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    for (const change of [sql`status = 'dissolved'`, sql`title = 'Gekapert'`, sql`quorum = 2`])
      expect(
        await attempt(decider.linden, (walled) =>
          sql`update bundles set ${change} where id = ${bundle}`.execute(walled),
        ),
      ).toBe('refused')
  })

  it('show who is asked, what they said and why only to those who are asked as well', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await answer('ahorn', bundle, need.ahorn, 'declined')
    const seen = (actor: Actor) =>
      as(actor, async (walled) => {
        const { rows } = await sql<{
          status: string
        }>`select status from participations where bundle = ${bundle} order by 1`.execute(walled)
        return rows.map(({ status }) => status)
      })
    for (const name of ['linden', 'ahorn', 'birke'] as const)
      expect(await seen(decider[name])).toEqual(['declined', 'invited', 'joined'])
    expect(await seen(decider.eiche)).toEqual(['joined'])
    expect(await seen(decider.vendor)).toEqual([])
    const trace = (actor: Actor) =>
      as(actor, async (walled) => {
        const { rows } =
          await sql`select id from journal where subject_kind = 'bundle' and subject = ${bundle}`.execute(walled)
        return rows.length
      })
    expect(await trace(decider.birke)).toBe(3)
    expect([await trace(decider.eiche), await trace(decider.vendor)]).toEqual([0, 0])
  })

  it('let only those whom a change concerns see it and answer it', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    const change = await as(decider.linden, (walled, actor) =>
      proposeSplit(walled, actor, { bundle, input: { title: 'Ein Teil davon', needs: [need.linden, need.ahorn] } }),
    )
    const say = (actor: Actor, organisation: string) =>
      attempt(actor, (walled) =>
        sql`insert into change_answers (change, organisation, consents, answered_by)
          values (${change}, ${organisation}, true, ${actor.person.id})`.execute(walled),
      )
    expect(await say(decider.fichte, place.fichte)).toBe('refused')
    expect(await say(decider.fichte, place.ahorn)).toBe('refused')
    expect(await say(editor.ahorn, place.ahorn)).toBe('refused')
    expect(await say(decider.ahorn, place.ahorn)).toBe('done')
    const raise = (status: string) =>
      attempt(decider.linden, (walled) =>
        sql`update bundle_changes set status = ${status} where id = ${change}`.execute(walled),
      )
    expect([await raise('carriedOut'), await raise('undoing')]).toEqual(['refused', 'refused'])
    const rows = await as(
      decider.fichte,
      async (walled) => (await sql`select id from bundle_changes where id = ${change}`.execute(walled)).rows,
    )
    expect(rows).toEqual([])
    await expect(as(decider.ahorn, (walled) => sql`select before from bundle_changes`.execute(walled))).rejects.toThrow(
      /permission denied/,
    )
    expect(randomUUID()).not.toBe(change)
  })
})
