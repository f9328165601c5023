import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../test/support/people.ts'
import { testApp, type TestApp } from '../test/support/test-app.ts'

let app: TestApp
let town: string
let county: string
let administrator: string
beforeAll(async () => {
  app = await testApp()
  town = await anOrganisation(app.database, { name: 'Lindenau' })
  county = await anOrganisation(app.database, { name: 'Kreis Aue', kind: 'county' })
  administrator = await aPerson(app.database, { name: 'Mina Amt', organisation: town, role: 'administering' })
}, 60_000)
afterAll(() => app.close(), 60_000)

const startOf = async (person?: string) => {
  const cookie = person ? await app.as(person) : ''
  return (await app.ask('/', { cookie })).text()
}
const propose = async (proposer: string) => {
  await sql`insert into mandates (representative, represented, scope, valid_from, status, proposed_by)
    values (${county}, ${town}, 'everything', current_date, 'proposed', ${proposer})`.execute(app.database)
}

describe('the start page', () => {
  it('explains Allmende to whoever has not signed in', async () => {
    const text = await startOf()
    expect(text).toContain('Ihre Nachbarn brauchen dasselbe wie Sie.')
    expect(text).not.toContain('Guten Tag')
  })

  it('has a navigation of two groups that says where one is', async () => {
    const cookie = await app.as(await aPerson(app.database, { name: 'Ida Amt', organisation: town, role: 'editing' }))
    const text = await (await app.ask('/organisation/verlauf', { cookie })).text()
    const navigation = text.slice(text.indexOf('id="menue"'), text.indexOf('</nav>'))
    expect([...navigation.matchAll(/navigation-title[^>]*>([^<]+)</g)].map(([, title]) => title)).toEqual([
      'Der Weg',
      'Lindenau',
      'Organisation',
    ])
    expect([...navigation.matchAll(/aria-current="(\w+)">([^<]+)</g)].map(([, kind, name]) => [kind, name])).toEqual([
      ['true', 'Organisation'],
      ['page', 'Verlauf'],
    ])
  })

  it('leads a person to the pages of their organisation that they may see', async () => {
    const text = await startOf(await aPerson(app.database, { name: 'Lea Rat', organisation: town }))
    expect(text).toContain('Guten Tag, Lea Rat')
    expect(text).toContain('Sie handeln für Lindenau.')
    for (const path of [`/organisationen/${town}`, '/organisation/personen', '/organisation/verlauf', '/rechner'])
      expect(text).toContain(`href="${path}"`)
    expect(text).not.toContain('href="/organisation/profil"')
    expect(text).toContain('Gerade wartet nichts auf Sie.')
  })

  it('names what waits for exactly this person, to nobody else', async () => {
    const stranger = await aPerson(app.database, { name: 'Nora Neu' })
    await sql`insert into join_requests (organisation, person, role) values (${town}, ${stranger}, 'editing')`.execute(
      app.database,
    )
    const deciding = await aPerson(app.database, { organisation: county, role: 'deciding' })
    await propose(deciding)
    const text = await startOf(administrator)
    expect(text).toContain('Nora Neu möchte für Lindenau arbeiten')
    expect(text).toContain('Soll Kreis Aue für Lindenau handeln?')
    const reader = await startOf(await aPerson(app.database, { organisation: town }))
    for (const shown of [reader, await startOf(deciding)]) expect(shown).not.toMatch(/möchte|Soll Kreis/)
    const asker = await startOf(stranger)
    expect(asker).toContain('Sie gehören noch zu keiner Organisation')
    expect(asker).toContain('Lindenau, angefragt am')
  })

  it('shows a mandate that one has prepared oneself to the second pair of eyes only', async () => {
    const second = await aPerson(app.database, { organisation: town, role: 'deciding' })
    await sql`delete from mandates`.execute(app.database)
    await sql`insert into mandates (representative, represented, scope, valid_from, status, prepared_by)
      values (${county}, ${town}, 'needs', current_date, 'prepared', ${administrator})`.execute(app.database)
    expect(await startOf(administrator)).not.toContain('Soll Kreis Aue')
    expect(await startOf(second)).toContain('Soll Kreis Aue für Lindenau handeln?')
  })

  it('tells those who run this installation who waits to administer an organisation as the first', async () => {
    const empty = await anOrganisation(app.database, { name: 'Silberbach' })
    const first = await aPerson(app.database, { name: 'Otto Erst' })
    await sql`insert into join_requests (organisation, person, role) values (${empty}, ${first}, 'administering')`.execute(
      app.database,
    )
    expect(await startOf(await aPerson(app.database, { operator: true }))).toContain(
      'Otto Erst möchte Silberbach als erste Person verwalten',
    )
  })
})
