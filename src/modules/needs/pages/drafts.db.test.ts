import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { importWorld } from '../../../../test/support/import-world.ts'
import { verifyJournal } from '../../journal/actions/verify-journal.ts'

const world = importWorld()
const { place, get, text, post, sent, ownNeeds } = world
const wordsOn = async (path: string) => (await text(path, 'linden')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const ticksOn = async (path: string) =>
  Object.fromEntries(
    [...(await text(path, 'linden')).matchAll(/name="(entwurf-[^"]+)"/g)].map(([, name]) => [name!, 'ja']),
  )

describe('the drafts of one file', () => {
  it('are published in one go, after a look at how many become visible to whom', async () => {
    await post('/bedarfe/neu', 'linden', { titel: 'Ein anderer Entwurf', ziel: '' })
    const rows = Array.from(
      { length: 21 },
      (_, at) => `${['Archiv', 'Brunnen', 'Chöre'][at % 3]} Nummer ${at * 7919};${at === 0 ? 'nur wir' : ''}`,
    )
    const ticks = Object.fromEntries(rows.map((_, at) => [`zeile-${at + 2}`, 'ja']))
    const taken = await post(
      await sent('linden', ['Bedarf;Sichtbarkeit', ...rows].join('\n'), 'b.csv'),
      'linden',
      ticks,
    )
    const after = await text(taken.headers.get('location')!, 'linden')
    const [, drafts] = after.match(/href="(\/bedarfe\/entwuerfe\?vom=\d+)"/)!
    expect(after).toContain('21 Entwürfe veröffentlichen')
    const page = await wordsOn(drafts!)
    expect(page).toContain('21 Entwürfe veröffentlichen')
    expect(page).toContain('1 Bedarf sieht nur Ihre eigene Organisation.')
    expect(page).toContain('20 Bedarfe sehen alle öffentlichen Stellen.')
    expect(page).not.toContain('Ein anderer Entwurf')
    const published = await post(drafts!, 'linden', await ticksOn(drafts!))
    expect(await wordsOn(published.headers.get('location')!)).toContain('21 Bedarfe sind veröffentlicht.')
    const own = await ownNeeds('linden')
    expect(
      Object.fromEntries(
        Object.entries(Object.groupBy(own, ({ status }) => status)).map(([status, all]) => [status, all!.length]),
      ),
    ).toEqual({ open: 21, draft: 1 })
    const { rows: entries } =
      await sql`select from journal where action = 'needOpened' and organisation = ${place.linden}`.execute(
        world.app.database,
      )
    expect(entries).toHaveLength(21)
    expect(await verifyJournal(world.app.database)).toMatchObject({ broken: null })
  })

  it('stay drafts where they are not ready or not ticked, and each reason is told', async () => {
    await sql`insert into needs (organisation, title, status) values (${place.linden}, 'Kurz', 'draft')`.execute(
      world.app.database,
    )
    const page = await wordsOn('/bedarfe/entwuerfe')
    expect(page).toMatch(/Noch nicht so weit Kurz Bitte sagen Sie in einem Satz/)
    const none = await post('/bedarfe/entwuerfe', 'linden')
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('mindestens einen Entwurf')])
    const { rows } = await sql<{
      id: string
      title: string
    }>`select id, title from needs where status = 'draft' and organisation = ${place.linden}`.execute(
      world.app.database,
    )
    const all = Object.fromEntries(rows.map(({ id }) => [`entwurf-${id}`, 'ja']))
    const { rows: open } = await sql<{ id: string }>`select id from needs where status = 'open' limit 1`.execute(
      world.app.database,
    )
    const answer = await post('/bedarfe/entwuerfe', 'linden', {
      ...all,
      [`entwurf-${open[0]!.id}`]: 'ja',
      'entwurf-x': 'ja',
    })
    const told = await wordsOn(answer.headers.get('location')!)
    expect(told).toContain(
      '1 Bedarf ist veröffentlicht. 1 Entwurf ist noch nicht so weit; der Grund steht unten. 1 war inzwischen kein Entwurf mehr.',
    )
    expect((await ownNeeds('linden')).filter(({ status }) => status === 'draft').map(({ title }) => title)).toEqual([
      'Kurz',
    ])
  })

  it('are published by nobody else', async () => {
    await post('/bedarfe/neu', 'linden', { titel: 'Bleibt ein Entwurf', ziel: '' })
    const ticks = await ticksOn('/bedarfe/entwuerfe')
    expect(Object.keys(ticks)).toHaveLength(1)
    const foreign = await post('/bedarfe/entwuerfe', 'ahorn', ticks)
    expect(foreign.headers.get('location')).toContain('offen=0-0-1')
    expect((await get('/bedarfe/entwuerfe', 'reader')).status).toBe(404)
    expect((await post('/bedarfe/entwuerfe', 'reader', ticks)).status).toBe(404)
    expect((await ownNeeds('linden')).find(({ title }) => title === 'Bleibt ein Entwurf')!.status).toBe('draft')
  })
})
