import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bundleWorld } from '../../../../test/support/bundle-world.ts'
import { answerChange, proposeMerge } from '../actions/change-bundles.ts'
import { inviteNeeds, takeQuestionBack } from '../actions/invite-needs.ts'
import { nameLead } from '../actions/name-lead.ts'
import { settleChanges } from '../actions/settle-changes.ts'
import { hasStepsSince } from './changes.ts'
import { needsAskedLater } from './participations.ts'

const world = bundleWorld()
const { decider, place, as, aNeed, aBundle, aQuestion } = world

async function aMerger(a: string, b: string): Promise<string> {
  const change = await as(decider.linden, (transaction, actor) =>
    proposeMerge(transaction, actor, { bundle: a, input: { title: 'Alle gemeinsam', other: b } }),
  )
  for (const town of ['ahorn', 'birke', 'eiche'] as const)
    await as(decider[town], (transaction, actor) => answerChange(transaction, actor, { id: change, consents: true }))
  await settleChanges(world)
  return change
}

async function askTwice(): Promise<{ bundle: string; need: string }> {
  const { bundle } = await aQuestion(['linden', 'ahorn'], { open: true })
  const need = await aNeed('birke')
  for (const town of ['linden', 'linden'] as const) {
    await as(decider[town], (transaction, actor) =>
      inviteNeeds(transaction, actor, { bundle, input: { needs: [need] } }),
    )
    await as(decider[town], (transaction, actor) => takeQuestionBack(transaction, actor, { bundle, need }))
  }
  return { bundle, need }
}

/** The tables as they were when the journal was asked. */
async function before(): Promise<void> {
  await sql
    .raw(`
    drop table bundle_steps, later_questions cascade;
    drop function count_step, step_of_row, step_of_bundle, step_of_change, step_of_answer, count_question cascade;
    alter table bundle_changes drop column carried_out_steps, add column carried_out_entry bigint;
    alter table bundle_changes disable trigger user;
    update bundle_changes c set carried_out_entry = (select max(id) from journal where action = 'bundlesMerged'
      and subject = c.other::text) where status = 'carriedOut';
    alter table bundle_changes enable trigger user;`)
    .execute(world.database)
}

describe('what has been done to bundles', () => {
  it('is counted where it is done, and from the journal for what was done before it was counted', async () => {
    const untouched = await aMerger(
      (await aBundle(['linden', 'ahorn'])).bundle,
      (await aBundle(['birke', 'eiche'])).bundle,
    )
    const led = await aBundle(['linden', 'ahorn'])
    const touched = await aMerger(led.bundle, (await aBundle(['birke', 'eiche'])).bundle)
    await as(decider.birke, (transaction, actor) =>
      nameLead(transaction, actor, { bundle: led.bundle, choice: place.birke }),
    )
    const asked = await askTwice()
    const said = async () => ({
      untouched: await hasStepsSince(world.database, untouched),
      touched: await hasStepsSince(world.database, touched),
      askedTwice: (await needsAskedLater(world.database, asked.bundle, 2)).has(asked.need),
      askedThrice: (await needsAskedLater(world.database, asked.bundle, 3)).has(asked.need),
    })
    const counted = { untouched: false, touched: true, askedTwice: true, askedThrice: false }
    expect(await said()).toEqual(counted)

    await before()
    const migration = new URL('../../../../db/migrations/0051-steps-of-bundles.sql', import.meta.url)
    await sql.raw(readFileSync(migration, 'utf8')).execute(world.database)
    expect(await said()).toEqual(counted)
  })

  it('is not what reminds somebody of it', async () => {
    const change = await aMerger(
      (await aBundle(['linden', 'ahorn'])).bundle,
      (await aBundle(['birke', 'eiche'])).bundle,
    )
    await sql`update participations set reminded_at = now()`.execute(world.database)
    expect(await hasStepsSince(world.database, change)).toBe(false)
  })
})
