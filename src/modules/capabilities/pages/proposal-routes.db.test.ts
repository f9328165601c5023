import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { fillVocabulary } from '../door.ts'
import { startingVocabulary } from '../rules/starting-vocabulary.ts'

let app: TestApp
const place = { town: '', other: '', land: '' }
const cookie = { town: '', other: '', land: '', operator: '' }

beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  place.town = await anOrganisation(app.database, { name: 'Lindenbrück' })
  place.other = await anOrganisation(app.database, { name: 'Ahornfeld' })
  place.land = await anOrganisation(app.database, { name: 'Mittelau', kind: 'land' })
  for (const name of ['town', 'other', 'land'] as const)
    cookie[name] = await app.as(await aPerson(app.database, { organisation: place[name], role: 'editing' }))
  cookie.operator = await app.as(await aPerson(app.database, { operator: true }))
}, 60_000)
afterAll(() => app.close())

const text = async (path: string, who = '') => (await app.ask(path, { cookie: who })).text()

async function propose(name: string, woerter = ''): Promise<string> {
  const form = { organisation: place.town, name, bereich: 'it-foundations', satz: 'Man kann es tun.', woerter }
  const answer = await app.ask('/faehigkeiten/vorschlagen', { cookie: cookie.town, form })
  expect(answer.headers.get('location')).toBe('/faehigkeiten/vorschlaege?hinweis=vorgeschlagen')
  const row = await app.database.selectFrom('capability_proposals').select('id').where('name', '=', name).execute()
  return (row[0] as { id: string }).id
}
const decide = (id: string, form: Record<string, string>) =>
  app.ask(`/faehigkeiten/vorschlaege/${id}`, {
    cookie: cookie.land,
    form: { organisation: place.land, ziel: '', grund: '', ...form },
  })

describe('the vocabulary', () => {
  it('is read by everybody, and searched by what people call things', async () => {
    expect(await text('/faehigkeiten?suche=Anwohnerparken')).toContain('Bewohnerparkausweise ausstellen')
    expect(await text('/faehigkeiten/resident-parking-permits')).toContain('Anwohnerparken')
    expect((await app.ask('/faehigkeiten/gibt-es-nicht')).status).toBe(404)
    expect(await text('/faehigkeiten.csv?suche=Anwohnerparken')).toContain('Bewohnerparkausweise ausstellen;')
    expect(JSON.parse(await text('/faehigkeiten.json'))).toHaveLength(startingVocabulary.length)
  })

  it('has curators whom the operator names, and who are nobody before', async () => {
    expect((await app.ask('/faehigkeiten/vorschlaege/x', { cookie: cookie.land })).status).toBe(404)
    const named = await app.ask('/verwaltung/redaktion', {
      cookie: cookie.operator,
      form: { organisation: place.land },
    })
    expect(named.status).toBe(303)
    expect(await text('/verwaltung/redaktion', cookie.operator)).toContain('Mittelau')
    expect(await text('/faehigkeiten/vorschlaege', cookie.land)).toContain('Wartet auf Ihre Entscheidung')
  })

  it('grows by a proposal that is accepted, with its history', async () => {
    const id = await propose('Drohnenflüge anmelden', 'Drohne\nFluggenehmigung')
    expect(await text('/faehigkeiten/vorschlaege', cookie.other)).not.toContain('Drohnenflüge')
    expect(await text('/faehigkeiten/vorschlaege', cookie.land)).toContain('Drohnenflüge anmelden')
    expect((await decide(id, { urteil: 'accept' })).status).toBe(303)
    expect(await text('/faehigkeiten?suche=Fluggenehmigung')).toContain('Drohnenflüge anmelden')
    expect(await text('/faehigkeiten/vorschlaege', cookie.town)).toContain('aufgenommen')
    expect(await text(`/faehigkeiten/vorschlaege/${id}`, cookie.land)).toContain('hat über einen Vorschlag')
  })

  it('takes the words of a proposal into a capability that exists', async () => {
    const id = await propose('Ausweis für Dauerparker', 'Dauerparkschein')
    const form = await text(`/faehigkeiten/vorschlaege/${id}`, cookie.land)
    const [likely, unlikely] = ['resident-parking-permits', 'waste-collection'].map((each) => form.indexOf(each))
    expect(likely).toBeGreaterThan(0)
    expect(likely).toBeLessThan(unlikely!)
    const both = await decide(id, { urteil: 'accept', ziel: 'resident-parking-permits', grund: 'Gibt es schon.' })
    expect(both.status).toBe(422)
    const again = await both.text()
    expect(again).toContain('Ordnen Sie den Vorschlag dieser Fähigkeit zu')
    expect(again).toMatch(/<option value="resident-parking-permits" selected/)
    expect(again).toContain('value="Gibt es schon."')
    expect((await decide(id, { urteil: 'merge', ziel: 'resident-parking-permits' })).status).toBe(303)
    const page = await text('/faehigkeiten/resident-parking-permits')
    expect(page).toContain('Ausweis für Dauerparker')
    expect(page).toContain('Dauerparkschein')
  })

  it('declines only with a reason, which those who proposed it read', async () => {
    const id = await propose('Alles besser machen')
    const silent = await decide(id, { urteil: 'decline' })
    expect(silent.status).toBe(422)
    expect(await silent.text()).toContain('warum der Vorschlag abgelehnt wird')
    expect((await decide(id, { urteil: 'decline', grund: 'Zu allgemein.' })).status).toBe(303)
    expect(await text('/faehigkeiten/vorschlaege', cookie.town)).toContain('Zu allgemein.')
    expect((await decide(id, { urteil: 'accept' })).status).toBe(422)
  })

  it('is decided by its curators alone', async () => {
    const id = await propose('Wichtiges unterschreiben lassen')
    const form = { organisation: place.other, urteil: 'accept', ziel: '', grund: '' }
    expect((await app.ask(`/faehigkeiten/vorschlaege/${id}`, { cookie: cookie.other, form })).status).toBe(404)
  })

  it('has each name once', async () => {
    const form = {
      organisation: place.town,
      name: 'Bewohnerparkausweise ausstellen',
      bereich: 'it-foundations',
      satz: 'x',
      woerter: '',
    }
    const answer = await app.ask('/faehigkeiten/vorschlagen', { cookie: cookie.town, form })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('gibt es schon')
  })
})
