import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { fillVocabulary } from '../../capabilities/door.ts'
import { indexNeeds } from '../actions/index-needs.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const place = { linden: '', ahorn: '', vendor: '' }
const cookie = { linden: '', colleague: '', reader: '', ahorn: '', vendor: '' }

beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
  place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
  place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
  const member = async (organisation: string, role: 'reading' | 'editing' | 'administering') =>
    app.as(await aPerson(app.database, { organisation, role }))
  cookie.linden = await member(place.linden, 'editing')
  cookie.colleague = await member(place.linden, 'editing')
  cookie.reader = await member(place.linden, 'reading')
  cookie.ahorn = await member(place.ahorn, 'administering')
  cookie.vendor = await member(place.vendor, 'administering')
  index = await indexNeeds(app.database, app.services.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})

const text = async (path: string, who = '') => (await app.ask(path, { cookie: who })).text()

/** Reports a need in one go; answers with its address. */
async function report(who: string, organisation: string, form: Record<string, string>): Promise<string> {
  const answer = await app.ask('/bedarfe/neu', { cookie: who, form: { organisation, ziel: '', ...form } })
  expect(answer.status).toBe(303)
  await index.refresh()
  return answer.headers.get('location')!.split(/\?|\/schritt/)[0]!
}

describe('a need', () => {
  it('is said in three steps, each of which saves, and then found by others', async () => {
    const address = await report(cookie.linden, place.linden, { titel: 'Bewohnerparkausweise online beantragen' })
    expect(await text(address, cookie.ahorn)).toContain('Nicht gefunden')
    const second = await text(`${address}/schritt/2`, cookie.linden)
    expect(second).toContain('Bewohnerparkausweise ausstellen')
    const version = second.match(/name="fassung" value="(\d+)"/)![1]!
    const afterSecond = await app.ask(`${address}/schritt/2`, {
      cookie: cookie.linden,
      form: {
        organisation: place.linden,
        fassung: version,
        feld: 'traffic-mobility',
        'faehigkeit-resident-parking-permits': 'ja',
        muss: '- Bezahlen mit Girocard\r\n2. Auf dem Handy benutzbar\r\n',
        soll: 'Erinnerung vor dem Ablauf',
      },
    })
    expect(afterSecond.headers.get('location')).toBe(`${address}/schritt/3`)
    expect(await text(`${address}/schritt/2`, cookie.linden)).toContain(
      'Vorschlag: Online und mit Karte bezahlen lassen',
    )
    const third = await text(`${address}/schritt/3`, cookie.linden)
    const opened = await app.ask(`${address}/schritt/3`, {
      cookie: cookie.linden,
      form: {
        organisation: place.linden,
        fassung: third.match(/name="fassung" value="(\d+)"/)![1]!,
        sichtbar: 'public',
        frist: '30.6.2027',
        faelle: '1.200',
        'betrieb-verwaltungscloud': 'ja',
        heute: 'Excel-Liste',
        vertrag: '2027-12-31',
        'budget-von': '5.000',
        'budget-bis': '12.000 €',
      },
    })
    expect(opened.headers.get('location')).toBe(`${address}?hinweis=offen`)
    const page = await text(address, cookie.ahorn)
    for (const words of [
      'Bewohnerparkausweise ausstellen',
      'Auf dem Handy benutzbar',
      'Erinnerung vor dem Ablauf',
      '30.06.2027',
      '1.200',
      'Deutsche Verwaltungscloud',
      'Excel-Liste',
      '5.000 € bis 12.000 €',
    ])
      expect(page.replaceAll('\u00A0', ' ')).toContain(words)
  })

  it('hides budget, contract and today’s usage from vendors and from whoever has not signed in', async () => {
    const address = await report(cookie.linden, place.linden, {
      titel: 'Hundesteuer online anmelden',
      gleich: 'ja',
    })
    const third = await text(`${address}/schritt/3`, cookie.linden)
    await app.ask(`${address}/schritt/3`, {
      cookie: cookie.linden,
      form: {
        organisation: place.linden,
        fassung: third.match(/name="fassung" value="(\d+)"/)![1]!,
        sichtbar: 'public',
        heute: 'Karteikasten',
        'budget-bis': '777',
      },
    })
    for (const who of [cookie.vendor, '']) {
      const page = await text(address, who)
      expect(page).toContain('Hundesteuer online anmelden')
      expect(page).not.toMatch(/Karteikasten|777\s€/)
    }
    expect(await text(address, cookie.ahorn)).toContain('Karteikasten')
  })

  it('shows its twins while the title is typed, but only those one may see', async () => {
    await report(cookie.linden, place.linden, { titel: 'Termine im Bürgerbüro online vergeben', gleich: 'ja' })
    const alike = '/bedarfe/aehnliche.html?titel=Termine+vergeben'
    expect(await text(alike, cookie.ahorn)).toContain('Termine im Bürgerbüro online vergeben')
    expect(await text(alike, cookie.vendor)).not.toContain('Bürgerbüro')
    expect(await text(alike)).not.toContain('Bürgerbüro')
    expect(await text(alike, cookie.linden)).not.toContain('Bürgerbüro')
  })

  it('is not overwritten by somebody who was slower: they see both versions', async () => {
    const address = await report(cookie.linden, place.linden, { titel: 'Friedhof verwalten', gleich: 'ja' })
    const form = (titel: string) => ({ organisation: place.linden, fassung: '2', titel, ziel: '' })
    const first = await app.ask(`${address}/schritt/1`, { cookie: cookie.linden, form: form('Friedhöfe verwalten') })
    expect(first.status).toBe(303)
    const second = await app.ask(`${address}/schritt/1`, { cookie: cookie.colleague, form: form('Gräber verwalten') })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Friedhöfe verwalten')
    expect(page).toContain('Gräber verwalten')
    expect(await text(address, cookie.linden)).toContain('Friedhöfe verwalten')
  })

  it('is withdrawn and opened again, with a trace', async () => {
    const address = await report(cookie.linden, place.linden, { titel: 'Spielplätze kontrollieren', gleich: 'ja' })
    const move = (stand: string) =>
      app.ask(`${address}/stand`, { cookie: cookie.linden, form: { organisation: place.linden, stand } })
    expect((await move('withdrawn')).status).toBe(303)
    await index.refresh()
    expect(await text('/bedarfe?suche=Spielplätze', cookie.ahorn)).not.toContain('Spielplätze kontrollieren')
    expect((await move('bundled')).status).toBe(422)
    expect((await move('open')).status).toBe(303)
    const page = await text(address, cookie.linden)
    expect(page).toContain('hat einen Bedarf veröffentlicht')
    expect(page).toContain('hat den Stand eines Bedarfs geändert')
    expect(await text(address, cookie.ahorn)).not.toContain('hat einen Bedarf veröffentlicht')
  })

  it('stays hidden where it is withdrawn before anybody saw it', async () => {
    const address = await report(cookie.linden, place.linden, { titel: 'Doch keine gute Idee' })
    const form = { organisation: place.linden, stand: 'withdrawn' }
    expect((await app.ask(`${address}/stand`, { cookie: cookie.linden, form })).status).toBe(303)
    expect(await text(address, cookie.linden)).toContain('zurückgezogen')
    expect((await app.ask(address, { cookie: cookie.ahorn })).status).toBe(404)
  })

  it('says which field is wrong and keeps what was typed', async () => {
    const address = await report(cookie.linden, place.linden, { titel: 'Wahlhelfer einteilen' })
    const answer = await app.ask(`${address}/schritt/3`, {
      cookie: cookie.linden,
      form: { organisation: place.linden, fassung: '1', sichtbar: 'public', faelle: 'viele', 'budget-bis': '1.000' },
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Bitte geben Sie die Fälle im Jahr als ganze Zahl an')
    expect(page).toContain('value="viele"')
    expect(page).toContain('value="1.000"')
  })

  it.each(['reader', 'ahorn', 'vendor'] as const)(
    'cannot be changed by the %s, for whom it is not there',
    async (who) => {
      const address = await report(cookie.linden, place.linden, { titel: 'Marktstände vergeben', gleich: 'ja' })
      const organisation = who === 'reader' ? place.linden : place[who]
      const form = { organisation, fassung: '2', titel: 'Gekapert', ziel: '' }
      expect((await app.ask(`${address}/schritt/1`, { cookie: cookie[who], form })).status).toBe(404)
      expect(await text(address, cookie.linden)).toContain('Marktstände vergeben')
    },
  )

  it('is not reported by a vendor', async () => {
    const form = { organisation: place.vendor, titel: 'Wir brauchen Kunden', ziel: '' }
    const answer = await app.ask('/bedarfe/neu', { cookie: cookie.vendor, form })
    expect(answer.status).toBe(404)
    expect(await text('/bedarfe/neu', cookie.vendor)).toContain('Bedarfe melden öffentliche Stellen')
    const list = await text('/bedarfe', cookie.vendor)
    expect(list).not.toMatch(/Bedarf melden|Unsere Bedarfe/)
    expect(await text('/bedarfe', cookie.linden)).toMatch(
      /Bedarf melden[^]*Unsere Bedarfe|Unsere Bedarfe[^]*Bedarf melden/,
    )
  })
})

describe('the list of needs', () => {
  it('finds by words, narrows by field, and comes as a file with the filter applied', async () => {
    const csv = await text('/bedarfe.csv?feld=traffic-mobility', cookie.ahorn)
    expect(csv).toMatch(/^\uFEFF?Bedarf;/)
    expect(csv).toContain('Bewohnerparkausweise online beantragen')
    expect(csv).not.toContain('Friedhöfe')
    const json = JSON.parse(await text('/bedarfe.json?suche=Bewohnerparkausweise', cookie.ahorn)) as unknown[]
    expect(json.length).toBe(1)
    expect((await app.ask('/bedarfe.xlsx', { cookie: cookie.ahorn })).headers.get('content-type')).toContain('sheet')
  })

  it('shows drafts to their own organisation alone', async () => {
    await report(cookie.linden, place.linden, { titel: 'Noch nicht fertig gedacht' })
    expect(await text('/bedarfe?wessen=eigene', cookie.linden)).toContain('Noch nicht fertig gedacht')
    expect(await text('/bedarfe', cookie.ahorn)).not.toContain('Noch nicht fertig gedacht')
  })
})
