import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCaller } from '../src/platform/database/as-caller.ts'
import { indexNeeds } from '../src/modules/needs/actions/index-needs.ts'
import { testApp, type TestApp } from './support/test-app.ts'
import { anOrganisation, aPerson } from './support/people.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const towns: { person: string; organisation: string; cookie: string }[] = []

async function town(name: string) {
  const organisation = await anOrganisation(app.database, { name })
  const person = await aPerson(app.database, { organisation, role: 'editing' })
  const one = { person, organisation, cookie: await app.as(person) }
  towns.push(one)
  return one
}
type Town = Awaited<ReturnType<typeof town>>

async function needOf({ organisation }: Town, title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs (organisation, title, aim, status, visibility, opened_at)
    values (${organisation}, ${title}, '', 'open', 'public', now()) returning id`.execute(app.database)
  return rows[0]!.id
}
const page = async ({ cookie }: Town, need: string) => (await app.ask(`/bedarfe/${need}`, { cookie })).text()
/** The titles in the list of twins, without what is hidden. */
const twinsOn = async (who: Town, need: string) =>
  [
    ...(await page(who, need))
      .split('id="aehnliche"')[1]!
      .split('<details')[0]!
      .matchAll(/href="\/bedarfe\/([\da-f-]{36})"/g),
  ].map(([, id]) => id)
const say = (who: Town, need: string, other: string, how = 'passt-nicht') =>
  app.ask(`/bedarfe/${need}/${how}`, { cookie: who.cookie, form: { organisation: who.organisation, bedarf: other } })

let [ahorn, linden, weiden, erlen, buchen] = [] as unknown as Town[]
let [own, same, near] = ['', '', '']
beforeAll(async () => {
  app = await testApp()
  index = await indexNeeds(app.database, app.services.twins)
  ahorn = await town('Ahornfeld')
  linden = await town('Lindenbrück')
  weiden = await town('Weidenau')
  erlen = await town('Erlenbach')
  buchen = await town('Buchenhain')
  own = await needOf(ahorn, 'Bewohnerparkausweis online')
  same = await needOf(linden, 'Parkausweis für Anwohner online')
  near = await needOf(linden, 'Bewohnerparkausweis digital verwalten')
  await index.refresh()
}, 120_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

describe('"Passt nicht"', () => {
  it('hides with one click, without a script, and shows again', async () => {
    expect(await twinsOn(ahorn!, own)).toEqual(expect.arrayContaining([same, near]))
    const answer = await say(ahorn!, own, same)
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/bedarfe/${own}?hinweis=passt-nicht#aehnliche`,
    ])
    expect(await twinsOn(ahorn!, own)).toEqual([near])
    expect(await page(ahorn!, own)).toContain('Ein Bedarf, der nicht passt')
    expect((await say(ahorn!, own, same)).status).toBe(303)
    await say(ahorn!, own, same, 'passt-doch')
    expect(await twinsOn(ahorn!, own)).toEqual(expect.arrayContaining([same, near]))
    expect(await page(ahorn!, own)).not.toContain('Ein Bedarf, der nicht passt')
  })

  it('is hidden for one organisation only; the owner of the other need sees this one last, as related', async () => {
    expect((await twinsOn(linden!, near))[0]).toBe(own)
    await say(ahorn!, own, near)
    expect(await twinsOn(linden!, near)).toEqual([own])
    expect((await page(linden!, near)).split('id="aehnliche"')[1]).not.toContain('dasselbe')
    await say(ahorn!, own, near, 'passt-doch')
  })

  it('is said of one’s own needs only, by whoever writes them', async () => {
    expect((await say(linden!, own, near)).status).toBe(404)
    expect((await say(ahorn!, own, own)).status).toBe(404)
    expect((await say(ahorn!, own, 'x')).status).toBe(404)
    const stolen = asCaller(
      app.database,
      { person: linden!.person, organisation: linden!.organisation },
      (transaction) =>
        sql`insert into unfitting_twins (need, other, organisation, said_by)
        values (${own}, ${near}, ${linden!.organisation}, ${linden!.organisation})`.execute(transaction),
    )
    await expect(stolen).rejects.toThrow('row-level security')
  })

  it('counts for others once three organisations have said so, and one alone moves nobody else’s need', async () => {
    const others = [weiden!, erlen!, buchen!]
    const asking = await needOf(await town('Fichtenberg'), 'Bewohnerparkausweis digital')
    const needs = await Promise.all(others.map((each) => needOf(each, 'Bewohnerparkausweis digital')))
    const more = await needOf(weiden!, 'Anwohnerparkausweis, zweiter Anlauf')
    await index.refresh()
    const fichten = towns.at(-1)!
    const doubted = async () =>
      (
        await asCaller(app.database, { person: fichten.person, organisation: fichten.organisation }, (transaction) =>
          sql<{ id: string }>`select id from doubted_twins(${asking}::uuid, array[${near}]::uuid[]) id`.execute(
            transaction,
          ),
        )
      ).rows.map(({ id }) => id)
    await say(others[0]!, needs[0]!, near)
    await say(others[0]!, more, near)
    await say(others[1]!, needs[1]!, near)
    expect(await doubted()).toEqual([])
    expect(await twinsOn(fichten, asking)).toContain(near)
    await say(others[2]!, needs[2]!, near)
    expect(await doubted()).toEqual([near])
    expect(await twinsOn(fichten, asking)).not.toContain(near)
  })
})
