import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../access/schema.ts'
import { bundleWorld, daysAhead, refusedWith } from '../../../../test/support/bundle-world.ts'
import { joinBundle } from './answer-question.ts'
import { mailQuestions, remindOfBundles } from './bundle-mails.ts'
import { inviteNeeds, takeQuestionBack } from './invite-needs.ts'
import { nameLead } from './name-lead.ts'
import { seeBundle } from './see-bundle.ts'
import { settleBundles } from './settle-bundles.ts'

const world = bundleWorld()
const { decider, editor, place, as, aNeed, aQuestion, answer, aBundle, statusOf, placeOf, needOf, entriesAbout } = world
const invite = (actor: Actor, bundle: string, ...needs: string[]) =>
  as(actor, (transaction) => inviteNeeds(transaction, actor, { bundle, input: { needs } }))
const takeBack = (actor: Actor, bundle: string, need: string) =>
  as(actor, (transaction) => takeQuestionBack(transaction, actor, { bundle, need }))
const knowsBundle = async (actor: Actor, bundle: string) =>
  (await as(actor, (transaction) => seeBundle(transaction, actor, bundle)))?.participations.length ?? 0

describe('somebody who is asked after a bundle was proposed', () => {
  it('answers until the same day as all others, and only a yes is one', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'], { open: true })
    const later = await aNeed('birke')
    await invite(decider.linden, bundle, later)
    expect(await placeOf(bundle, later)).toBe('invited')
    expect(await needOf(later)).toMatchObject({ status: 'open', bundle: null })
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await settleBundles(world)
    expect(await statusOf(bundle)).toBe('asking')
    await answer('birke', bundle, later, 'joined')
    await settleBundles(world)
    expect(await statusOf(bundle)).toBe('started')
    expect(await needOf(later)).toMatchObject({ status: 'bundled', bundle })
    expect(await entriesAbout(bundle)).toContain('bundleQuestionSent')
  })

  it('is asked by every participant where all were told that more may come, otherwise by whoever decides who comes in', async () => {
    const open = await aQuestion(['linden', 'ahorn', 'fichte'], { open: true })
    const [one, two] = [await aNeed('birke'), await aNeed('eiche')]
    expect(await refusedWith(invite(decider.ahorn, open.bundle, one))).toBe('notFound')
    await answer('ahorn', open.bundle, open.need.ahorn, 'joined')
    await invite(editor.ahorn, open.bundle, one)
    expect(await refusedWith(invite(decider.eiche, open.bundle, two))).toBe('notFound')
    expect(await refusedWith(invite(decider.vendor, open.bundle, two))).toBe('notAllowed')

    const closed = await aQuestion(['linden', 'ahorn', 'fichte'])
    await answer('ahorn', closed.bundle, closed.need.ahorn, 'joined')
    expect(await refusedWith(invite(decider.ahorn, closed.bundle, two))).toBe('notFound')
    expect(await refusedWith(invite(editor.linden, closed.bundle, two))).toBe('notFound')
    await invite(decider.linden, closed.bundle, two)
    expect(await placeOf(closed.bundle, two)).toBe('invited')
  })

  it('has thirty days once the bundle has started, comes in with a yes, and is out when silent', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    const [yes, silent] = [await aNeed('birke'), await aNeed('eiche')]
    expect(await refusedWith(invite(decider.ahorn, bundle, yes))).toBe('notFound')
    await invite(decider.linden, bundle, yes, silent)
    await settleBundles(world, daysAhead(29))
    expect(await placeOf(bundle, yes)).toBe('invited')
    await answer('birke', bundle, yes, 'declined')
    await answer('birke', bundle, yes, 'joined')
    expect(await needOf(yes)).toMatchObject({ status: 'bundled', bundle })
    await settleBundles(world, daysAhead(32))
    expect(await placeOf(bundle, silent)).toBe('lapsed')
    expect(await placeOf(bundle, yes)).toBe('joined')
    expect(await statusOf(bundle)).toBe('started')
    expect(await refusedWith(answer('eiche', bundle, silent, 'joined'))).toBe('bundleQuestionOver')
  })

  it('is asked by the lead, once there is one', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn', 'birke'])
    for (const town of ['ahorn', 'birke'] as const)
      await as(decider[town], (transaction, actor) => nameLead(transaction, actor, { bundle, choice: place.ahorn }))
    const later = await aNeed('eiche')
    expect(await refusedWith(invite(decider.linden, bundle, later))).toBe('notFound')
    await invite(decider.ahorn, bundle, later)
    expect(await placeOf(bundle, later)).toBe('invited')
  })

  it('is asked once, with an open need of its own', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'], { open: true })
    expect(await refusedWith(invite(decider.linden, bundle, need.ahorn))).toBe('bundleAskedBefore')
    expect(await refusedWith(invite(decider.linden, bundle, await aNeed('linden')))).toBe('bundleAsked')
    expect(await refusedWith(invite(decider.linden, bundle))).toBe('bundleAsked')
    const taken = await aQuestion(['birke', 'eiche'])
    expect(await refusedWith(invite(decider.linden, bundle, taken.need.birke))).toBe('bundleNeedClosed')
    const hidden = await aNeed('fichte', 'ownOrganisation')
    expect(await refusedWith(invite(decider.linden, bundle, hidden))).toBe('bundleAsked')
  })

  it('is as if never asked where that is taken back, except in the trace', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    const later = await aNeed('birke')
    const before = await knowsBundle(decider.birke, bundle)
    await invite(decider.linden, bundle, later)
    expect(await knowsBundle(decider.birke, bundle)).toBe(3)
    expect(await refusedWith(takeBack(decider.ahorn, bundle, later))).toBe('notFound')
    expect(await refusedWith(takeBack(decider.birke, bundle, later))).toBe('notFound')
    await takeBack(editor.linden, bundle, later)
    expect(await placeOf(bundle, later)).toBeUndefined()
    expect(await knowsBundle(decider.birke, bundle)).toBe(before)
    expect((await entriesAbout(bundle)).slice(-2)).toEqual(['bundleQuestionSent', 'bundleQuestionWithdrawn'])
    const seen = await as(decider.linden, (transaction, actor) => seeBundle(transaction, actor, bundle))
    expect(seen!.history!.names.get(later)).toBe('Bedarf von birke')
    await invite(decider.linden, bundle, later)
    await answer('birke', bundle, later, 'abstained')
    expect(await refusedWith(takeBack(decider.linden, bundle, later))).toBe('bundleAnswered')
  })

  it('is asked once more after that, and not again', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'], { open: true })
    const [later, another] = [await aNeed('birke'), await aNeed('eiche')]
    await answer('ahorn', bundle, need.ahorn, 'joined')
    for (const town of ['linden', 'ahorn'] as const) {
      await invite(decider[town], bundle, later)
      await takeBack(decider[town], bundle, later)
    }
    expect(await refusedWith(invite(decider.linden, bundle, later))).toBe('bundleAskedEnough')
    expect(await placeOf(bundle, later)).toBeUndefined()
    await invite(decider.linden, bundle, another)
    expect(
      await as(decider.birke, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: later })),
    ).toBe('joined')
  })

  it('gets the letter that the first ones got, alone, and is reminded once', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    const later = await aNeed('birke')
    const asked = await invite(decider.linden, bundle, later)
    const mails: { to: string; text: string }[] = []
    const post = {
      send: async (mail: { to: string; text: string }) => void mails.push(mail),
      linkTo: (id: string) => `/${id}`,
    }
    await mailQuestions(world.database, post, bundle, asked)
    expect(mails.map(({ to }) => to)).toEqual([decider.birke.person.email])
    for (const days of [26, 28, 29]) await remindOfBundles(world.database, post, daysAhead(days))
    expect(mails.map(({ to }) => to)).toEqual([decider.birke.person.email, decider.birke.person.email])
  })

  it('may have been asked at the proposal only by whoever proposed', async () => {
    const { bundle } = await aQuestion(['linden', 'ahorn'])
    const later = await aNeed('birke')
    const write = (values: string) =>
      as(decider.ahorn, (transaction) =>
        sql`insert into participations (bundle, need, organisation, status, invited_by, answer_by)
          values (${bundle}, ${later}, ${place.birke}, ${sql.raw(values)})`.execute(transaction),
      )
    for (const values of [
      `'invited', null, null`,
      `'invited', '${place.ahorn}', null`,
      `'invited', '${place.linden}', null`,
      `'invited', '${place.linden}', current_date + 10`,
      `'joined', '${place.ahorn}', null`,
    ])
      await expect(write(values)).rejects.toThrow(/row-level security/)
    const deleted = await as(decider.birke, (transaction) => sql`delete from participations`.execute(transaction))
    expect(deleted.numAffectedRows).toBe(0n)
    expect(
      await as(decider.linden, (transaction) => sql`delete from participations`.execute(transaction)),
    ).toMatchObject({
      /** The one question of its proposal that nobody has answered. */
      numAffectedRows: 1n,
    })
  })

  it('has answered nothing yet, and nobody has in its place', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    const later = await aNeed('birke')
    const ask = (person: string | null) =>
      as(decider.linden, (transaction) =>
        sql`insert into participations (bundle, need, organisation, status, answered_by, invited_by, answer_by)
          values (${bundle}, ${later}, ${place.birke}, 'invited', ${person}, ${place.linden}, current_date + 10)`.execute(
          transaction,
        ),
      )
    await expect(ask(decider.birke.person.id)).rejects.toThrow(/row-level security/)
    await ask(null)
    expect(await placeOf(bundle, later)).toBe('invited')
  })

  it('may ask to come in of its own accord as before', async () => {
    const { bundle } = await aBundle(['linden', 'ahorn'])
    const own = await aNeed('eiche')
    expect(await as(decider.eiche, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: own }))).toBe(
      'requested',
    )
  })
})
