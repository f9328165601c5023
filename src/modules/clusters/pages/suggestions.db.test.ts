import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { indexNeeds } from '../../needs/index.ts'
import { organisationKinds, type OrganisationKind } from '../../access/schema.ts'
import { keepClusters } from '../actions/keep-clusters.ts'
import { clusterListPage } from '../actions/suggest-clusters.ts'

let app: TestApp
let index: Awaited<ReturnType<typeof indexNeeds>>
const towns: string[] = []
const cookies = {} as Record<OrganisationKind | 'nobody', string>
const persons = {} as Record<OrganisationKind, { person: string; organisation: string }>
const address = '/buendel/vorschlaege'

beforeAll(async () => {
  app = await testApp()
  for (let number = 0; number < 30; number++) towns.push(await anOrganisation(app.database, { name: `Ort${number}` }))
  await sql`update organisations set inhabitants = 1000 where name like 'Ort%'`.execute(app.database)
  cookies.nobody = ''
  for (const kind of organisationKinds) {
    const organisation = await anOrganisation(app.database, { name: `Haus ${kind}`, kind })
    const person = await aPerson(app.database, { organisation, role: 'reading' })
    persons[kind] = { person, organisation }
    cookies[kind] = await app.as(person)
  }
  index = await indexNeeds(app.database, app.services.twins)
}, 60_000)
afterAll(async () => {
  await index.stop()
  await app.close()
})
beforeEach(async () => {
  await sql`delete from need_twins`.execute(app.database)
  await sql`delete from need_backgrounds`.execute(app.database)
  await sql`update needs set status = 'withdrawn' where bundle is null`.execute(app.database)
})

async function ask(title: string, town: number, more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await app.database
    .insertInto('needs')
    .values({
      title,
      organisation: towns[town]!,
      status: 'open',
      visibility: 'publicBodies',
      opened_at: new Date(),
      ...more,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as string
}
const keep = async () => {
  await index.refresh()
  await keepClusters(app.services, { settled: 0 })
}
const page = async (who: OrganisationKind | 'nobody' = 'provider', path = address) =>
  (await (await app.ask(path, { cookie: cookies[who] })).text()).replaceAll('\u00A0', ' ')
/** The first cell of each row. */
const shown = async (path = address) =>
  [...(await page('provider', path)).matchAll(/<tr[^>]*><t[dh][^>]*>([^<]+)</g)].map(([, title]) => title).slice(1)

describe('what nobody has bundled yet', () => {
  it('is shown to those whose task it is to bring others together, and to nobody else', async () => {
    await ask('Sperrmüll online anmelden', 1)
    await ask('Sperrmüll anmelden im Internet', 2)
    await ask('Hundesteuer', 3)
    await keep()
    for (const kind of ['provider', 'county', 'land'] as const) {
      const text = await page(kind)
      expect(text).toContain('Sperrmüll online anmelden')
      expect(text).toContain('Sperrmüll anmelden im Internet')
      expect(text).not.toContain('Hundesteuer')
    }
    for (const kind of organisationKinds.filter((kind) => !['provider', 'county', 'land'].includes(kind)))
      expect((await app.ask(address, { cookie: cookies[kind] })).status).toBe(404)
    expect((await app.ask(address)).status).not.toBe(200)
  })

  it('comes from all open needs, however long ago they were reported', async () => {
    const old = { opened_at: new Date('2021-01-01') }
    await ask('Wärmeplanung für das Gemeindegebiet', 1, old)
    await ask('Kommunale Wärmeplanung für das Gemeindegebiet', 2, old)
    await sql`insert into needs (organisation, title, status, visibility, opened_at)
      select ${towns[0]!}::uuid, 'Nr' || md5(n::text), 'open', 'publicBodies', now() from generate_series(1, 600) n`.execute(
      app.database,
    )
    await keep()
    expect(await page()).toContain('Kommunale Wärmeplanung')
  }, 60_000)

  it('stands by organisations, then by inhabitants, then by what is needed soonest, contracts included', async () => {
    for (const town of [1, 2, 3]) await ask('Friedhof und Gräber verwalten', town)
    for (const town of [4, 5]) await ask('Bewohnerparkausweise ausgeben', town, { deadline: '2031-01-01' })
    const withContract = await ask('Feuerwehreinsätze abrechnen', 6)
    await ask('Feuerwehreinsätze abrechnen', 7)
    await sql`insert into need_backgrounds (need, contract_until) values (${withContract}, '2030-06-30')`.execute(
      app.database,
    )
    for (const town of [8, 9]) await ask('Musikschule: Unterricht und Gebühren', town)
    await sql`update organisations set inhabitants = 500 where id in (${towns[8]!}, ${towns[9]!})`.execute(app.database)
    await keep()
    expect(await shown()).toEqual([
      'Friedhof und Gräber verwalten',
      'Feuerwehreinsätze abrechnen',
      'Bewohnerparkausweise ausgeben',
      'Musikschule: Unterricht und Gebühren',
    ])
    expect(await page()).toContain('30.06.2030')
  })

  it('has no private needs and none of one organisation alone, and loses at once what is bundled, withdrawn or made private', async () => {
    await ask('Winterdienst planen und nachweisen', 1)
    await ask('Winterdienst planen und nachweisen', 1)
    await ask('Winterdienst planen und nachweisen (intern)', 2, { visibility: 'ownOrganisation' })
    const [one, two, three] = [
      await ask('Spielplätze prüfen und dokumentieren', 1),
      await ask('Spielplätze prüfen und dokumentieren', 2),
      await ask('Spielplätze prüfen und dokumentieren', 3),
    ]
    await keep()
    expect(await shown()).toEqual(['Spielplätze prüfen und dokumentieren'])
    await sql`update needs set visibility = 'ownOrganisation' where id = ${one}`.execute(app.database)
    expect(await page()).not.toContain(one)
    expect(await page()).toContain(two)
    await sql`update needs set status = 'withdrawn' where id = ${three}`.execute(app.database)
    expect(await shown()).toEqual([])
    await keep()
    const { rows } = await sql<{ needs: number }>`select count(*)::integer as needs from need_clusters`.execute(
      app.database,
    )
    expect(rows[0]!.needs).toBe(0)
  })

  it('counts an organisation once with all that have merged into it', async () => {
    const merged = await anOrganisation(app.database, { name: 'Altort' })
    await sql`update organisations set vanished_on = '2026-01-01', successor = ${towns[1]!} where id = ${merged}`.execute(
      app.database,
    )
    await ask('Hallen und Räume der Gemeinde buchen', 1)
    await ask('Hallen und Räume der Gemeinde buchen', 1, { organisation: merged })
    await keep()
    expect(await shown()).toEqual([])
  })

  it('follows what changes, and looks for no twins where nothing has', async () => {
    await ask('Ratsinformationssystem', 1)
    const other = await ask('Ganz etwas anderes', 2)
    await keep()
    expect(await shown()).toEqual([])
    await sql`update needs set title = 'Ratsinformationssystem erneuern' where id = ${other}`.execute(app.database)
    await keep()
    expect(await shown()).toHaveLength(1)
    const times = async () =>
      (await sql`select searched_at::text from need_twins order by need`.execute(app.database)).rows
    const before = await times()
    await keep()
    expect(await times()).toEqual(before)
  })

  it('comes in pages, and many needs of a kind unfold', async () => {
    const kinds = [
      'Kita',
      'Friedhof',
      'Parkausweis',
      'Hundesteuer',
      'Standesamt',
      'Winterdienst',
      'Bücherei',
      'Musikschule',
      'Schwimmbad',
      'Baumkataster',
      'Feuerwehr',
      'Wohngeld',
    ]
    for (const [place, kind] of kinds.entries()) {
      await ask(`${kind} verwalten`, place)
      await ask(`${kind} verwalten`, place + 1)
    }
    for (let town = 0; town < 9; town++) await ask('Elektronische Akte einführen', town)
    await keep()
    const [first, second] = [await shown(), await shown(`${address}?seite=2`)]
    expect(first).toHaveLength(10)
    expect(first[0]).toBe('Elektronische Akte einführen')
    expect(new Set([...first, ...second]).size).toBe(13)
    expect(await page()).toContain('und 3 weitere')
    expect(await page('provider', `${address}?seite=99`)).toContain('Gerade gibt es keine')

    const forPrograms: string[] = []
    let cursor: string | undefined
    do {
      const read = { limit: '5', ...(cursor && { cursor }) }
      const { clusters, next } = await asCaller(app.database, persons.provider, (transaction) =>
        clusterListPage(transaction, read),
      )
      forPrograms.push(...clusters.map(({ needs }) => needs[0]!.title))
      cursor = next ?? undefined
    } while (cursor)
    expect(forPrograms).toEqual([...first, ...second])
    for (const wrong of ['x', '', Buffer.from('-1').toString('base64url')])
      await expect(
        asCaller(app.database, persons.provider, (transaction) =>
          clusterListPage(transaction, { limit: '5', cursor: wrong }),
        ),
      ).rejects.toMatchObject({ refusals: [{ code: 'clusterCursor' }] })
  })

  it('is hidden by the walls as well: vendors and strangers read no cluster, and nobody the twins', async () => {
    await ask('Bäume erfassen', 1)
    await ask('Bäume erfassen', 2)
    await keep()
    const seenBy = (caller: { person: string | null; organisation: string | null }) =>
      asCaller(
        app.database,
        caller,
        async (transaction) => (await sql`select * from need_clusters`.execute(transaction)).rows.length,
      )
    for (const kind of organisationKinds) expect(await seenBy(persons[kind]), kind).toBe(kind === 'vendor' ? 0 : 1)
    expect(await seenBy({ person: null, organisation: null })).toBe(0)
    for (const table of ['need_twins', 'need_vectors'])
      await expect(
        asCaller(app.database, persons.provider, (transaction) =>
          sql`select * from ${sql.table(table)}`.execute(transaction),
        ),
      ).rejects.toThrow('permission denied')
  })
})
