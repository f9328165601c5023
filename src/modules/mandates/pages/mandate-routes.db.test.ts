import { directoryAddresses } from '../../directory/addresses.ts'
import { mandateAddresses } from '../addresses.ts'
import { peopleAddresses } from '../../people/addresses.ts'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let county: string
let town: string
/** Cookies. */
let proposer: string
let mayor: string
let today: string

beforeAll(async () => {
  app = await testApp()
  county = await anOrganisation(app.database, { name: 'Kreis Muster', kind: 'county' })
  town = await anOrganisation(app.database, { name: 'Bad Musterhausen', parent: county })
  proposer = await app.as(
    await aPerson(app.database, { name: 'Karl Kreis', organisation: county, role: 'administering' }),
  )
  mayor = await app.as(await aPerson(app.database, { name: 'Mia Mayer', organisation: town, role: 'deciding' }))
  const { rows } = await sql<{ day: string }>`select current_date as day`.execute(app.database)
  today = rows[0]!.day
}, 60_000)
afterAll(() => app.close())

const page = async (path: string, cookie: string) => (await app.ask(path, { cookie })).text()
const propose = async (fields: Record<string, string> = {}, cookie = proposer) => {
  const form = {
    organisation: county,
    seite: 'representative',
    partner: town,
    umfang: 'everything',
    von: today,
    bis: '',
  }
  return app.ask(mandateAddresses.newMandate, { cookie, form: { ...form, ...fields } })
}

describe('mandates on the page', () => {
  it('are proposed to somebody found by name, consented to, acted under, and ended at once', async () => {
    const found = await propose({ 'partner-suche': 'bad mustrhausen', 'partner-suchen': '1', bis: '2999-12-31' })
    const text = await found.text()
    expect([found.status, text]).toEqual([200, expect.stringContaining(`name="partner" value="${town}"`)])
    expect(text).toContain('value="2999-12-31"')
    const to = (await propose()).headers.get('location')!
    expect(to).toMatch(/\/organisation\/vertretungen\/.*hinweis=vorgeschlagen/)
    const path = to.split('?')[0]!
    expect(await page(path, proposer)).not.toContain('Zustimmen')
    expect(await page(mandateAddresses.mandates, mayor)).toContain('wartet auf Entscheidung')
    expect(await page(path, mayor)).toContain('Zustimmen')
    expect(
      (await app.ask(path, { cookie: mayor, form: { organisation: town, entscheidung: 'zustimmen' } })).status,
    ).toBe(303)

    const profile = { text: 'Vom Kreis geschrieben', webseite: '', email: '', sichtbar: 'public', fassung: '0' }
    const write = (form: Record<string, string>) => app.ask(directoryAddresses.profile, { cookie: proposer, form })
    await sql`update sessions set organisation = ${town} where person = (select id from persons where name = 'Karl Kreis')`.execute(
      app.database,
    )
    expect(await page(directoryAddresses.profile, proposer)).toContain('vertreten durch Kreis Muster')
    expect((await write({ ...profile, organisation: town })).status).toBe(303)
    const { rows } = await sql`select organisation, acting_for from journal where action = 'profileChanged'`.execute(
      app.database,
    )
    expect(rows).toEqual([{ organisation: county, acting_for: town }])
    for (const hidden of [peopleAddresses.people, mandateAddresses.mandates, peopleAddresses.leaving])
      expect((await app.ask(hidden, { cookie: proposer })).status).toBe(404)

    expect(await page(`${path}/widerrufen`, mayor)).toContain('Vertretung beenden?')
    expect((await app.ask(`${path}/widerrufen`, { cookie: mayor, form: { organisation: town } })).status).toBe(303)
    const afterwards = await write({ ...profile, text: 'Zu spät', organisation: town, fassung: '1' })
    expect(afterwards.status).toBe(409)
    expect(await page(directoryAddresses.profile, proposer)).not.toContain('vertreten durch')
    const saved = await sql`select organisation, about from profiles`.execute(app.database)
    expect(saved.rows).toEqual([{ organisation: town, about: 'Vom Kreis geschrieben' }])
  })

  it('are refused with a sentence at the field', async () => {
    const answer = await propose({ bis: '2000-01-01' })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('id="bis-fehler"')])
    expect((await propose({ partner: county })).status).toBe(422)
    expect((await propose({ partner: 'x' })).status).toBe(422)
  })

  it('of others look like none', async () => {
    const path = (await propose()).headers.get('location')!.split('?')[0]!
    const elsewhere = await anOrganisation(app.database)
    const cookie = await app.as(await aPerson(app.database, { organisation: elsewhere, role: 'administering' }))
    const form = { organisation: elsewhere, entscheidung: 'zustimmen' }
    for (const there of [path, mandateAddresses.mandate(randomUUID()), mandateAddresses.mandate('x')]) {
      expect((await app.ask(there, { cookie })).status).toBe(404)
      expect((await app.ask(there, { cookie, form })).status).toBe(404)
      expect((await app.ask(`${there}/widerrufen`, { cookie })).status).toBe(404)
      expect((await app.ask(`${there}/widerrufen`, { cookie, form })).status).toBe(404)
    }
  })

  it('offer every public body but the own one, and take any characters for a search', async () => {
    await anOrganisation(app.database, { name: 'Muster Software GmbH', kind: 'vendor' })
    const search = async (words: string) =>
      (await propose({ partner: '', 'partner-suche': words, 'partner-suchen': '1' })).text()
    const found = await search('Muster')
    expect(found).toContain('Bad Musterhausen')
    expect(found).not.toMatch(new RegExp(`Muster Software|value="${county}" `))
    expect(found.match(/type="radio"/g)).toHaveLength(1)
    for (const words of ['%', '_', '\\', "'", '<script>']) expect(await search(words)).toContain('Nichts gefunden')
  })

  it('come back with the word that was searched for where nobody was chosen', async () => {
    const answer = await propose({ partner: '', 'partner-suche': 'Musterhausen' })
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('id="partner-fehler"')
    expect(text).toContain('value="Musterhausen"')
  })
})
