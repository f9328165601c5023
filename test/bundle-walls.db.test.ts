import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type CallerTransaction } from '../src/platform/database/as-caller.ts'
import type { Actor } from '../src/modules/access/schema.ts'
import { participationStatuses, type ParticipationStatus } from '../src/modules/bundles/schema.ts'
import { answerChange, proposeMerge, proposeSplit } from '../src/modules/bundles/actions/change-bundles.ts'
import { inviteNeeds } from '../src/modules/bundles/actions/invite-needs.ts'
import { nameLead } from '../src/modules/bundles/actions/name-lead.ts'
import { seeBundle } from '../src/modules/bundles/actions/see-bundle.ts'
import { bundleWorld } from './support/bundle-world.ts'

const world = bundleWorld()
const { place, decider, editor, as, aNeed, aQuestion, answer, aBundle, placeOf } = world

describe('the walls of bundles, tried with raw SQL', () => {
  const attempt = (actor: Actor, work: (transaction: CallerTransaction) => Promise<unknown>): Promise<unknown> =>
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
          await attempt(writer, (transaction) =>
            sql`update participations set status = ${status}, answered_by = ${writer.person.id}, answered_at = now()
              where bundle = ${bundle} and need = ${need[town]}`.execute(transaction),
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
      attempt(actor, (transaction) =>
        sql`insert into participations (bundle, need, organisation, status, answered_by, answered_at)
          values (${bundle}, ${need}, ${organisation}, ${status}, ${status === 'invited' ? null : actor.person.id},
            ${status === 'invited' ? null : sql`now()`})`.execute(transaction),
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
      attempt(actor, (transaction) => sql`update needs set ${change} where id = ${id}`.execute(transaction))
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
        await attempt(decider.linden, (transaction) =>
          sql`update bundles set ${change} where id = ${bundle}`.execute(transaction),
        ),
      ).toBe('refused')
  })

  it('show who is asked, what they said and why only to those who are asked as well', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await answer('ahorn', bundle, need.ahorn, 'declined')
    const seen = (actor: Actor) =>
      as(actor, async (transaction) => {
        const { rows } = await sql<{
          status: string
        }>`select status from participations where bundle = ${bundle} order by 1`.execute(transaction)
        return rows.map(({ status }) => status)
      })
    for (const name of ['linden', 'ahorn', 'birke'] as const)
      expect(await seen(decider[name])).toEqual(['declined', 'invited', 'joined'])
    expect(await seen(decider.eiche)).toEqual(['joined'])
    expect(await seen(decider.vendor)).toEqual([])
    const trace = (actor: Actor) =>
      as(actor, async (transaction) => {
        const { rows } =
          await sql`select id from journal where subject_kind = 'bundle' and subject = ${bundle}`.execute(transaction)
        return rows.length
      })
    expect(await trace(decider.birke)).toBe(3)
    expect([await trace(decider.eiche), await trace(decider.vendor)]).toEqual([0, 0])
  })

  it('tell nobody who leads where that participant is hidden', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke'])
    await sql`update needs set visibility = 'bundleParticipants' where id = ${need.ahorn}`.execute(world.database)
    for (const town of ['ahorn', 'birke'] as const)
      await as(decider[town], (transaction, actor) => nameLead(transaction, actor, { bundle, choice: place.ahorn }))
    const leadFor = async (reader: Actor) => {
      const { lead, gatekeeper } = (await as(reader, (transaction) => seeBundle(transaction, reader, bundle)))!
      return { lead, gatekeeper }
    }
    expect(await leadFor(decider.linden)).toEqual({ lead: place.ahorn, gatekeeper: place.ahorn })
    expect(await leadFor(decider.eiche)).toEqual({ lead: null, gatekeeper: null })
  })

  it('tell nobody who proposed where that participant is hidden', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'])
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await sql`update needs set visibility = 'bundleParticipants' where id = ${need.linden}`.execute(world.database)
    const seenBy = (reader: Actor) =>
      as(reader, async (transaction) => (await seeBundle(transaction, reader, bundle))!.bundle.proposer?.id ?? null)
    expect(await seenBy(decider.linden)).toBe(place.linden)
    expect(await seenBy(decider.ahorn)).toBe(place.linden)
    expect(await seenBy(decider.eiche)).toBeNull()
  })

  it('tell those who are only asked nothing of a merger, nor who is in the other bundle', async () => {
    const one = await aBundle(['linden', 'ahorn'])
    const other = await aBundle(['birke', 'eiche'])
    await sql`update needs set visibility = 'bundleParticipants' where bundle = ${other.bundle}`.execute(world.database)
    await sql`update needs set visibility = 'signedIn' where id = ${other.need.birke}`.execute(world.database)
    const later = await aNeed('fichte')
    await as(decider.linden, (transaction, actor) =>
      inviteNeeds(transaction, actor, { bundle: one.bundle, input: { needs: [later] } }),
    )
    const change = await as(decider.linden, (transaction, actor) =>
      proposeMerge(transaction, actor, { bundle: one.bundle, input: { title: 'Zusammen', other: other.bundle } }),
    )
    for (const town of ['eiche', 'ahorn'] as const)
      await as(decider[town], (transaction, actor) => answerChange(transaction, actor, { id: change, consents: true }))
    const seen = (reader: Actor) => as(reader, (transaction) => seeBundle(transaction, reader, one.bundle))
    const asked = (await seen(decider.fichte))!
    expect(asked.changes).toEqual([])
    expect(asked.history!.lines.map(({ action }) => action)).toContain('bundleQuestionSent')
    expect(JSON.stringify([asked, ...asked.history!.names])).not.toContain(place.eiche)
    const member = (await seen(decider.ahorn))!
    expect(member.changes.flatMap(({ answers }) => answers)).toHaveLength(4)
    expect(JSON.stringify(member.history!.lines)).toContain(place.eiche)
  })

  it('let only those whom a change concerns see it and answer it', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    const change = await as(decider.linden, (transaction, actor) =>
      proposeSplit(transaction, actor, {
        bundle,
        input: { title: 'Ein Teil davon', needs: [need.linden, need.ahorn] },
      }),
    )
    const say = (actor: Actor, organisation: string) =>
      attempt(actor, (transaction) =>
        sql`insert into change_answers (change, organisation, consents, answered_by)
          values (${change}, ${organisation}, true, ${actor.person.id})`.execute(transaction),
      )
    expect(await say(decider.fichte, place.fichte)).toBe('refused')
    expect(await say(decider.fichte, place.ahorn)).toBe('refused')
    expect(await say(editor.ahorn, place.ahorn)).toBe('refused')
    expect(await say(decider.ahorn, place.ahorn)).toBe('done')
    const raise = (status: string) =>
      attempt(decider.linden, (transaction) =>
        sql`update bundle_changes set status = ${status} where id = ${change}`.execute(transaction),
      )
    expect([await raise('carriedOut'), await raise('undoing')]).toEqual(['refused', 'refused'])
    const rows = await as(
      decider.fichte,
      async (transaction) => (await sql`select id from bundle_changes where id = ${change}`.execute(transaction)).rows,
    )
    expect(rows).toEqual([])
    await expect(
      as(decider.ahorn, (transaction) => sql`select before from bundle_changes`.execute(transaction)),
    ).rejects.toThrow(/permission denied/)
    expect(randomUUID()).not.toBe(change)
  })
})
