import { describe, expect, it } from 'vitest'
import { importWorld } from '../../../../test/support/import-world.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'

const world = importWorld()
const { get, text, bytesOf, post, sent } = world

describe('the template and the export', () => {
  it('are there to download', async () => {
    for (const ending of ['xlsx', 'csv'] as const) {
      const answer = await world.app.ask(`/bedarfe/vorlage.${ending}`)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="vorlage-bedarfe.${ending}"`)
      expect((await readTableFile(new Uint8Array(await answer.arrayBuffer())))[0]!.rows[0]![0]).toBe('Bedarf')
    }
  })

  it('of one’s own needs has everything and is read in again, of others’ only what one may see', async () => {
    const address = await sent(
      'linden',
      'Bedarf;Sichtbarkeit;Heute benutzt;Budget bis;Muss\nWohngeld digital bearbeiten;alle, auch ohne Anmeldung;Karteikasten;777,50;"Bezahlen\nsoll: Erinnern [Recht]"\nHundesteuer anmelden;alle öffentlichen Stellen;;;\n',
      'b.csv',
    )
    await post(address, 'linden', { stand: 'open' })
    const own = await bytesOf('/bedarfe.xlsx?wessen=eigene', 'linden')
    const back = await sent('ahorn', own)
    expect(await text(back, 'ahorn')).toContain('Wohngeld digital bearbeiten')
    await post(back, 'ahorn', { stand: 'open' })
    const of = async (path: string, who: 'linden' | 'ahorn') =>
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
      const forTown = await text(`/bedarfe.${ending}`, 'ahorn')
      expect(forTown).toContain('Karteikasten')
      expect(forTown).toContain('Hundesteuer')
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
    expect((await get(`${address}/rest.csv`, 'ahorn')).status).toBe(404)
    const [rest] = JSON.parse(await text(`${address}/rest.json`, 'ahorn')) as Record<string, unknown>[]
    expect(rest).toMatchObject({
      title: 'Bafög',
      cases: 'viele',
      'Was zu ändern ist': expect.stringContaining('„viele“'),
    })
    await post(address, 'ahorn')
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
    const own = await get(`/bedarfe/${need!.id}/bedarf.json`, 'linden')
    expect(await own.json()).toMatchObject({ id: need!.id, title: need!.title })
    await post(await sent('linden', 'Bedarf\nNoch ein Entwurf\n', 'b.csv'), 'linden', { stand: 'draft' })
    const draft = (JSON.parse(await text('/bedarfe.json?wessen=eigene&stand=draft', 'linden')) as { id: string }[])[0]!
    expect((await get(`/bedarfe/${draft.id}/bedarf.json`, 'linden')).status).toBe(200)
    expect((await get(`/bedarfe/${draft.id}/bedarf.json`, 'ahorn')).status).toBe(404)
  })
})
