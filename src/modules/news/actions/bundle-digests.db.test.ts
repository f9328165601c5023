import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleWorld, daysAhead, isoDay } from '../../../../test/support/bundle-world.ts'
import { anActor, aPerson } from '../../../../test/support/people.ts'
import type { Mail } from '../../../platform/mail/post.ts'
import { proposeMerge, proposeSplit, answerChange, undoChange } from '../../bundles/actions/change-bundles.ts'
import { leaveBundle } from '../../bundles/actions/leave-bundle.ts'
import { settleChanges } from '../../bundles/actions/settle-changes.ts'
import type { Actor } from '../../access/schema.ts'
import { startTwinFinder, type TwinFinder } from '../../twins/index.ts'
import { followSubject } from './follow.ts'
import { needStations } from '../../bundles/actions/need-station.ts'
import { sendDigests } from './send-digests.ts'

const world = bundleWorld()
const { as, decider, aBundle, aQuestion, answer } = world
const day = 86_400_000
const way = { stations: [{ name: 'need' as const, of: needStations }], standstillDays: 60 }
let twins: TwinFinder
let mails: Mail[] = []
/** The clock of the test, two days further on with every round. */
let now = 0

beforeAll(async () => {
  twins = await startTwinFinder()
})
afterAll(() => twins.stop())
beforeEach(async () => {
  await sql`delete from news_settings`.execute(world.database)
  await sql`delete from follows`.execute(world.database)
  mails = []
  now = Date.now()
})

const round = async (): Promise<string[]> => {
  mails = []
  now += 2 * day
  const mail = { send: async (each: Mail) => void mails.push(each) }
  await sendDigests({ database: world.database, twins, mail, baseUrl: 'http://localhost:8080', way }, new Date(now))
  return mails.map(({ text }) => text)
}
/** As if all that has happened so far had happened before the last mail. */
const settle = async () => {
  await sql`update follows set seen_until = clock_timestamp()`.execute(world.database)
  await sql`update news_settings set digested_at = clock_timestamp()`.execute(world.database)
  now = Date.now()
}

/** Somebody of a town who follows a bundle. */
async function follower(place: string, bundle: string): Promise<Actor> {
  const actor = await anActor(world.database, await aPerson(world.database, { organisation: place, role: 'reading' }))
  await as(actor, (transaction) => followSubject(transaction, actor, { bundle }))
  return actor
}

describe('a bundle that somebody follows', () => {
  it('is told with what has happened in it, once', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await follower(world.place.linden, bundle)
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await answer('birke', bundle, need.birke, 'declined')
    const [text] = await round()
    expect(mails[0]!.subject).toBe('Neues zu „Gemeinsam weitergehen“')
    expect(text).toContain('Bündel „Gemeinsam weitergehen“:\n\n')
    expect(text).toContain('  fragt, wer mitgeht, 2 dabei\n')
    expect(text).toContain('  · ahorn: dabei\n')
    expect(text).toContain('  · birke: lehnt ab\n')
    expect(text).not.toContain('linden: dabei')
    expect(text).not.toContain('weil')
    expect(text).toContain(`  http://localhost:8080/buendel/${bundle}\n`)
    expect(await round()).toEqual([])
  })

  it('tells of a notice, and of a split that waits for answers', async () => {
    const { bundle, need } = await aBundle(['linden', 'ahorn', 'birke', 'eiche'])
    await follower(world.place.linden, bundle)
    await settle()
    await as(decider.ahorn, (transaction, actor) =>
      leaveBundle(transaction, actor, { bundle, need: need.ahorn, input: { leavesOn: isoDay(daysAhead(60)) } }),
    )
    await as(decider.birke, (transaction, actor) =>
      proposeSplit(transaction, actor, { bundle, input: { title: 'Der Süden', needs: [need.birke, need.eiche] } }),
    )
    const [text] = await round()
    expect(text).toMatch(/ {2}· ahorn: dabei, Austritt am \d\d\.\d\d\.\d{4}\n/)
    expect(text).toMatch(/ {2}· Vorschlag zu teilen \(„Der Süden“\): wartet auf Antworten, bis zum \d\d\.\d\d\.\d{4}\n/)
  })

  it('comes with what waits for the organisation of whoever reads it, and for nobody else', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await follower(world.place.ahorn, bundle)
    await follower(world.place.linden, bundle)
    await answer('birke', bundle, need.birke, 'declined')
    const [first, second] = await round()
    const texts = [first!, second!]
    const waits = texts.filter((text) => text.includes('Wartet auf ahorn:'))
    expect(waits).toHaveLength(1)
    expect(waits[0]).toMatch(/- Antworten: Gehen Sie mit\?\n {2}Gemeinsam weitergehen, bis \d\d\.\d\d\.\d{4}\n {2}http/)
    expect(texts.filter((text) => text.includes('Wartet auf'))).toEqual(waits)
  })

  it('is not told to those who do not see it, and no more to those who no longer do', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn'])
    await expect(follower(world.place.fichte, '00000000-0000-4000-8000-000000000000')).rejects.toThrow()
    await follower(world.place.fichte, bundle)
    await expect(follower(world.place.vendor, bundle)).rejects.toThrow()
    await answer('ahorn', bundle, need.ahorn, 'joined')
    const [seen] = await round()
    expect(seen).toContain('ahorn: dabei')
    await settle()
    await sql`update needs set visibility = 'bundleParticipants' where id in (${need.linden}, ${need.ahorn})`.execute(
      world.database,
    )
    await sql`update participations set leaves_on = current_date + 40 where need = ${need.ahorn}`.execute(
      world.database,
    )
    expect(await round()).toEqual([])
  })

  it('tells strangers nothing of those who were asked and are not in', async () => {
    const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'])
    await follower(world.place.fichte, bundle)
    await answer('birke', bundle, need.birke, 'declined')
    expect(await round()).toEqual([])
    await answer('ahorn', bundle, need.ahorn, 'joined')
    await settle()
    await answer('birke', bundle, need.birke, 'abstained')
    expect(await round()).toEqual([])
  })

  it('is followed into the bundle in which it has gone up, and back when that is undone', async () => {
    const one = await aBundle(['linden', 'ahorn'])
    const other = await aBundle(['birke', 'eiche'])
    await follower(world.place.eiche, other.bundle)
    const change = await as(decider.linden, (transaction, actor) =>
      proposeMerge(transaction, actor, { bundle: one.bundle, input: { title: 'Alle zusammen', other: other.bundle } }),
    )
    for (const town of ['ahorn', 'birke', 'eiche'] as const)
      await as(decider[town], (transaction, actor) => answerChange(transaction, actor, { id: change, consents: true }))
    await settleChanges(world)
    const [merged] = await round()
    expect(merged).toContain(`/buendel/${one.bundle}`)
    expect(merged).toContain('Bündel „Alle zusammen“')
    await settle()
    await as(decider.linden, (transaction, actor) => undoChange(transaction, actor, change))
    await settleChanges(world)
    const [undone] = await round()
    expect(undone).toContain(`/buendel/${other.bundle}`)
    expect(undone).toContain('rückgängig gemacht')
  })
})
