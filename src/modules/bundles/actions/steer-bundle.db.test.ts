import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { bundleWorld, daysAhead, isoDay, refusedWith, type Town } from '../../../../test/support/bundle-world.ts'
import { takeQuestionBack, inviteNeeds } from './invite-needs.ts'
import { settleBundle } from './settle-bundles.ts'
import { askAgain, beginEarly, moveAnswerDay } from './steer-bundle.ts'

const world = bundleWorld()
const { as, decider, editor, place, aQuestion, aBundle, answer, statusOf, placeOf, entriesAbout } = world

const move = (town: Town, bundle: string, answerBy: string) =>
  as(decider[town], (transaction, actor) => moveAnswerDay(transaction, actor, { bundle, input: { answerBy } }))
const begin = (actor: typeof decider.ahorn, bundle: string) =>
  as(actor, (transaction) => beginEarly(transaction, actor, bundle))
const again = (town: Town, bundle: string, need: string) =>
  as(decider[town], (transaction, actor) => askAgain(transaction, actor, { bundle, need }))
const back = (town: Town, bundle: string, need: string) =>
  as(decider[town], (transaction, actor) => takeQuestionBack(transaction, actor, { bundle, need }))

it('moves the last day, for whoever proposed it, to a day ahead', async () => {
  const { bundle } = await aQuestion(['linden', 'ahorn'])
  const later = isoDay(daysAhead(30))
  expect(await move('linden', bundle, later)).toBe(true)
  expect(await move('linden', bundle, later)).toBe(false)
  const { rows } = await sql<{ day: string }>`select answer_by::text as day from bundles where id = ${bundle}`.execute(
    world.database,
  )
  expect(rows[0]!.day).toBe(later)
  expect(await refusedWith(move('ahorn', bundle, later))).toBe('notFound')
  expect(await refusedWith(move('fichte', bundle, later))).toBe('notFound')
  for (const day of [isoDay(daysAhead(-1)), isoDay(daysAhead(400)), 'bald'])
    expect(await refusedWith(move('linden', bundle, day))).toBe('bundleAnswerBy')
  expect(await entriesAbout(bundle)).toContain('bundleDayMoved')
})

it('begins without the silent once enough have joined, and not before', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  expect(await refusedWith(begin(decider.linden, bundle))).toBe('bundleTooFew')
  await answer('ahorn', bundle, need.ahorn, 'joined')
  expect(await refusedWith(begin(decider.ahorn, bundle))).toBe('notFound')
  expect(await refusedWith(begin(editor.linden, bundle))).toBe('notAllowed')
  await begin(decider.linden, bundle)
  await settleBundle(world.database, bundle)
  expect([await statusOf(bundle), await placeOf(bundle, need.birke)]).toEqual(['started', 'lapsed'])
})

it('takes a question of the proposal back, and asks anew', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'], { quorum: 2 })
  expect(await refusedWith(back('ahorn', bundle, need.birke))).toBe('notFound')
  expect(await refusedWith(back('linden', bundle, need.linden))).toBe('notFound')
  await back('linden', bundle, need.birke)
  expect(await placeOf(bundle, need.birke)).toBeUndefined()
  await as(decider.linden, (transaction, actor) =>
    inviteNeeds(transaction, actor, { bundle, input: { needs: [need.birke] } }),
  )
  expect(await placeOf(bundle, need.birke)).toBe('invited')
})

it('asks once more who did not come along, twice at most, and only who leads the question does', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  await answer('birke', bundle, need.birke, 'declined')
  expect(await refusedWith(again('ahorn', bundle, need.birke))).toBe('notFound')
  expect(await refusedWith(again('linden', bundle, need.ahorn))).toBe('bundleQuestionOver')
  for (const said of ['abstained', 'declined'] as const) {
    await again('linden', bundle, need.birke)
    expect(await placeOf(bundle, need.birke)).toBe('invited')
    await answer('birke', bundle, need.birke, said)
  }
  expect(await refusedWith(again('linden', bundle, need.birke))).toBe('bundleAskedEnough')
})

it('asks once more after the beginning too, with a day of its own', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  await answer('ahorn', bundle, need.ahorn, 'joined')
  await answer('birke', bundle, need.birke, 'declined')
  await settleBundle(world.database, bundle)
  expect(await statusOf(bundle)).toBe('started')
  await again('linden', bundle, need.birke)
  await answer('birke', bundle, need.birke, 'joined')
  expect(await placeOf(bundle, need.birke)).toBe('joined')
})

it('is walled: nobody else moves a day or begins, whatever SQL they write', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
  const tried = (town: Town, set: string) =>
    as(decider[town], async (transaction) => {
      const { numAffectedRows } = await sql`update bundles set ${sql.raw(set)} where id = ${bundle}`.execute(
        transaction,
      )
      return numAffectedRows
    })
  expect(await tried('ahorn', 'answer_by = current_date + 20')).toBe(0n)
  await expect(tried('linden', 'begins_early = true')).rejects.toThrow('not a step of a bundle')
  await expect(tried('linden', 'answer_by = current_date')).rejects.toThrow('not a step of a bundle')
  await expect(tried('linden', "title = 'Anders'")).rejects.toThrow('permission denied')
  await answer('ahorn', bundle, need.ahorn, 'declined')
  await expect(
    as(decider.linden, (transaction) =>
      sql`update participations set status = 'joined', reason = '' where bundle = ${bundle} and need = ${need.ahorn}`.execute(
        transaction,
      ),
    ),
  ).rejects.toThrow('not a step of a participation')
  await expect(
    as(decider.linden, (transaction) =>
      sql`update participations set status = 'invited', reason = '', asked_at = now(), answered_by = null, answered_at = null,
        invited_by = ${place.birke} where bundle = ${bundle} and need = ${need.ahorn}`.execute(transaction),
    ),
  ).rejects.toThrow('not a step of a participation')
  const started = await aBundle(['birke', 'eiche'])
  await expect(
    as(decider.birke, async (transaction) => {
      const { numAffectedRows } =
        await sql`update bundles set answer_by = current_date + 9 where id = ${started.bundle}`.execute(transaction)
      if (numAffectedRows === 0n) throw new Error('not there')
    }),
  ).rejects.toThrow('not there')
})
