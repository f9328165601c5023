import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../access/schema.ts'
import { lastToConsent } from '../store/carry-out.ts'
import { answerRequest, joinBundle } from './answer-question.ts'
import { answerChange, proposeMerge, proposeSplit, undoChange } from './change-bundles.ts'
import { leaveBundle } from './leave-bundle.ts'
import { nameLead } from './name-lead.ts'
import { settleChanges } from './settle-changes.ts'
import { bundleWorld, daysAhead, isoDay, refusedWith, type Town } from '../../../../test/support/bundle-world.ts'

const world = bundleWorld()
const { place, decider, as, aNeed, aBundle, statusOf, placeOf, needOf, entriesAbout } = world

/** Everything of a bundle that a merger touches, apart from when needs were last saved. */
async function everything(bundles: readonly string[]) {
  const ids = JSON.stringify(bundles)
  const among = (column: string) =>
    sql`${sql.ref(column)} in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
  const read = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(world.database)).rows
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
    await as(decider[name], (transaction, actor) => answerChange(transaction, actor, { id, consents: true }))
}

describe('a merger', () => {
  const merge = (into: string, other: string, by = decider.linden) =>
    as(by, (transaction, actor) =>
      proposeMerge(transaction, actor, { bundle: into, input: { title: 'Zusammen', other } }),
    )

  it('is carried out only when everybody in both has consented, and an undo is its identity', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche', 'fichte'])
    await as(decider.birke, (transaction, actor) =>
      nameLead(transaction, actor, { bundle: b.bundle, choice: place.birke }),
    )
    await as(decider.eiche, (transaction, actor) =>
      leaveBundle(transaction, actor, {
        bundle: b.bundle,
        need: b.need.eiche,
        input: { leavesOn: isoDay(daysAhead(40)) },
      }),
    )
    await as(decider.ahorn, (transaction, actor) =>
      nameLead(transaction, actor, { bundle: a.bundle, choice: place.linden }),
    )
    const both = [a.bundle, b.bundle]
    const before = await everything(both)
    const change = await merge(a.bundle, b.bundle)
    await consentOf(['ahorn', 'birke', 'eiche'], change)
    await settleChanges(world)
    expect(await everything(both)).toEqual(before)
    await consentOf(['fichte'], change)
    await settleChanges(world)
    expect(await statusOf(b.bundle)).toBe('merged')
    for (const name of ['birke', 'eiche', 'fichte'] as const)
      expect(await needOf(b.need[name])).toMatchObject({ status: 'bundled', bundle: a.bundle })
    expect(await lastToConsent(world.database, change)).toBe(place.fichte)
    await as(decider.linden, (transaction, actor) => undoChange(transaction, actor, change))
    await settleChanges(world)
    expect(await everything(both)).toEqual(before)
    expect(await entriesAbout(a.bundle)).toEqual(
      expect.arrayContaining(['bundlesMerged', 'undoRequested', 'changeUndone']),
    )
  })

  it('takes nobody in who had asked to come into one of the two as it was, and its undo lets them ask as before', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche'])
    const need = await aNeed('fichte')
    const both = [a.bundle, b.bundle]
    await as(decider.fichte, (transaction, actor) => joinBundle(transaction, actor, { bundle: a.bundle, need }))
    const before = await everything(both)
    const change = await merge(a.bundle, b.bundle)
    await consentOf(['ahorn', 'birke', 'eiche'], change)
    await settleChanges(world)
    expect(await statusOf(b.bundle)).toBe('merged')
    expect(await placeOf(a.bundle, need)).toBe('lapsed')
    expect(await entriesAbout(a.bundle)).toContain('requestLapsed')
    const accept = as(decider.linden, (transaction, actor) =>
      answerRequest(transaction, actor, { bundle: a.bundle, need, accepts: true }),
    )
    expect(await refusedWith(accept)).toBe('bundleQuestionOver')
    await as(decider.linden, (transaction, actor) => undoChange(transaction, actor, change))
    await settleChanges(world)
    expect(await everything(both)).toEqual(before)
    await as(decider.linden, (transaction, actor) =>
      answerRequest(transaction, actor, { bundle: a.bundle, need, accepts: true }),
    )
    expect(await needOf(need)).toMatchObject({ status: 'bundled', bundle: a.bundle })
  })

  it('is not undone once anybody has acted on it, nor by somebody who did not do it', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche'])
    const change = await merge(a.bundle, b.bundle)
    await consentOf(['ahorn', 'birke', 'eiche'], change)
    await settleChanges(world)
    const undo = (actor: Actor) => as(actor, (transaction) => undoChange(transaction, actor, change))
    expect(await refusedWith(undo(decider.ahorn))).toBe('notFound')
    await as(decider.birke, (transaction, actor) =>
      nameLead(transaction, actor, { bundle: a.bundle, choice: place.birke }),
    )
    expect(await refusedWith(undo(decider.linden))).toBe('changeUndoOver')
    expect(await statusOf(b.bundle)).toBe('merged')
  })

  it('ends with the first who declines, and lapses where somebody is silent', async () => {
    const a = await aBundle(['linden', 'ahorn'])
    const b = await aBundle(['birke', 'eiche'])
    const declined = await merge(a.bundle, b.bundle)
    await as(decider.eiche, (transaction, actor) => answerChange(transaction, actor, { id: declined, consents: false }))
    const silent = await merge(a.bundle, b.bundle, decider.ahorn)
    await settleChanges(world)
    const status = async (id: string) =>
      (await sql<{ status: string }>`select status from bundle_changes where id = ${id}`.execute(world.database))
        .rows[0]!.status
    expect(await status(declined)).toBe('declined')
    expect(await status(silent)).toBe('proposed')
    await settleChanges(world, daysAhead(32))
    expect(await status(silent)).toBe('lapsed')
    expect([await statusOf(a.bundle), await statusOf(b.bundle)]).toEqual(['started', 'started'])
  })
})

describe('a split', () => {
  it('makes two bundles with the consent of all, and is undone like a merger', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    const propose = (needs: string[]) =>
      as(decider.birke, (transaction, actor) =>
        proposeSplit(transaction, actor, { bundle, input: { title: 'Der andere Teil', needs } }),
      )
    expect(await refusedWith(propose([need.birke]))).toBe('bundleParts')
    const before = await everything([bundle])
    const change = await propose([need.birke, need.eiche])
    await consentOf(['linden', 'ahorn', 'eiche'], change)
    await settleChanges(world)
    const other = (await needOf(need.birke)).bundle!
    expect(other).not.toBe(bundle)
    expect((await needOf(need.eiche)).bundle).toBe(other)
    expect((await needOf(need.linden)).bundle).toBe(bundle)
    expect([await statusOf(bundle), await statusOf(other)]).toEqual(['started', 'started'])
    await as(decider.eiche, (transaction, actor) => undoChange(transaction, actor, change))
    await settleChanges(world)
    expect(await everything([bundle])).toEqual(before)
    expect(await statusOf(other)).toBe('merged')
  })
})
