import { sql } from 'kysely'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { seedCast } from '../../../../test/support/cast.ts'
import { importDirectory } from '../actions/import-directory.ts'
import { seedDirectory } from '../formats/seed-directory.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedCast(app.database)
  await importDirectory(app.database, seedDirectory())
}, 120_000)
afterAll(() => app.close())

const page = async (path: string) => {
  const answer = await app.ask(path)
  expect(answer.status).toBe(200)
  return answer.text()
}
const idOf = async (name: string) => {
  const { rows } = await sql<{ id: string }>`select id from organisations where name = ${name} limit 1`.execute(
    app.database,
  )
  return rows[0]!.id
}

describe('the list of organisations', () => {
  it('finds a name in spite of umlauts and typing errors', async () => {
    for (const typed of ['Muenchen', 'munchen', 'Münchn'])
      expect(await page(`/organisationen?suche=${encodeURIComponent(typed)}`)).toMatch(/>München<\/a>/)
  })

  it('has pages of twenty-five, in the order of the alphabet, and says how many there are', async () => {
    const first = await page('/organisationen?land=06&art=municipality')
    expect(first).toMatch(/Organisationen 1 bis 25 von \d{3}/)
    const second = await page('/organisationen?land=06&art=municipality&seite=2')
    const names = (text: string) => [...text.matchAll(/scope="row"[^>]*><a[^>]*>([^<]+)/g)].map(([, name]) => name!)
    const both = [...names(first), ...names(second)]
    expect(both).toHaveLength(50)
    expect(both).toEqual(both.toSorted((a, b) => a.localeCompare(b, 'de')))
  })

  it('keeps the choice in the addresses of its pages and files', async () => {
    const text = await page('/organisationen?land=06&groesse=5000-20000')
    expect(text).toContain('/organisationen?land=06&amp;groesse=5000-20000&amp;seite=2')
    expect(text).toContain('/organisationen.csv?land=06&amp;groesse=5000-20000')
  })

  it('forgets the Kreis of another Land, and what makes no sense in its address', async () => {
    expect(await page('/organisationen?land=05&kreis=06634')).not.toContain('Nichts gefunden')
    expect(await page('/organisationen?land=x&art=%3Cscript%3E&groesse=9&seite=-1')).not.toContain('Nichts gefunden')
  })

  it('says where the figures come from and marks what is invented', async () => {
    const text = await page('/organisationen?suche=Lindenbr%C3%BCck')
    expect(text).toContain('erfunden')
    expect(await page('/organisationen?land=06')).toContain('Stand 01.01.2019')
  })

  it('shows what was typed as text, never as a tag', async () => {
    const text = await page(`/organisationen?suche=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(text).toContain('Nichts gefunden')
    expect(text).not.toContain('<script>alert')
  })

  it('gives what is found as CSV, JSON and XLSX, with the choice applied', async () => {
    const question = '?kreis=06634&art=municipality'
    const json = (await (await app.ask(`/organisationen.json${question}`)).json()) as { key: string }[]
    expect(json.length).toBeGreaterThan(10)
    expect(json.every(({ key }) => key.startsWith('06634'))).toBe(true)
    const csv = await (await app.ask(`/organisationen.csv${question}`)).text()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(json.length + 1)
    const xlsx = await app.ask(`/organisationen.xlsx${question}`)
    expect(xlsx.headers.get('content-disposition')).toContain('organisationen.xlsx')
    expect(Object.keys(unzipSync(new Uint8Array(await xlsx.arrayBuffer())))).toContain('xl/workbook.xml')
  })

  it('answers a search while typing with the place beside the name', async () => {
    const found = (await (await app.ask('/organisationen/suche?q=neuenkirchn&arten=municipality')).json()) as {
      name: string
      place: string
    }[]
    expect(found.length).toBeGreaterThan(3)
    expect(found.every(({ place }) => place.includes('Kreis') || place.includes('kreis'))).toBe(true)
    expect(await (await app.ask('/organisationen/suche')).json()).toEqual([])
  })
})

describe('the page of an organisation', () => {
  it('shows what it is, where it lies, its keys and its neighbours', async () => {
    const text = await page(`/organisationen/${await idOf('Schwalmstadt')}`)
    for (const part of [
      'Schwalm-Eder-Kreis',
      'Hessen',
      '06634022',
      'Gemeinden im selben Kreis',
      'Borken',
      'Aufnahme anfragen',
    ])
      expect(text).toContain(part)
  })

  it('shows a profile only to those it was written for', async () => {
    const id = await idOf('Borken')
    await sql`insert into profiles (organisation, about, visibility) values (${id}, 'Nur für Angemeldete', 'signedIn')`.execute(
      app.database,
    )
    expect(await page(`/organisationen/${id}`)).not.toContain('Nur für Angemeldete')
    const cookie = await app.as(await aPerson(app.database))
    expect(await (await app.ask(`/organisationen/${id}`, { cookie })).text()).toContain('Nur für Angemeldete')
  })

  it('tells its history to those who act for it or for its successor, and to nobody else', async () => {
    const [before, after] = await Promise.all(
      ['Altdorf', 'Neudorf'].map((name) => anOrganisation(app.database, { name })),
    )
    const [clerk, stranger] = await Promise.all([
      aPerson(app.database, { name: 'Carla Amt', organisation: before!, role: 'editing' }),
      aPerson(app.database, { organisation: after! }),
    ])
    const cookie = await app.as(clerk)
    const form = { text: 'Dorf', webseite: '', email: '', sichtbar: 'public', fassung: '0', organisation: before! }
    expect((await app.ask('/organisation/profil', { cookie, form })).status).toBe(303)
    const shown = async (as: string) => (await app.ask(`/organisationen/${before!}`, { cookie: as })).text()
    expect(await shown(cookie)).toContain('Carla Amt hat das Profil geändert')
    const elsewhere = await app.as(stranger)
    for (const as of ['', elsewhere]) expect(await shown(as)).not.toContain('Verlauf</h2>')
    await sql`update organisations set vanished_on = '2024-01-01', successor = ${after!} where id = ${before!}`.execute(
      app.database,
    )
    expect(await shown(elsewhere)).toContain('hat das Profil geändert')
  })

  it('marks what is invented', async () => {
    expect(await page(`/organisationen/${await idOf('Lindenbrück')}`)).toContain('Erfunden')
  })

  it.each(['x', '00000000-0000-4000-8000-000000000000', "'; drop table organisations"])(
    'is not found for %s',
    async (id) => {
      expect((await app.ask(`/organisationen/${encodeURIComponent(id)}`)).status).toBe(404)
    },
  )
})
