import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { readPdf } from '../../../../test/support/pdf-reader.ts'
import { aPricedSolution } from '../../../../test/support/priced-solution.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let search: string
let offer: string
const cookie: Record<'town' | 'rival' | 'provider' | 'reader', string> = {
  town: '',
  rival: '',
  provider: '',
  reader: '',
}
beforeAll(async () => {
  app = await testApp()
  const [one, other] = [await aPricedSolution(app.database), await aPricedSolution(app.database)]
  offer = one.offer
  search = `?loesung=${one.solution}&loesung=${other.solution}`
  const town = await anOrganisation(app.database, { name: 'Lindenbrück' })
  cookie.town = await app.as(await aPerson(app.database, { organisation: town, role: 'editing' }))
  cookie.reader = await app.as(await aPerson(app.database, { organisation: town, role: 'reading' }))
  for (const [name, kind] of [
    ['rival', 'vendor'],
    ['provider', 'provider'],
  ] as const)
    cookie[name] = await app.as(
      await aPerson(app.database, {
        organisation: await anOrganisation(app.database, { name, kind }),
        role: 'administering',
      }),
    )
}, 60_000)
afterAll(() => app.close())

const file = async (ending: string, as?: string) => {
  const answer = await app.ask(`/vergleich.${ending}${search}`, as ? { cookie: as } : {})
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const price = /1\.200\s€/

describe('the comparison', () => {
  it('shows prices to those who take them, on the page and in every file', async () => {
    for (const as of [cookie.town, cookie.reader]) {
      expect(await (await app.ask(`/vergleich${search}`, { cookie: as })).text()).toMatch(price)
      expect((await readPdf(await file('pdf', as))).text).toMatch(price)
    }
    expect(strFromU8(unzipSync(await file('docx', cookie.town))['word/document.xml']!)).toMatch(price)
  })

  it('shows none to anybody else', async () => {
    for (const as of [undefined, cookie.rival, cookie.provider]) {
      expect(await (await app.ask(`/vergleich${search}`, as ? { cookie: as } : {})).text()).not.toMatch(/1\.200|Pflege/)
      expect((await readPdf(await file('pdf', as))).text).not.toMatch(/1\.200|Pflege/)
      for (const ending of ['docx', 'xlsx']) {
        const parts = Object.values(unzipSync(await file(ending, as))).map((part) => strFromU8(part))
        expect(parts.join('')).not.toMatch(/1\.200|Pflege/)
      }
    }
  })

  it('is a paper that says from which versions its figures come', async () => {
    const read = await readPdf(await file('pdf', cookie.town))
    expect(read).toMatchObject({
      title: 'Zwei Lösungen im Vergleich',
      language: 'de-DE',
      uaPart: '1',
      missingFonts: [],
    })
    expect(read.text.replaceAll(/\s+/g, ' ')).toContain(
      'Eintrag von Rechenzentrum, Fassung 1; Angebot von Rechenzentrum, Fassung 1.',
    )
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'THead', 'TH', 'LI']))
  })

  it('asks for two to eight, and hides what is not there', async () => {
    for (const asked of ['', '?loesung=x', search.split('&')[0]!])
      expect(await (await app.ask(`/vergleich${asked}`)).text()).toContain('zwei bis 8 Lösungen')
    const unknown = `?loesung=${crypto.randomUUID()}&loesung=${crypto.randomUUID()}`
    for (const path of [`/vergleich${unknown}`, `/vergleich.pdf${unknown}`])
      expect((await app.ask(path)).status).toBe(404)
  })
})

describe('what an offer costs', () => {
  it('is computed for a town year by year, and is no page for anybody who sees no prices', async () => {
    const page = await (await app.ask(`/angebote/${offer}/kosten?jahre=3`, { cookie: cookie.town })).text()
    expect(page).toMatch(/3\.600,00\s€/)
    const csv = await (await app.ask(`/angebote/${offer}/kosten.csv?jahre=3`, { cookie: cookie.town })).text()
    expect(csv.match(/Pflege/g)).toHaveLength(3)
    for (const as of [cookie.rival, cookie.provider])
      expect((await app.ask(`/angebote/${offer}/kosten`, { cookie: as })).status).toBe(404)
  })
})
