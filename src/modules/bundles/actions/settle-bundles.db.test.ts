import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bundleWorld, daysAhead } from '../../../../test/support/bundle-world.ts'
import type { Actor } from '../../access/schema.ts'
import { changeById } from '../store/changes.ts'
import { answerChange, proposeMerge } from './change-bundles.ts'
import { settleBundles } from './settle-bundles.ts'

const world = bundleWorld()
const { decider, as, aQuestion, answer, aBundle, statusOf } = world

/** What the round tells of failures, while the database refuses every change of that row. */
async function faultsWhileStuck(table: 'bundles' | 'bundle_changes', id: string, now?: Date): Promise<string[]> {
  const faults: string[] = []
  const name = sql.id(table)
  await sql`create function is_stuck() returns trigger language plpgsql as
    'begin raise exception ''stuck''; end'`.execute(world.database)
  await sql`create trigger stuck before update on ${name} for each row when (old.id = ${sql.lit(id)})
    execute function is_stuck()`.execute(world.database)
  await settleBundles({ database: world.database, report: (error) => void faults.push(String(error)) }, now)
  await sql`drop trigger stuck on ${name}`.execute(world.database)
  await sql`drop function is_stuck()`.execute(world.database)
  return faults
}

async function statusesOf(changes: readonly string[]): Promise<(string | undefined)[]> {
  const found = await Promise.all(changes.map((id) => changeById(world.database, id)))
  return found.map((change) => change?.status)
}

describe('a round in which one fails', () => {
  it('tells of the bundle and starts the others, and that one in the next round', async () => {
    const [one, two] = [await aQuestion(['linden', 'ahorn', 'birke']), await aQuestion(['ahorn', 'linden', 'eiche'])]
    await answer('ahorn', one.bundle, one.need.ahorn, 'joined')
    await answer('linden', two.bundle, two.need.linden, 'joined')
    // In this order the round comes to them.
    const [first, second] = [one.bundle, two.bundle].toSorted()
    expect(await faultsWhileStuck('bundles', first!, daysAhead(16))).toEqual([expect.stringContaining('stuck')])
    expect([await statusOf(first!), await statusOf(second!)]).toEqual(['asking', 'started'])
    await settleBundles(world, daysAhead(16))
    expect(await statusOf(first!)).toBe('started')
  })

  it('tells of the split or merger and settles the others', async () => {
    const [one, two] = [await aBundle(['linden', 'ahorn']), await aBundle(['birke', 'eiche'])]
    const declined = async (actor: Actor) => {
      const id = await as(actor, (transaction) =>
        proposeMerge(transaction, actor, { bundle: one.bundle, input: { title: 'Zusammen', other: two.bundle } }),
      )
      await as(decider.eiche, (transaction, eiche) => answerChange(transaction, eiche, { id, consents: false }))
      return id
    }
    const earlier = await declined(decider.linden)
    // The round begins with the latest.
    const latest = await declined(decider.ahorn)
    expect(await faultsWhileStuck('bundle_changes', latest)).toEqual([expect.stringContaining('stuck')])
    expect(await statusesOf([earlier, latest])).toEqual(['declined', 'proposed'])
    await settleBundles(world)
    expect(await statusesOf([earlier, latest])).toEqual(['declined', 'declined'])
  })
})
