import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../access/schema.ts'
import { leadOf } from '../rules/lead.ts'
import { answerRequest, joinBundle } from './answer-question.ts'
import { remindOfBundles } from './bundle-mails.ts'
import { leaveBundle, stayInBundle } from './leave-bundle.ts'
import { nameLead } from './name-lead.ts'
import { insertParticipation } from '../store/participations.ts'
import { settleBundle, settleBundles } from './settle-bundles.ts'
import { bundleWorld, daysAhead, isoDay, refusedWith, type Town } from '../../../../test/support/bundle-world.ts'

const world = bundleWorld()
const { place, decider, editor, as, aNeed, aQuestion, answer, aBundle, statusOf, placeOf, needOf, entriesAbout } = world

describe('a bundle', () => {
  it('asks everybody whose need was ticked, and only who answers is in it', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    expect(await placeOf(bundle, need.linden)).toBe('joined')
    expect(await placeOf(bundle, need.ahorn)).toBe('invited')
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'open', bundle: null })
    await answer('ahorn', bundle, need.ahorn, 'joined')
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'bundled', bundle })
    await settleBundle(world.database, bundle)
    expect(await statusOf(bundle)).toBe('asking')
    await settleBundle(world.database, bundle, daysAhead(16))
    expect(await statusOf(bundle)).toBe('started')
    expect(await placeOf(bundle, need.birke)).toBe('lapsed')
    expect(await needOf(need.birke)).toMatchObject({ status: 'open', bundle: null })
    expect(await entriesAbout(bundle)).toEqual([
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
    const byEditor = as(editor.linden, (transaction, actor) =>
      joinBundle(transaction, actor, { bundle, need: need.linden }),
    )
    expect(await refusedWith(byEditor)).toBe('notAllowed')
    await answer('linden', bundle, need.linden, 'joined')
    expect(await placeOf(bundle, need.linden)).toBe('joined')
  })

  it('is dissolved where too few have joined by the last day, and all needs are open again', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'], { quorum: 3 })
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await settleBundles(world, daysAhead(16))
    expect(await statusOf(bundle)).toBe('dissolved')
    for (const name of ['linden', 'ahorn', 'birke'] as const)
      expect(await needOf(need[name])).toMatchObject({ status: 'open', bundle: null })
    const before = await entriesAbout(bundle)
    await settleBundles(world, daysAhead(17))
    expect(await entriesAbout(bundle)).toEqual(before)
  })

  it('takes back an answer as long as the question is open', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await answer('ahorn', bundle, need.ahorn, 'declined')
    await answer('ahorn', bundle, need.ahorn, 'abstained')
    await answer('ahorn', bundle, need.ahorn, 'joined')
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await as(decider.ahorn, (transaction, actor) =>
      leaveBundle(transaction, actor, { bundle, need: need.ahorn, input: {} }),
    )
    expect(await needOf(need.ahorn)).toMatchObject({ status: 'open', bundle: null })
  })

  it('shows a need that only its owner saw to those who go the same way, and to nobody else', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'])
    const hidden = await aNeed('birke', 'ownOrganisation')
    const sees = async (actor: Actor) =>
      as(
        actor,
        async (transaction) =>
          (await sql`select id from needs where id = ${hidden}`.execute(transaction)).rows.length === 1,
      )
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await as(decider.birke, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: hidden }))
    expect([await sees(decider.linden), await sees(decider.eiche)]).toEqual([false, false])
    await as(decider.linden, (transaction, actor) =>
      answerRequest(transaction, actor, { bundle, need: hidden, accepts: true }),
    )
    expect((await needOf(hidden)).visibility).toBe('bundleParticipants')
    expect([await sees(decider.linden), await sees(decider.ahorn)]).toEqual([true, true])
    expect([await sees(decider.eiche), await sees(decider.vendor)]).toEqual([false, false])
    await as(decider.birke, (transaction, actor) =>
      leaveBundle(transaction, actor, { bundle, need: hidden, input: {} }),
    )
    expect([await sees(decider.linden), await sees(decider.birke)]).toEqual([false, true])
  })

  it('lets in whoever asks only with the consent of the lead, or without one of the proposer', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke'])
    const own = await aNeed('eiche')
    const asked = () => as(decider.eiche, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: own }))
    expect(await asked()).toBe('requested')
    const decide = (actor: Actor, accepts: boolean) =>
      as(actor, (transaction) => answerRequest(transaction, actor, { bundle, need: own, accepts }))
    expect(await refusedWith(decide(decider.ahorn, true))).toBe('notFound')
    await decide(decider.linden, false)
    expect(await placeOf(bundle, own)).toBe('refused')
    const name = (town: Town, choice: Town) =>
      as(decider[town], (transaction, actor) => nameLead(transaction, actor, { bundle, choice: place[choice] }))
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
    const come = () => as(decider.eiche, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: own }))
    expect(await come()).toBe('joined')
    expect(await needOf(own)).toMatchObject({ status: 'bundled', bundle })
    const closed = await aQuestion(['linden', 'birke'])
    const other = await aNeed('eiche')
    await expect(
      as(decider.eiche, (transaction) =>
        insertParticipation(transaction, {
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
      as(decider.ahorn, (transaction, actor) =>
        leaveBundle(transaction, actor, { bundle, need: need.ahorn, input: { leavesOn } }),
      )
    expect(await refusedWith(leave(isoDay(daysAhead(10))))).toBe('bundleLeavesOn')
    await leave(isoDay(daysAhead(31)))
    await settleBundles(world, daysAhead(29))
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await as(decider.ahorn, (transaction, actor) => stayInBundle(transaction, actor, { bundle, need: need.ahorn }))
    await settleBundles(world, daysAhead(40))
    expect(await placeOf(bundle, need.ahorn)).toBe('joined')
    await leave(isoDay(daysAhead(31)))
    await settleBundles(world, daysAhead(32))
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
    await remindOfBundles(world.database, post, daysAhead(9))
    expect(mails).toEqual([])
    await remindOfBundles(world.database, post, daysAhead(12))
    await remindOfBundles(world.database, post, daysAhead(13))
    expect(mails.map(({ to }) => to)).toEqual([decider.ahorn.person.email])
    expect(mails[0]!.text).toContain(`/${bundle}`)
  })

  it('reminds again where the mail did not go out', async () => {
    await aQuestion(['linden', 'ahorn'])
    const sent: string[] = []
    const broken = { send: () => Promise.reject(new Error('no mail')), linkTo: () => '/' }
    await remindOfBundles(world.database, broken, daysAhead(12))
    await remindOfBundles(
      world.database,
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
        await sql`delete from lead_choices where bundle = ${bundle}`.execute(world.database)
        await world.database
          .insertInto('lead_choices')
          .values(pairs.map((pair) => ({ bundle, ...pair })))
          .execute()
        const { rows } = await sql<{ lead: string | null }>`select lead_of(${bundle}) as lead`.execute(world.database)
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
