import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { importWorld } from '../../../../test/support/import-world.ts'
import { verifyJournal } from '../../journal/actions/verify-journal.ts'

const world = importWorld()
const { place, get, text, post, sent, ownNeeds } = world
const heads = 'lfd. Nr.;Gewerk;Erwünscht zum;Menge'
const foreign = `${heads}\n1;Software für das Bewohnerparken;31.12.2027;15\n2;Plätze in der Kita vergeben;30.06.2028;300\n`
const wordsOn = async (path: string, who: 'linden' | 'colleague' = 'linden') =>
  (await text(path, who)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const chosen = { zeile: '1', gedreht: 'nein', 'spalte-1': 'title', 'spalte-2': 'deadline', 'spalte-3': 'cases' }

describe('a file whose columns nobody can be sure of', () => {
  it('leads to a page on which they are assigned, and from there to the preview', async () => {
    const address = await sent('linden', foreign, 'vorschau.csv')
    expect((await get(address, 'linden')).headers.get('location')).toBe(`${address}/spalten`)
    const page = await text(`${address}/spalten`, 'linden')
    expect(page).toContain('fehlt die Spalte „Bedarf“')
    expect(page).toMatch(/id="spalte-1"[^>]*>.*?<option value="title" selected=""/s)
    expect(page.match(/Unsicher: bitte prüfen/g)).toHaveLength(2)
    for (const [fields, said] of [
      [{ ...chosen, 'spalte-1': '' }, 'in welcher Spalte der Bedarf steht'],
      [{ ...chosen, 'spalte-3': 'deadline' }, 'Zwei Spalten sind als „Gebraucht bis“ gewählt'],
      [{ ...chosen, zeile: '99' }, 'Diese Zeile gibt es in der Tabelle nicht'],
    ] as const) {
      const refused = await post(`${address}/spalten`, 'linden', fields)
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(said)])
    }
    expect((await post(`${address}/spalten`, 'linden', chosen)).headers.get('location')).toBe(address)
    const preview = await wordsOn(address)
    expect(preview).toContain('2 Zeilen sind gut.')
    expect(preview).toContain('Plätze in der Kita vergeben Fälle im Jahr 300 Gebraucht bis 30.06.2028')
    await post(address, 'linden', { stand: 'draft' })
    expect(await ownNeeds('linden')).toHaveLength(2)
  })

  it('is read alike the next time, by every colleague and in another order, but by no other organisation', async () => {
    const next = 'Menge;Gewerk;lfd. Nr.;Erwünscht zum\n7;Archiv digital;1;\n'
    const address = await sent('colleague', next, 'b.csv')
    const preview = await wordsOn(address, 'colleague')
    expect(preview).toContain('wie sie bei einer früheren Datei mit diesen Überschriften zugeordnet wurden')
    expect(preview).toContain('Archiv digital Fälle im Jahr 7')
    const elsewhere = await sent('ahorn', next, 'b.csv')
    expect((await get(elsewhere, 'ahorn')).headers.get('location')).toBe(`${elsewhere}/spalten`)
    expect(await text('/bedarfe/einlesen', 'linden')).toContain('1 gemerkte Zuordnung')
    expect(await text('/bedarfe/einlesen', 'ahorn')).not.toContain('gemerkte Zuordnung')
  })

  it('is assigned anew where somebody changes their mind, and the preview with it', async () => {
    const address = await sent('linden', `${heads}\n1;Ratsinfo digital;;5\n`, 'c.csv')
    expect(await wordsOn(address)).toContain('Ratsinfo digital Fälle im Jahr 5')
    await post(`${address}/spalten`, 'linden', { ...chosen, 'spalte-3': 'workplaces' })
    expect(await wordsOn(address)).toContain('Ratsinfo digital Arbeitsplätze 5')
    const again = await sent('linden', `${heads}\n1;Chöre fördern;;6\n`, 'c.csv')
    expect(await wordsOn(again)).toContain('Chöre fördern Arbeitsplätze 6')
  })

  it('is forgotten by a button, which leads back to the columns', async () => {
    const address = await sent('linden', `${heads}\n1;Brücken prüfen;;5\n`, 'd.csv')
    const page = await text(`${address}/spalten`, 'linden')
    const [, print] = page.match(/name="kopf" value="([0-9a-f]{64})"/)!
    const forget = (who: 'linden' | 'ahorn' | 'reader', more = {}) =>
      post('/bedarfe/einlesen/spalten/vergessen', who, { kopf: print!, ...more })
    expect((await forget('ahorn')).status).toBe(404)
    expect((await forget('reader')).status).toBe(404)
    const datei = address.split('/').at(-1)!
    expect((await forget('linden', { datei })).headers.get('location')).toBe(`${address}/spalten?hinweis=vergessen`)
    expect((await get(address, 'linden')).headers.get('location')).toBe(`${address}/spalten`)
    expect(await text('/bedarfe/einlesen', 'linden')).not.toContain('gemerkte Zuordnung')
    expect((await forget('linden')).status).toBe(404)
    const { rows } = await sql<{ action: string }>`select action from journal where organisation = ${place.linden}
      and action like 'columns%' order by id`.execute(world.app.database)
    expect(rows.map(({ action }) => action)).toEqual(['columnsRemembered', 'columnsRemembered', 'columnsForgotten'])
    expect(await verifyJournal(world.app.database)).toMatchObject({ broken: null })
    expect(await text('/organisation/verlauf', 'linden')).toContain(
      'hat gesagt, was die Spalten einer Tabelle mit Bedarfen sagen',
    )
  })

  it('may have no headings at all, which is not remembered', async () => {
    const address = await sent('linden', 'Baumkataster führen;300\nSpielgeräte prüfen;40\n', 'e.csv')
    const page = await text(`${address}/spalten?zeile=keine`, 'linden')
    expect(page).toContain('ohne Überschrift')
    await post(`${address}/spalten`, 'linden', {
      zeile: 'keine',
      gedreht: 'nein',
      'spalte-0': 'title',
      'spalte-1': 'cases',
    })
    expect(await wordsOn(address)).toContain('Zeile 1: Baumkataster führen Fälle im Jahr 300')
    expect(await text('/bedarfe/einlesen', 'linden')).not.toContain('gemerkte Zuordnung')
  })

  it('that stands on its side is set upright, once somebody has looked', async () => {
    const rows = 'Bedarf;Straßen kehren;Laternen warten\nZiel;Sauber;Hell\nFälle;5;viele\n'
    const address = await sent('linden', rows, 'f.csv')
    const columns = (await get(address, 'linden')).headers.get('location')!
    expect(await text(columns, 'linden')).toContain('stehen untereinander in einer Spalte')
    await post(columns, 'linden', {
      zeile: '1',
      gedreht: 'ja',
      'spalte-0': 'title',
      'spalte-1': 'aim',
      'spalte-2': 'cases',
    })
    const preview = await wordsOn(address)
    expect(preview).toContain('1 Spalte ist gut, 1 hat einen Fehler')
    expect(preview).toContain('Fälle (C3): „viele“ passt hier nicht')
    await post(`${address}/spalten`, 'linden', { zeile: '1', gedreht: 'nein', 'spalte-0': 'title' })
    expect(await wordsOn(address)).toMatch(/Zeile 2: Ziel/)
  })

  it('waits for the one who sent it, and for nobody else', async () => {
    const address = await sent('linden', foreign.replace('Gewerk', 'Los'), 'g.csv')
    for (const who of ['colleague', 'ahorn', 'reader', 'vendor'] as const) {
      expect((await get(`${address}/spalten`, who)).status).toBe(404)
      expect((await post(`${address}/spalten`, who, chosen)).status).toBe(404)
    }
    expect((await get(address, 'linden')).headers.get('location')).toBe(`${address}/spalten`)
    const json = await sent('linden', '[{"title":"Brunnen streichen"}]', 'h.json')
    expect((await get(`${json}/spalten`, 'linden')).status).toBe(404)
  })
})
