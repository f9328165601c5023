import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { bundleWorld, type Town } from '../../../../test/support/bundle-world.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { usualStandstill } from '../../way/schema.ts'
import { nameLead } from './name-lead.ts'
import { joinBundle } from './answer-question.ts'
import { needStations } from './need-station.ts'
import { waitingSteps } from './waiting-steps.ts'

const world = bundleWorld()
const { as, decider, editor, place, aQuestion, aBundle, answer, aNeed } = world

const stationFor = (town: Town, bundle: string) =>
  as(decider[town], async (transaction, actor) => (await needStations(transaction, actor, [bundle])).get(bundle)!)
const tasksOf = (actor: (typeof decider)[Town]) =>
  as(actor, (transaction) =>
    waitingSteps(transaction, actor, {
      stations: [{ name: 'need', of: needStations }],
      standstillDays: usualStandstill,
    }),
  )

it('tells who has not answered and until when, to those who may know', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke'], { quorum: 3 })
  await answer('ahorn', bundle, need.ahorn, 'joined')
  const station = await stationFor('linden', bundle)
  expect(station.state).toBe('open')
  expect(station.sentence).toBe('2 Organisationen sind dabei, 1 noch ohne Antwort, nötig sind 3')
  const [step] = station.steps
  expect(step!.who).toEqual([{ id: place.birke, name: 'birke', href: `/buendel/${bundle}/antwort/${need.birke}` }])
  expect(step!.until).toMatch(/^\d{4}-\d\d-\d\d$/)
  const stranger = await stationFor('fichte', bundle)
  expect([stranger.sentence, ...stranger.steps.map(({ step: what, who, until }) => [what, who, until])]).toEqual([
    '2 Organisationen sind dabei, nötig sind 3',
    ['Abwarten: Wer geht noch mit?', [], step!.until],
  ])
})

it('waits for whoever takes the next step, and for nobody else', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn'])
  const waiting = async () =>
    Object.fromEntries(
      await Promise.all(
        (['linden', 'ahorn', 'birke'] as const).map(async (town) => [
          town,
          (await tasksOf(decider[town])).filter(({ about }) => about === 'Gemeinsam weitergehen').length,
        ]),
      ),
    )
  expect(await waiting()).toEqual({ linden: 0, ahorn: 1, birke: 0 })
  expect(await tasksOf(editor.ahorn)).toEqual([])
  await answer('ahorn', bundle, need.ahorn, 'joined')
  expect((await tasksOf(decider.ahorn)).map(({ text }) => text)).toEqual([])
})

it('asks who leads once it has begun, and is done when that is said; who asks to come in waits for the lead', async () => {
  const { bundle } = await aBundle(['linden', 'ahorn'])
  expect((await stationFor('ahorn', bundle)).steps.map(({ step }) => step)).toEqual(['Benennen: Wer führt das Bündel?'])
  const name = (town: Town) =>
    as(decider[town], (transaction, actor) => nameLead(transaction, actor, { bundle, choice: place.ahorn }))
  await name('linden')
  expect((await stationFor('linden', bundle)).steps[0]!.who.map(({ name }) => name)).toEqual(['ahorn'])
  await name('ahorn')
  expect(await stationFor('linden', bundle)).toMatchObject({
    state: 'done',
    sentence: '2 Organisationen sind dabei, es führt ahorn',
    steps: [],
  })
  const own = await aNeed('birke')
  await as(decider.birke, (transaction, actor) => joinBundle(transaction, actor, { bundle, need: own }))
  const { state, steps } = await stationFor('linden', bundle)
  expect([state, steps.map(({ step, who }) => [step, ...who.map(({ id }) => id)])]).toEqual([
    'done',
    [['Entscheiden: Kommt birke dazu?', place.ahorn]],
  ])
})

it('says nothing of a bundle that whoever asks does not see', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn'])
  await sql`update needs set visibility = 'bundleParticipants' where id in (${need.linden}, ${need.ahorn})`.execute(
    world.database,
  )
  expect((await as(decider.fichte, (transaction) => needStations(transaction, null, [bundle]))).size).toBe(0)
  const nobody = { person: null, organisation: null }
  expect((await asCaller(world.database, nobody, (each) => needStations(each, null, [bundle]))).size).toBe(0)
})
