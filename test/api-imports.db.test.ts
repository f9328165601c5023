import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openJudgements } from '../src/modules/need-imports/actions/judgements.ts'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import type { ApiClient } from './support/api-client.ts'
import { apiWorld } from './support/api-world.ts'
import { aPerson } from './support/people.ts'

const world = apiWorld()
const { place, ask, program } = world
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const path = '/api/v1/need-imports'
const send = (text: string | Uint8Array, who = ask.linden, type = 'text/csv', query = '?fileName=bedarfe.csv') =>
  who(path + query, {
    method: 'POST',
    body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    headers: { 'Content-Type': type },
  })
const take = (id: string, body: object = {}, who = ask.linden) => who(`${path}/${id}/needs`, { method: 'POST', body })

const mixed = `Fälle im Jahr;Bedarf;Gebraucht bis;Bemerkung
120;Parkausweise online beantragen;30.06.2027;x
viele;Gräber verwalten;;x
7;Parkausweise online beantragen;;x
;Kurz;31.02.2027;x`

describe('a file of needs', () => {
  it('is read into good, doubtful and faulty rows, and the good ones are taken', async () => {
    const sent = await send(mixed)
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({
      fileName: 'bedarfe.csv',
      rows: { good: 1, doubtful: 1, faulty: 2 },
      taken: 0,
      unreadHeadings: ['Bemerkung'],
    })
    const { id } = sent.body
    expect(new URL(sent.headers.get('location')!).pathname).toBe(`${path}/${id}`)
    const rows = (await ask.linden(`${path}/${id}/rows`)).body.items
    expect(rows.map(({ number, state }: { number: number; state: string }) => [number, state])).toEqual([
      [2, 'good'],
      [3, 'faulty'],
      [4, 'doubtful'],
      [5, 'faulty'],
    ])
    expect(rows[0].need).toMatchObject({ title: 'Parkausweise online beantragen', cases: 120, deadline: '2027-06-30' })
    expect(rows[1]).toMatchObject({ need: null, faults: [{ cell: 'A3', heading: 'Fälle im Jahr' }] })
    expect(rows[1].faults[0].reason).toContain('„viele“ passt hier nicht')
    expect(rows[2].twin).toMatchObject({ need: null, row: 2 })
    expect((await take(id, { status: 'open' })).body).toEqual({ taken: 1 })
    expect((await ask.linden(`${path}/${id}`)).body).toMatchObject({
      rows: { good: 0, doubtful: 1, faulty: 2 },
      taken: 1,
    })
    const empty = await take(id)
    expect([empty.status, empty.body.detail]).toEqual([422, expect.stringContaining('keine Zeile übrig')])
    expect((await take(id, { doubtful: [4, 3] })).body).toEqual({ taken: 1 })
    const rest = await (await ask.linden.raw(`${path}/${id}/rest?format=csv`)).text()
    expect(rest).toContain('„viele“ passt hier nicht')
    const own = (await ask.linden('/api/v1/needs?own=true')).body.items as { title: string; status: string }[]
    expect(own.map(({ title, status }) => [title, status])).toEqual(
      expect.arrayContaining([
        ['Parkausweise online beantragen', 'open'],
        ['Parkausweise online beantragen', 'draft'],
      ]),
    )
    expect(await verifyJournal(world.app.database)).toMatchObject({ broken: null })
    const { rows: entries } =
      await sql`select from journal where action = 'needImported' and token is not null and person is null`.execute(
        world.app.database,
      )
    expect(entries).toHaveLength(2)
  })

  it('has its columns assigned where nobody could be sure, which is remembered until it is forgotten', async () => {
    const text = 'Gewerk;Wie viele\nBrücken prüfen;40\nSumme;40'
    expect((await send(text)).status).toBe(422)
    const later = `?fileName=b.csv&columnsLater=true`
    const { body } = await send(text, ask.linden, 'text/csv', later)
    expect(body).toMatchObject({ rows: null, columns: 'missing' })
    expect((await ask.linden(`${path}/${body.id}/rows`)).body.detail).toContain('in welcher Spalte der Bedarf steht')
    const columns = `${path}/${body.id}/columns`
    expect((await ask.linden(columns)).body).toMatchObject({
      head: 1,
      turned: false,
      columns: [
        { column: 'A', heading: 'Gewerk', samples: ['Brücken prüfen'], says: 'title', isGuess: true },
        { column: 'B', heading: 'Wie viele', says: null },
      ],
    })
    const put = (says: unknown, head = 1) => ask.linden(columns, { method: 'PUT', body: { head, says } })
    expect((await put([null, 'cases'])).status).toBe(422)
    expect((await put(['title', 'cases'], 40)).status).toBe(422)
    expect((await put(['title', 'cases'])).body.columns[1]).toMatchObject({ says: 'cases', isGuess: false })
    expect((await ask.linden(`${path}/${body.id}`)).body).toMatchObject({
      rows: { good: 1, doubtful: 0, faulty: 0 },
      columns: 'assigned',
      passedRows: [{ number: 3, text: 'Summe', kind: 'total' }],
    })
    const next = await send(text.replace('Brücken', 'Tunnel'))
    expect([next.status, next.body.columns, next.body.rows.good]).toEqual([201, 'remembered', 1])
    const foreign = await send(text, ask.ahorn)
    expect(foreign.status).toBe(422)
    expect((await ask.linden(columns, { method: 'DELETE' })).status).toBe(204)
    expect((await ask.linden(columns, { method: 'DELETE' })).status).toBe(404)
    expect((await ask.linden(`${path}/${body.id}`)).body).toMatchObject({ columns: 'missing' })
    expect((await ask.ahorn(columns)).status).toBe(404)
  })

  it('is told doubtful where the own organisation has said the same already', async () => {
    const made = await ask.linden('/api/v1/needs', { method: 'POST', body: { title: 'Schulbücher ausleihen' } })
    const { body } = await send('Bedarf\nSchulbücher ausleihen')
    const { items } = (await ask.linden(`${path}/${body.id}/rows?state=doubtful`)).body
    expect(items).toMatchObject([{ twin: { need: made.body.id, row: null } }])
  })

  it('may be the template that is filled in and comes as XLSX', async () => {
    const template = await ask.reader.raw('/api/v1/exports/need-template?format=xlsx')
    expect(template.headers.get('content-type')).toBe(xlsx)
    const untouched = await send(new Uint8Array(await template.arrayBuffer()), ask.linden, xlsx)
    expect([untouched.status, untouched.body.detail]).toEqual([422, expect.stringContaining('noch kein Bedarf')])
    const filled = await world.app.services.tables.write({
      sheets: [
        {
          name: 'Bedarfe',
          rows: [
            ['Bedarf', 'Fälle im Jahr'],
            ['Wertstoffhof: Termine', 300],
          ],
        },
      ],
    })
    expect((await send(filled, ask.linden, 'application/octet-stream')).body.rows).toEqual({
      good: 1,
      doubtful: 0,
      faulty: 0,
    })
  })

  it('may be JSON as the list of needs is taken along, and comes back as JSON where it is wrong', async () => {
    const entries = [
      { title: 'Bücherbus fahren', cases: 12, colour: 'red' },
      { title: 'Bücherbus tanken', cases: 'x' },
    ]
    const sent = await send(JSON.stringify(entries), ask.linden, 'application/json', '?fileName=b.json')
    expect(sent.body).toMatchObject({ rows: { good: 1, doubtful: 0, faulty: 1 }, unreadHeadings: ['colour'] })
    const { items } = (await ask.linden(`${path}/${sent.body.id}/rows?state=faulty`)).body
    expect(items).toMatchObject([{ number: 2, faults: [{ cell: 'cases', heading: 'Fälle im Jahr' }] }])
    const wrong = await ask.linden(`${path}/${sent.body.id}/rest?format=csv`)
    expect([wrong.status, wrong.body.detail]).toEqual([422, expect.stringContaining('als json geschrieben')])
    const rest = (await ask.linden(`${path}/${sent.body.id}/rest?format=json`)).body
    expect(rest).toMatchObject([{ title: 'Bücherbus tanken', 'Was zu ändern ist': expect.stringContaining('„x“') }])
  })

  it('says that it is still being looked through, and keeps what nobody has seen', async () => {
    const judgements = openJudgements({ patience: 0 })
    const hurried = await program(place.ahorn, 'write', { judgements })
    const text = ['Bedarf', ...Array.from({ length: 300 }, (_, at) => `Straßenabschnitt ${at} neu pflastern`)].join(
      '\n',
    )
    const sent = await send(text, hurried)
    expect([sent.status, sent.body.rows]).toEqual([201, null])
    const file = `${path}/${sent.body.id}`
    for (const [address, options] of [
      [`${file}/rows`, {}],
      [`${file}/rest?format=csv`, {}],
      [`${file}/needs`, { method: 'POST', body: {} }],
    ] as const)
      expect(await hurried(address, options)).toMatchObject({ status: 503 })
    const counted = async (): Promise<object> => {
      const { rows } = (await hurried(file)).body
      if (rows) return rows
      await new Promise((resolve) => setTimeout(resolve, 50))
      return counted()
    }
    expect(await counted()).toEqual({ good: 1, doubtful: 299, faulty: 0 })
    const [second] = (await hurried(`${file}/rows?state=doubtful&limit=1`)).body.items
    expect(second.twin.reasons.join()).toContain('„Straßenabschnitt“')
    await judgements.close()
  })

  it('comes in pages of rows, each once', async () => {
    const text = [
      'Bedarf',
      ...Array.from({ length: 25 }, (_, at) => `Ganz eigener Bedarf Nummer ${'abcdefghijklmnopqrstuvwxyz'[at]}${at}`),
    ]
    const { body } = await send(text.join('\n'))
    const seen: number[] = []
    for (let next: string | null = `${path}/${body.id}/rows?limit=10`; next;) {
      const answer: Awaited<ReturnType<ApiClient>> = await ask.linden(next)
      seen.push(...answer.body.items.map(({ number }: { number: number }) => number))
      next = answer.headers.get('link')?.match(/<(.*)>/)![1] ?? null
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => at + 2))
    for (const cursor of [
      'x',
      Buffer.from('row x').toString('base64url'),
      Buffer.from('row 99999999').toString('base64url'),
    ])
      expect((await ask.linden(`${path}/${body.id}/rows?cursor=${cursor}`)).status).toBe(422)
  })

  it.each([
    ['nothing', '', 'steht nichts'],
    ['no heading that is known', 'Dies;und;das\n1;2;3', 'fehlt die Spalte „Bedarf“'],
    ['headings alone', 'Bedarf;Fälle im Jahr\n', 'noch kein Bedarf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'keine Tabelle'],
  ])('with %s is refused in words', async (_, text, words) => {
    const answer = await send(text)
    expect([answer.status, answer.body.detail]).toEqual([422, expect.stringContaining(words)])
  })

  it('waits for its own key alone, and not for ever', async () => {
    const { body } = await send('Bedarf\nNur für diesen Schlüssel')
    for (const who of [ask.decider, ask.reader, ask.ahorn, ask.vendor]) {
      expect((await who(`${path}/${body.id}`)).status).toBe(404)
      expect((await who(`${path}/${body.id}/rows`)).status).toBe(404)
      expect((await who.raw(`${path}/${body.id}/rest?format=csv`)).status).toBe(404)
      expect((await take(body.id, {}, who)).status).toBe(404)
      expect((await who(`${path}/${body.id}`, { method: 'DELETE' })).status).toBe(404)
    }
    const cookie = await world.app.as(
      await aPerson(world.app.database, { organisation: place.linden, role: 'administering' }),
    )
    expect((await world.app.ask(`/bedarfe/einlesen/${body.id}`, { cookie })).status).toBe(404)
    await sql`update need_imports set created_at = now() - interval '3 hours' where id = ${body.id}`.execute(
      world.app.database,
    )
    expect((await ask.linden(`${path}/${body.id}`)).status).toBe(404)
  })

  it('is dropped, and leaves what was taken', async () => {
    const { body } = await send('Bedarf\nWinterdienst planen\nStreusalz bestellen')
    expect((await take(body.id)).body).toEqual({ taken: 2 })
    expect((await ask.linden(`${path}/${body.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await ask.linden(`${path}/${body.id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await ask.linden('/api/v1/needs?own=true&limit=100')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: 'Streusalz bestellen' })]),
    )
  })

  it('is taken by nobody who has no needs or only reads', async () => {
    const vendor = await send('Bedarf\nKunden finden', ask.vendor)
    expect([vendor.status, vendor.body.detail]).toEqual([422, expect.stringContaining('öffentliche Stellen')])
    expect((await send('Bedarf\nKunden finden', ask.reader)).status).toBe(404)
  })

  it('is taken once, also where two take it at the same time', async () => {
    const { body } = await send('Bedarf\nLaternen warten')
    const answers = await Promise.all([1, 2, 3].map(() => take(body.id)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422])
  })
})
