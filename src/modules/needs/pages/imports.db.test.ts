import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compoundFile, damaged, pngFile, workbook, zipBomb } from '../../../../test/support/hostile-tables.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { openJudgements } from '../index.ts'
import { fillVocabulary } from '../../capabilities/door.ts'
import { readTableFile } from '../../../platform/table-file.ts'

let app: TestApp
const place = { linden: '', ahorn: '', vendor: '' }
const cookie = { linden: '', colleague: '', reader: '', ahorn: '', vendor: '' }

beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  place.linden = await anOrganisation(app.database, { name: 'Lindenbrück' })
  place.ahorn = await anOrganisation(app.database, { name: 'Ahornfeld' })
  place.vendor = await anOrganisation(app.database, { name: 'Fachwerk', kind: 'vendor' })
  const member = async (organisation: string, role: 'reading' | 'editing') =>
    app.as(await aPerson(app.database, { organisation, role }))
  cookie.linden = await member(place.linden, 'editing')
  cookie.colleague = await member(place.linden, 'editing')
  cookie.reader = await member(place.linden, 'reading')
  cookie.ahorn = await member(place.ahorn, 'editing')
  cookie.vendor = await member(place.vendor, 'editing')
}, 60_000)
afterAll(() => app.close())

type Who = keyof typeof cookie
const organisationOf = (who: Who) => (who === 'colleague' || who === 'reader' ? place.linden : place[who])

function send(who: Who, file: Uint8Array | string, name = 'bedarfe.xlsx') {
  const form = new FormData()
  form.set('organisation', organisationOf(who))
  form.set('datei', new File([typeof file === 'string' ? file : Uint8Array.from(file)], name))
  return app.ask('/bedarfe/einlesen', { cookie: cookie[who], form })
}
/** The address under which a file waits. */
async function sent(who: Who, file: Uint8Array | string, name?: string): Promise<string> {
  const answer = await send(who, file, name)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
const text = async (path: string, who: Who) => (await app.ask(path, { cookie: cookie[who] })).text()
const take = (address: string, who: Who, fields: Record<string, string> = {}) =>
  app.ask(address, { cookie: cookie[who], form: { organisation: organisationOf(who), ...fields } })
const bytesOf = async (path: string, who: Who) =>
  new Uint8Array(await (await app.ask(path, { cookie: cookie[who] })).arrayBuffer())
const ownNeeds = async (who: Who) =>
  JSON.parse(await text('/bedarfe.json?wessen=eigene', who)) as { title: string; status: string }[]

describe('a file with needs', () => {
  it('is looked at row by row, its good rows are taken at once, and the rest comes back to be corrected', async () => {
    await app.ask('/bedarfe/neu', {
      cookie: cookie.linden,
      form: { organisation: place.linden, titel: 'Bewohnerparkausweise online beantragen', ziel: '' },
    })
    const address = await sent(
      'linden',
      await workbook([
        ['Farbe', 'Fälle', 'Titel'],
        ['rot', 12, 'Hundesteuer online anmelden'],
        ['rot', 'viele', 'Kita-Plätze vergeben'],
        ['rot', null, 'Bewohner-Parkausweise online beantragen'],
        ['rot', null, 'Friedhöfe verwalten'],
      ]),
    )
    const page = await text(address, 'linden')
    expect(page).toContain('2 Zeilen sind gut, 1 gibt es vielleicht schon, 1 hat einen Fehler')
    expect(page).toContain('„Farbe“')
    expect(page).toContain('Fälle (B3):')
    expect(page).toContain('„viele“ passt hier nicht')
    expect(page).toContain('name="zeile-4"')
    expect(await ownNeeds('linden')).toHaveLength(1)

    const taken = await take(address, 'linden', { stand: 'draft' })
    expect(taken.headers.get('location')).toBe(`${address}?uebernommen=2`)
    expect((await ownNeeds('linden')).map(({ title, status }) => `${title} ${status}`).sort()).toEqual([
      'Bewohnerparkausweise online beantragen draft',
      'Friedhöfe verwalten draft',
      'Hundesteuer online anmelden draft',
    ])
    const after = await text(`${address}?uebernommen=2`, 'linden')
    expect(after).toContain('2 Bedarfe sind übernommen. 2 Zeilen sind noch übrig.')

    const [rest] = await readTableFile(await bytesOf(`${address}/rest.xlsx`, 'linden'))
    expect(rest!.rows.map((row) => row.slice(0, 3))).toEqual([
      ['Farbe', 'Fälle', 'Titel'],
      ['rot', 'viele', 'Kita-Plätze vergeben'],
      ['rot', null, 'Bewohner-Parkausweise online beantragen'],
    ])
    expect(await text(`${address}/rest.csv`, 'linden')).toContain('Fälle: „viele“ passt hier nicht')
    rest!.rows[1]![1] = 300
    const again = await sent('linden', await workbook(rest!.rows))
    expect(await text(again, 'linden')).toContain('1 Zeile ist gut, 1 gibt es vielleicht schon')
  })

  it('is taken once: a second click finds nothing left', async () => {
    const address = await sent('ahorn', 'Bedarf\nHundesteuer online\nFriedhöfe verwalten\n', 'b.csv')
    const both = await Promise.all([
      take(address, 'ahorn', { stand: 'open' }),
      take(address, 'ahorn', { stand: 'open' }),
    ])
    expect(both.map(({ headers }) => String(headers.get('location'))).sort()).toEqual([
      `${address}?hinweis=neu`,
      `${address}?uebernommen=2`,
    ])
    expect(await text(`${address}?hinweis=neu`, 'ahorn')).toContain('was hier steht, ist noch nicht übernommen')
    expect((await ownNeeds('ahorn')).map(({ status }) => status)).toEqual(['open', 'open'])
    expect(await text(address, 'ahorn')).toContain('Aus allem in dieser Datei sind Bedarfe geworden.')
  })

  it('leaves a trace for each need, and others see what was published', async () => {
    const [need] = JSON.parse(await text('/bedarfe.json', 'linden')) as { id: string; organisation: { name: string } }[]
    expect(need!.organisation.name).toBe('Ahornfeld')
    expect(await text(`/bedarfe/${need!.id}`, 'ahorn')).toContain('hat einen Bedarf aus einer Datei übernommen')
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from journal where action = 'needImported' and organisation = ${place.ahorn}`.execute(
      app.database,
    )
    expect(rows[0]!.n).toBe(2)
  })

  it('takes doubtful rows where they are ticked', async () => {
    const address = await sent('ahorn', 'Bedarf\nHundesteuer Online\nFriedhöfe verwalten!\n', 'b.csv')
    expect((await take(address, 'ahorn')).status).toBe(422)
    expect((await take(address, 'ahorn', { 'zeile-3': 'ja' })).headers.get('location')).toBe(`${address}?uebernommen=1`)
    expect((await ownNeeds('ahorn')).filter(({ title }) => title === 'Friedhöfe verwalten!')).toHaveLength(1)
  })

  it('is looked at anew where the own needs have changed since', async () => {
    const address = await sent('linden', 'Bedarf\nObstwiesen mähen\n', 'b.csv')
    expect(await text(address, 'linden')).toContain('1 Zeile ist gut')
    const twice = await sent('linden', 'Bedarf\nObstwiesen mähen\n', 'b.csv')
    await take(twice, 'linden')
    const second = await take(address, 'linden')
    expect([second.status, await second.text()]).toEqual([422, expect.stringContaining('Der Titel ist derselbe')])
    expect((await ownNeeds('linden')).filter(({ title }) => title === 'Obstwiesen mähen')).toHaveLength(1)
  })

  it('that takes long says how far it is, keeps the server answering, and shows its rows later', async () => {
    const judgements = openJudgements({ patience: 0 })
    const { request } = app.appWith({ judgements })
    const rows = Array.from({ length: 400 }, (_, index) => [`Straßenabschnitt ${index} neu vermessen und pflastern`])
    const address = await sent('ahorn', await workbook([['Bedarf'], ...rows]))
    const ask = (path: string) => request(`http://localhost:8080${path}`, { headers: { cookie: cookie.ahorn } })
    const page = await (await ask(address)).text()
    expect(page).toContain('Wir sehen die Zeilen Ihrer Datei durch')
    expect((await ask(`${address}/rest.csv`)).headers.get('location')).toBe(address)
    const texts: string[] = []
    for (let round = 0; round < 200; round++) {
      const stand = (await (await ask(`${address}/stand`)).json()) as { status: string; text: string; value: number }
      texts.push(stand.text)
      if (stand.status === 'done') break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(texts.join()).toMatch(/\d+ von 400/)
    expect(await (await ask(address)).text()).toContain('Zweifelhaft: 399 Zeilen')
    await judgements.close()
  })

  it('that takes too long is given up with a sentence, not tried again and again', async () => {
    const judgements = openJudgements({ most: 1 })
    const { request } = app.appWith({ judgements })
    const address = await sent('ahorn', 'Bedarf\nWanderwege beschildern\n', 'b.csv')
    const ask = (path: string) => request(`http://localhost:8080${path}`, { headers: { cookie: cookie.ahorn } })
    for (const path of [address, address]) {
      const answer = await ask(path)
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('in vertretbarer Zeit')])
    }
    expect(await (await ask(`${address}/stand`)).json()).toMatchObject({ status: 'done' })
    await judgements.close()
  })

  it('waits for the one who sent it, and for nobody else', async () => {
    const address = await sent('linden', 'Bedarf\nNur für mich\n', 'b.csv')
    for (const who of ['colleague', 'ahorn', 'reader', 'vendor'] as const) {
      for (const path of [address, `${address}/rest.csv`, `${address}/rest.xlsx`, `${address}/stand`])
        expect((await app.ask(path, { cookie: cookie[who] })).status).toBe(404)
      expect((await take(address, who)).status).toBe(404)
      await take(`${address}/verwerfen`, who)
    }
    expect(await text(address, 'linden')).toContain('Nur für mich')
    expect((await take(`${address}/verwerfen`, 'linden')).status).toBe(303)
    expect((await app.ask(address, { cookie: cookie.linden })).status).toBe(404)
  })

  it('is forgotten after two hours', async () => {
    const address = await sent('linden', 'Bedarf\nZu lange gewartet\n', 'b.csv')
    await sql`update need_imports set created_at = now() - interval '121 minutes'`.execute(app.database)
    expect((await app.ask(address, { cookie: cookie.linden })).status).toBe(404)
    await sent('linden', 'Bedarf\nNeuer Versuch\n', 'b.csv')
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from need_imports`.execute(app.database)
    expect(rows[0]!.n).toBe(1)
  })

  it('is not sent by a vendor, nor by somebody who only reads', async () => {
    const answer = await send('vendor', 'Bedarf\nWir brauchen Kunden\n', 'b.csv')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bedarfe melden öffentliche Stellen')
    expect((await send('reader', 'Bedarf\nNicht von mir\n', 'b.csv')).status).toBe(404)
  })

  it('with 200 rows is looked at and taken in seconds', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [
      `Fachverfahren für Aufgabe ${index}-${(index * 7919) % 1000}`,
      index,
    ])
    const begin = performance.now()
    const address = await sent('ahorn', await workbook([['Bedarf', 'Fälle'], ...rows]))
    const ticks = Object.fromEntries(rows.map((_, index) => [`zeile-${index + 2}`, 'ja']))
    expect((await take(address, 'ahorn', ticks)).headers.get('location')).toBe(`${address}?uebernommen=200`)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['an empty one', () => new Uint8Array(), 'In der Datei steht nichts'],
    ['a picture with another name', pngFile, 'Das ist keine Tabelle, auch wenn der Name der Datei so aussieht'],
    ['one with a password', () => compoundFile('EncryptedPackage'), 'mit einem Passwort geschützt'],
    ['one in the old format', () => compoundFile(), 'im alten Excel-Format'],
    ['a damaged one', damaged, 'Die Datei ist beschädigt'],
    ['a bomb', zipBomb, 'Die Datei ist zu groß'],
    ['one in an unknown encoding', () => Buffer.from('Bedarf\nB\x81rger', 'latin1'), 'Buchstaben in dieser Datei'],
    ['one with a million rows', () => Buffer.from(`Bedarf\n${'x\n'.repeat(1_000_000)}`), 'hat zu viele Zeilen'],
    ['one with an open quote', () => Buffer.from('Bedarf\n"Eins\nZwei\n'), 'Anführungszeichen'],
    ['one without the column', () => Buffer.from('Name\nEins\n'), 'fehlt die Spalte „Bedarf“'],
    ['one without a need', () => Buffer.from('Bedarf;Ziel\n;\n'), 'steht noch kein Bedarf'],
  ])('is refused with a sentence: %s', async (_, file, sentence) => {
    const answer = await send('linden', file())
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  it('is missed where none was chosen', async () => {
    const answer = await send('linden', '', '')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bitte wählen Sie eine Datei aus')
  })

  it('is refused with the way back where it is larger than anything that is read', async () => {
    const answer = await send('linden', new Uint8Array(6_000_000))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('href="/bedarfe/einlesen">Andere Datei hochladen')
  })

  it('is refused row by row where it has a title of a megabyte', async () => {
    const address = await sent('linden', `Bedarf\n${'x'.repeat(1_000_000)}\nWanderwege beschildern\n`, 'b.csv')
    const page = await text(address, 'linden')
    expect(page).toContain('In dieser Zelle steht mehr, als eine Tabelle fassen kann')
    expect(page.length).toBeLessThan(60_000)
    expect((await readTableFile(await bytesOf(`${address}/rest.xlsx`, 'linden')))[0]!.rows).toHaveLength(2)
  })
})

describe('the template and the export', () => {
  it('are there to download', async () => {
    for (const ending of ['xlsx', 'csv'] as const) {
      const answer = await app.ask(`/bedarfe/vorlage.${ending}`)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="vorlage-bedarfe.${ending}"`)
      expect((await readTableFile(new Uint8Array(await answer.arrayBuffer())))[0]!.rows[0]![0]).toBe('Bedarf')
    }
  })

  it('of one’s own needs has everything and is read in again, of others’ only what one may see', async () => {
    const address = await sent(
      'linden',
      'Bedarf;Sichtbarkeit;Heute benutzt;Budget bis;Muss\nWohngeld digital bearbeiten;alle, auch ohne Anmeldung;Karteikasten;777,50;"Bezahlen\nsoll: Erinnern [Recht]"\n',
      'b.csv',
    )
    await take(address, 'linden', { stand: 'open' })
    const own = await bytesOf('/bedarfe.xlsx?wessen=eigene', 'linden')
    const back = await sent('ahorn', own)
    expect(await text(back, 'ahorn')).toContain('Wohngeld digital bearbeiten')
    await take(back, 'ahorn', { stand: 'open' })
    const of = async (path: string, who: Who) =>
      (JSON.parse(await text(path, who)) as Record<string, unknown>[]).find(
        ({ title }) => title === 'Wohngeld digital bearbeiten',
      )!
    const said = ({ aim, requirements, background, visibility }: Record<string, unknown>) => ({
      aim,
      requirements,
      background,
      visibility,
    })
    expect(said(await of('/bedarfe.json?wessen=eigene', 'ahorn'))).toEqual(
      said(await of('/bedarfe.json?wessen=eigene', 'linden')),
    )
    expect((await of('/bedarfe.json?wessen=eigene', 'ahorn'))['background']).toMatchObject({
      usedToday: 'Karteikasten',
      budgetTo: 77_750,
    })

    for (const ending of ['csv', 'json'] as const) {
      expect(await text(`/bedarfe.${ending}`, 'ahorn')).toContain('Karteikasten')
      const forVendor = await text(`/bedarfe.${ending}`, 'vendor')
      expect(forVendor).toContain('Wohngeld digital bearbeiten')
      expect(forVendor).not.toMatch(/Karteikasten|777[,.]50|77750|Hundesteuer/)
    }
  })

  it('in JSON is read in again too, and what is wrong comes back in JSON', async () => {
    const own = JSON.parse(await text('/bedarfe.json?wessen=eigene', 'linden')) as { title: string }[]
    const wohngeld = own.find(({ title }) => title === 'Wohngeld digital bearbeiten')!
    const entries = [
      { ...wohngeld, title: 'Spielplätze kontrollieren', colour: 'red' },
      { ...wohngeld, cases: 'viele', title: 'Bafög\0' },
    ]
    const address = await sent('ahorn', JSON.stringify(entries), 'bedarfe.json')
    const page = await text(address, 'ahorn')
    expect(page).toContain('1 Eintrag ist gut, 1 hat einen Fehler')
    expect(page).toContain('Diese Felder kennen wir nicht, sie werden nicht gelesen: „colour“')
    expect(page).toContain('Fälle im Jahr (cases):')
    expect((await app.ask(`${address}/rest.csv`, { cookie: cookie.ahorn })).status).toBe(404)
    const [rest] = JSON.parse(await text(`${address}/rest.json`, 'ahorn')) as Record<string, unknown>[]
    expect(rest).toMatchObject({
      title: 'Bafög',
      cases: 'viele',
      'Was zu ändern ist': expect.stringContaining('„viele“'),
    })
    await take(address, 'ahorn')
    const taken = JSON.parse(await text('/bedarfe.json?wessen=eigene', 'ahorn')) as Record<string, unknown>[]
    expect(taken.find(({ title }) => title === 'Spielplätze kontrollieren')).toMatchObject({
      requirements: (wohngeld as unknown as Record<string, unknown>)['requirements'],
      background: { usedToday: 'Karteikasten', budgetTo: 77_750 },
    })
  })

  it('gives one need as JSON to whoever may see it', async () => {
    const [need] = JSON.parse(await text('/bedarfe.json?wessen=eigene', 'linden')) as {
      id: string
      title: string
      status: string
    }[]
    const own = await app.ask(`/bedarfe/${need!.id}/bedarf.json`, { cookie: cookie.linden })
    expect(await own.json()).toMatchObject({ id: need!.id, title: need!.title })
    const draft = (JSON.parse(await text('/bedarfe.json?wessen=eigene&stand=draft', 'linden')) as { id: string }[])[0]!
    expect((await app.ask(`/bedarfe/${draft.id}/bedarf.json`, { cookie: cookie.ahorn })).status).toBe(404)
  })
})
