import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { bundleWorld, refusedWith, type Town } from '../../../../test/support/bundle-world.ts'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import type { Actor } from '../../access/schema.ts'
import { bundlePermissions } from '../../bundles/policy.ts'
import { reportForSeveral, reportingFor } from './need-for-several.ts'
import { representedActors } from './represented-actors.ts'
import { answerSeveral, keyOf, openQuestions } from './several-questions.ts'
import { waitingQuestions } from './waiting-questions.ts'

const world = bundleWorld()
const { as, place, decider, aQuestion, placeOf, entriesAbout } = world
const mails: string[] = []
const services = () => ({
  database: world.database,
  baseUrl: 'https://allmende.example',
  mail: { send: async ({ to }: { to: string }) => void mails.push(to) },
})
let county: Actor
let reader: Actor

const represents = (town: Town, scope: string, status = 'active') =>
  sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by, decided_by, decided_at)
    values (${county.organisation!.id}, ${place[town]}, ${scope}, current_date - 1, ${status}, ${county.person.id},
      ${status === 'active' ? decider[town].person.id : null}, ${status === 'active' ? sql`now()` : null})`.execute(
    world.database,
  )

beforeAll(async () => {
  const organisation = await anOrganisation(world.database, { name: 'Kreis', kind: 'county' })
  county = await anActor(world.database, await aPerson(world.database, { organisation, role: 'deciding' }))
  reader = await anActor(world.database, await aPerson(world.database, { organisation, role: 'reading' }))
  await represents('ahorn', 'bundles')
  await represents('birke', 'everything')
  await represents('eiche', 'needs')
  await represents('fichte', 'everything', 'proposed')
})

it('sees what all are asked whom it represents in that, and nobody else', async () => {
  await aQuestion(['linden', 'ahorn', 'birke', 'eiche', 'fichte'])
  const asked = await openQuestions(world.database, county)
  expect(asked.map(({ organisation }) => organisation.name).toSorted()).toEqual(['ahorn', 'birke'])
  expect(await openQuestions(world.database, reader)).toEqual([])
  expect((await as(county, (transaction) => waitingQuestions(transaction, county))).map(({ text }) => text)).toEqual([
    '2 Fragen an die, die Sie vertreten',
  ])
  expect(await as(reader, (transaction) => waitingQuestions(transaction, reader))).toEqual([])
})

it('answers for several at once, each an answer of its own in the journal', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'birke', 'eiche'])
  const mine = (await openQuestions(world.database, county)).filter((each) => each.bundle.id === bundle)
  const outcome = await answerSeveral(services(), county, { ticked: mine.map(keyOf), answer: 'joined', reason: '' })
  expect(outcome).toEqual({ answered: 2, failed: [] })
  for (const town of ['ahorn', 'birke'] as const) expect(await placeOf(bundle, need[town])).toBe('joined')
  expect(await placeOf(bundle, need.eiche)).toBe('invited')
  expect((await entriesAbout(bundle)).filter((action) => action === 'bundleJoined')).toHaveLength(3)
})

it('answers nothing that was not asked of those it represents, whatever it ticks', async () => {
  const { bundle, need } = await aQuestion(['linden', 'ahorn', 'eiche'])
  const forged = `${place.eiche}.${bundle}.${need.eiche}`
  const answer = (ticked: string[], said = 'joined') =>
    answerSeveral(services(), county, { ticked, answer: said, reason: '' })
  expect(await refusedWith(answer([forged]))).toBe('severalNobody')
  expect(await refusedWith(answer([]))).toBe('severalNobody')
  expect(await refusedWith(answer([`${place.ahorn}.${bundle}.${need.ahorn}`], 'vielleicht'))).toBe('severalAnswer')
  expect(await placeOf(bundle, need.eiche)).toBe('invited')
})

it('is nobody’s representative who acts for one of them already', async () => {
  const asAhorn = (await representedActors(world.database, county, bundlePermissions.answerBundle))[0]!
  expect(await representedActors(world.database, asAhorn, bundlePermissions.answerBundle)).toEqual([])
})

it('reports one need for itself and those it represents in that; sent twice it stands there once', async () => {
  const owners = await reportingFor(world.database, county)
  expect(owners.map(({ organisation }) => organisation!.name)).toEqual(['Kreis', 'birke', 'eiche'])
  const form = { ticked: [place.birke, place.eiche, place.ahorn], title: 'Hydranten prüfen', aim: '' }
  const reported = await reportForSeveral(world.database, county, form)
  expect(reported.map(({ organisation, isNew }) => [organisation, isNew])).toEqual([
    ['birke', true],
    ['eiche', true],
  ])
  expect((await reportForSeveral(world.database, county, form)).map(({ isNew }) => isNew)).toEqual([false, false])
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from needs where title = 'Hydranten prüfen' and status = 'open'`.execute(
    world.database,
  )
  expect(rows[0]!.count).toBe(2)
  expect(await refusedWith(reportForSeveral(world.database, county, { ...form, ticked: [] }))).toBe('severalNobody')
  expect(await refusedWith(reportForSeveral(world.database, county, { ...form, title: 'x' }))).not.toBe('done')
})
