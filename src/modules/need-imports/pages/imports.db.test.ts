import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/support/hostile-tables.ts'
import { importWorld } from '../../../../test/support/import-world.ts'
import { openJobs } from '../../../platform/work/jobs.ts'
import { openJudgements, type Judgements } from '../actions/judgements.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'

const world = importWorld()
const { place, cookie, get, text, bytesOf, post, send, sent, ownNeeds } = world
/** Asks for Ahornfeld, where rows are looked through with another patience. */
const ahornWith = (judgements: ReturnType<typeof openJudgements>) => {
  const { request } = world.app.appWith({ judgements })
  return (path: string) => request(`http://localhost:8080${path}`, { headers: { cookie: cookie.ahorn } })
}

describe('a file with needs', () => {
  it('is looked at row by row, its good rows are taken at once, and the rest comes back to be corrected', async () => {
    await post('/bedarfe/neu', 'linden', { titel: 'Bewohnerparkausweise online beantragen', ziel: '' })
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

    const taken = await post(address, 'linden', { stand: 'draft' })
    expect(taken.headers.get('location')).toMatch(/\?uebernommen=2&entwuerfe=\d{13}$/)
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

  it('shows every value as it is understood, and tells which rows and cells become no need', async () => {
    const rows = [
      'Bedarf;Fälle;Budget;Frist;',
      'Baumkataster führen;ca. 300;12 TEUR;30. Juni 2028;nur Amt 67',
      'Spielgeräte prüfen;40;-;k. A.;',
      'Summe;340;;;',
    ]
    const page = (await text(await sent('linden', rows.join('\n'), 'werte.csv'), 'linden')).replaceAll(/<[^>]*>/g, '|')
    const said = page.replaceAll(/[|\s]+/g, ' ')
    expect(said).toContain('Fälle im Jahr 300 (dort steht „ca. 300“)')
    expect(said).toContain('Gebraucht bis 30.06.2028 (dort steht „30. Juni 2028“)')
    expect(said).toContain('Budget bis 12.000 € (dort steht „12 TEUR“)')
    expect(said).toContain('Zeile 3: Spielgeräte prüfen Fälle im Jahr 40 ')
    expect(said).toContain('Zeile 4: Summe – Summe')
    expect(said).toContain('E2: nur Amt 67')
    expect(said).toContain('2 Zeilen sind gut.')
  })

  it('tells which rows were hidden and are read all the same', async () => {
    const hidden = { rowDefs: new Map([[1, { hidden: true }]]) }
    const address = await sent('linden', await workbook([['Bedarf'], ['Gewässer prüfen'], ['Brücken prüfen']], hidden))
    const page = await text(address, 'linden')
    expect(page).toContain('Auch ausgeblendete Zeilen sind gelesen: 2.')
    expect(page).toContain('Gewässer prüfen')
  })

  it('is taken once: a second click finds nothing left', async () => {
    const address = await sent('ahorn', 'Bedarf\nHundesteuer online\nFriedhöfe verwalten\n', 'b.csv')
    const both = await Promise.all([
      post(address, 'ahorn', { stand: 'open' }),
      post(address, 'ahorn', { stand: 'open' }),
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
      world.app.database,
    )
    expect(rows[0]!.n).toBe(2)
  })

  it('takes doubtful rows where they are ticked', async () => {
    const address = await sent('ahorn', 'Bedarf\nHundesteuer Online\nFriedhöfe verwalten!\n', 'b.csv')
    expect((await post(address, 'ahorn')).status).toBe(422)
    expect((await post(address, 'ahorn', { 'zeile-3': 'ja' })).headers.get('location')).toContain('?uebernommen=1&')
    expect((await ownNeeds('ahorn')).filter(({ title }) => title === 'Friedhöfe verwalten!')).toHaveLength(1)
  })

  it('is looked at anew where the own needs have changed since', async () => {
    const address = await sent('linden', 'Bedarf\nObstwiesen mähen\n', 'b.csv')
    expect(await text(address, 'linden')).toContain('1 Zeile ist gut')
    const twice = await sent('linden', 'Bedarf\nObstwiesen mähen\n', 'b.csv')
    await post(twice, 'linden')
    const second = await post(address, 'linden')
    expect([second.status, await second.text()]).toEqual([422, expect.stringContaining('Der Titel ist derselbe')])
    expect((await ownNeeds('linden')).filter(({ title }) => title === 'Obstwiesen mähen')).toHaveLength(1)
  })

  it('that takes long says how far it is, keeps the server answering, and shows its rows later', async () => {
    const judgements = openJudgements({ patience: 0 })
    const rows = Array.from({ length: 400 }, (_, index) => [`Straßenabschnitt ${index} neu vermessen und pflastern`])
    const address = await sent('ahorn', await workbook([['Bedarf'], ...rows]))
    const ask = ahornWith(judgements)
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

  it('that takes long is judged by whichever process takes it from the queue, and once', async () => {
    const { database, workers } = world.app.services
    const jobs = await openJobs(world.app.opened, { failed: console.error })
    const stopping = new AbortController()
    const [asking, working] = [1, 2].map(() => openJudgements({ queued: { database, workers } })) as [
      Judgements,
      Judgements,
    ]
    for (const each of [asking, working]) each.work(jobs.heavy, stopping.signal)
    const rows = Array.from({ length: 120 }, (_, index) => [`Brückengeländer ${index} streichen und neu verankern`])
    const address = await sent('ahorn', await workbook([['Bedarf'], ...rows]))
    const ask = ahornWith(asking)
    expect(await (await ask(address)).text()).toContain('Wir sehen die Zeilen Ihrer Datei durch')
    expect(await (await ask(`${address}/stand`)).json()).toMatchObject({ status: 'running' })
    await jobs.heavy.begin(1)
    const status = async () => ((await (await ask(`${address}/stand`)).json()) as { status: string }).status
    await expect.poll(status, { timeout: 60_000, interval: 200 }).toBe('done')
    const page = await (await ask(address)).text()
    expect(page).toContain('Zweifelhaft: 119 Zeilen')
    await post(address, 'ahorn', { stand: 'draft' })
    expect((await ownNeeds('ahorn')).filter(({ title }) => title.startsWith('Brückengeländer'))).toHaveLength(1)
    await jobs.stop()
    await Promise.all([asking.close(), working.close()])
  })

  it('that takes too long is given up with a sentence, not tried again and again', async () => {
    const judgements = openJudgements({ most: 1 })
    const address = await sent('ahorn', 'Bedarf\nWanderwege beschildern\n', 'b.csv')
    const ask = ahornWith(judgements)
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
        expect((await get(path, who)).status).toBe(404)
      expect((await post(address, who)).status).toBe(404)
      await post(`${address}/verwerfen`, who)
    }
    expect(await text(address, 'linden')).toContain('Nur für mich')
    expect((await post(`${address}/verwerfen`, 'linden')).status).toBe(303)
    expect((await get(address, 'linden')).status).toBe(404)
  })

  it('is forgotten after two hours', async () => {
    const address = await sent('linden', 'Bedarf\nZu lange gewartet\n', 'b.csv')
    await sql`update need_imports set created_at = now() - interval '121 minutes'`.execute(world.app.database)
    expect((await get(address, 'linden')).status).toBe(404)
    await sent('linden', 'Bedarf\nNeuer Versuch\n', 'b.csv')
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from need_imports`.execute(world.app.database)
    expect(rows[0]!.n).toBe(1)
  })

  it('is not sent by a vendor, nor by somebody who only reads', async () => {
    expect((await send('vendor', 'Bedarf\nWir brauchen Kunden\n', 'b.csv')).status).toBe(404)
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
    expect((await post(address, 'ahorn', ticks)).headers.get('location')).toContain('?uebernommen=200&')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
