import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepClusters } from '../src/modules/clusters/actions/keep-clusters.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { indexNeeds } from '../src/modules/needs/index.ts'
import { readTableFile } from '../src/platform/files/table-file.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let webhook = ''
const cookie = { linden: '', reader: '', other: '', provider: '' }

beforeAll(async () => {
  app = await testApp()
  const { database } = app
  await fillVocabulary(database)
  const linden = await anOrganisation(database, { name: 'Lindenbrück' })
  const other = await anOrganisation(database, { name: 'Ahornfeld' })
  const provider = await anOrganisation(database, { name: 'Kommunal-IT', kind: 'provider' })
  const county = await anOrganisation(database, { name: '=Kreis', kind: 'county' })
  const administrator = await aPerson(database, { name: '=Mina', organisation: linden, role: 'administering' })
  const readerId = await aPerson(database, { name: 'Joris', organisation: linden })
  cookie.linden = await app.as(administrator)
  cookie.reader = await app.as(readerId)
  cookie.other = await app.as(await aPerson(database, { organisation: other, role: 'administering' }))
  cookie.provider = await app.as(await aPerson(database, { organisation: provider }))
  await aKey(database, linden, 'read')
  await sql`insert into mandates (representative, represented, scope, valid_from, status)
    values (${county}, ${linden}, 'everything', '2026-01-01', 'active')`.execute(database)
  for (const [organisation, title] of [
    [linden, 'Sperrmüll online anmelden'],
    [other, 'Sperrmüll anmelden im Internet'],
  ])
    await sql`insert into needs (organisation, title, status, opened_at, visibility)
      values (${organisation}, ${title}, 'open', now(), 'public')`.execute(database)
  const index = await indexNeeds(database, app.services.twins)
  await keepClusters({ database, twins: app.services.twins }, { settled: 0 })
  await index.stop()
  const post = (path: string, form: Record<string, string>) => app.ask(path, { cookie: cookie.linden, form })
  await post('/abos', { liste: 'suche=Sperrm%C3%BCll' })
  const proposal = { name: 'Drohnenflüge anmelden', bereich: 'public-order', beschreibung: 'Anmelden, was fliegt' }
  await sql`insert into capability_proposals (organisation, name, field, description)
    values (${linden}, ${proposal.name}, ${proposal.bereich}, ${proposal.beschreibung})`.execute(database)
  const made = await sql<{ id: string }>`insert into webhooks (organisation, url, events)
    values (${linden}, 'https://beispiel.example/', '["needOpened"]') returning id`.execute(database)
  webhook = made.rows[0]!.id
  await sql`insert into webhook_deliveries (webhook, event) values (${webhook}, 'test')`.execute(database)
}, 60_000)
afterAll(() => app.close())

type Who = keyof typeof cookie
interface List {
  name: string
  page: () => string
  /** Without its ending, where it is not the page's own. */
  file?: () => string
  who: Who
  heading: string
  content: string
  /** Who does not see it. */
  stranger?: Who
}
const mandates = '/organisation/vertretungen'
const lists: readonly List[] = [
  { name: 'people', page: () => '/organisation/personen', who: 'reader', heading: 'Name', content: '=Mina' },
  { name: 'mandates', page: () => mandates, who: 'reader', heading: 'Wer vertritt', content: '=Kreis' },
  {
    name: 'keys',
    page: () => '/organisation/zugaenge',
    file: () => '/organisation/zugaenge/schluessel',
    who: 'linden',
    heading: 'Name',
    content: 'Fachverfahren',
    stranger: 'reader',
  },
  {
    name: 'deliveries',
    page: () => `/organisation/zugaenge/webhooks/${webhook}`,
    file: () => `/organisation/zugaenge/webhooks/${webhook}/verschickt`,
    who: 'linden',
    heading: 'Wann',
    content: 'Probe',
    stranger: 'other',
  },
  { name: 'what one follows', page: () => '/abos', who: 'linden', heading: 'Was', content: 'Sperrmüll' },
  {
    name: 'proposals for the vocabulary',
    page: () => '/faehigkeiten/vorschlaege',
    who: 'linden',
    heading: 'Vorschlag',
    content: 'Drohnenflüge anmelden',
    stranger: 'reader',
  },
  {
    name: 'suggestions for bundles',
    page: () => '/buendel/vorschlaege',
    who: 'provider',
    heading: 'Vorschlag',
    content: 'Sperrmüll online anmelden',
    stranger: 'linden',
  },
]

describe('a list is taken along as a file', () => {
  it.each(lists)('$name', async ({ page, file = page, who, heading, content, stranger }) => {
    const ask = (path: string, as: Who = who) => app.ask(path, { cookie: cookie[as] })
    const shown = await (await ask(page())).text()
    for (const ending of ['xlsx', 'csv', 'json']) expect(shown).toContain(`href="${file()}.${ending}"`)
    const csv = Buffer.from(await (await ask(`${file()}.csv`)).arrayBuffer()).toString()
    expect(csv.startsWith(`\uFEFF${heading};`)).toBe(true)
    expect(csv).toContain(content.replace(/^=/, "'="))
    const workbook = await ask(`${file()}.xlsx`)
    expect(workbook.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.xlsx"$/)
    const [sheet] = await readTableFile(new Uint8Array(await workbook.arrayBuffer()))
    expect(sheet!.rows[0]![0]).toBe(heading)
    expect(sheet!.rows.flat().join()).toContain(content)
    const json = (await (await ask(`${file()}.json`)).json()) as unknown[]
    expect(json).toHaveLength(sheet!.rows.length - 1)
    if (stranger)
      for (const ending of ['xlsx', 'csv', 'json'])
        expect((await ask(`${file()}.${ending}`, stranger)).status).toBe(404)
  })

  it('holds nothing of others', async () => {
    for (const path of ['/organisation/personen', '/organisation/vertretungen', '/organisation/zugaenge/schluessel'])
      expect(await (await app.ask(`${path}.json`, { cookie: cookie.other })).text()).not.toMatch(/Mina|Kreis|Fachverf/)
    expect(await (await app.ask('/abos.json', { cookie: cookie.reader })).json()).toEqual([])
    expect(await (await app.ask('/faehigkeiten/vorschlaege.json', { cookie: cookie.other })).json()).toEqual([])
  })

  it('never holds a key itself', async () => {
    const [key] = (await (
      await app.ask('/organisation/zugaenge/schluessel.json', { cookie: cookie.linden })
    ).json()) as object[]
    expect(Object.keys(key!).sort()).toEqual([
      'beginning',
      'createdAt',
      'expiresAt',
      'id',
      'lastUsedOn',
      'madeBy',
      'name',
      'reaches',
      'revokedAt',
      'scope',
    ])
  })
})
