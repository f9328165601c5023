import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { people } from '../src/demo/cast.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { forgetRegisterCheck } from '../src/modules/directory/actions/register-in-memory.ts'
import { seedDemonstration } from './support/cast.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  await seedDemonstration(app.database)
  cookie = await app.as(people.find(({ name }) => name === 'Tarek Winter')!.id)
}, 120_000)
afterAll(() => app.close(), 60_000)

const page = async (path: string) => (await app.ask(path, { cookie })).text()
const read = async <T>(path: string) => JSON.parse(await page(path)) as T
const figure = (text: string | undefined) => Number(text?.replaceAll('.', ''))
const plain = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
/** The cells of the rows of a page's tables, by what their first one says. */
const rowsOf = (text: string) =>
  new Map(
    text.split('<tr').map((row) => {
      const cells = [...row.matchAll(/data-label="([^"]*)"[^>]*>([^]*?)<\/td>/g)]
      const first = plain(row.match(/scope="row"[^>]*>([^]*?)<\/th>/)?.[1] ?? '').trim()
      return [first, Object.fromEntries(cells.map(([, name, cell]) => [name!, plain(cell!).trim()]))] as const
    }),
  )

interface Organisation {
  id: string
  name: string
  inhabitants: number | null
}
const register = () => read<Organisation[]>('/organisationen.json')
const livingBundles = async () =>
  (
    await sql<{
      id: string
      title: string
    }>`select id, title from bundles where status in ('asking', 'started')`.execute(app.database)
  ).rows

describe('the inhabitants of an organisation', () => {
  it.each([
    ['as they come', 0],
    ['after a newer directory', 7],
  ])(
    'are the same on its page, in lists, with its needs, in its bundles and for the calculator, %s',
    async (_, more) => {
      await sql`update organisations set inhabitants = inhabitants + ${more}, changed_at = now()`.execute(app.database)
      forgetRegisterCheck(app.database)
      const known = new Map((await register()).map(({ name, inhabitants }) => [name, inhabitants]))
      const lindenbrueck = (await register()).find(({ name }) => name === 'Lindenbrück')!
      expect(lindenbrueck.inhabitants).toBe(5012 + more)
      const own = await page(`/organisationen/${lindenbrueck.id}`)
      expect(plain(own)).toContain(`Einwohner ${(5012 + more).toLocaleString('de')}`)

      const needs = rowsOf(await page('/bedarfe'))
      const listed = [...needs.values()].filter((row) => row['Einwohner'])
      expect(listed.length).toBeGreaterThan(20)
      for (const row of listed) {
        const name = [...known.keys()].find(
          (each) => row['Organisation'] === each || row['Organisation']?.startsWith(`${each} Land`),
        )
        expect([row['Organisation'], figure(row['Einwohner'])]).toEqual([row['Organisation'], known.get(name!)])
      }

      let compared = 0
      for (const { id } of await livingBundles()) {
        const members = [...rowsOf(await page(`/buendel/${id}`))].filter(([, row]) => row['Einwohner'])
        const scenario = parse(await page(`/buendel/${id}/szenario.yaml`)) as { participants: Organisation[] } | null
        for (const [name, row] of members) {
          expect([name, figure(row['Einwohner'])]).toEqual([name, known.get(name)])
          compared++
        }
        for (const { name, inhabitants } of scenario?.participants ?? []) {
          expect([name, inhabitants]).toEqual([name, known.get(name)])
          compared++
        }
      }
      expect(compared).toBeGreaterThan(5)
    },
  )
})

describe('a count', () => {
  it('of those who go along is the same on the board, in the list and on the page of the bundle', async () => {
    const board = rowsOf(await page('/'))
    const list = rowsOf(await page('/buendel'))
    const bundles = await livingBundles()
    expect(bundles.length).toBeGreaterThan(0)
    for (const { id, title } of bundles) {
      const own = plain(await page(`/buendel/${id}`))
      expect(board.get(title)!['Organisationen']).toBe(list.get(title)!['Dabei'])
      expect(own).toContain(`Einwohner zusammen ${board.get(title)!['Einwohner']}`)
    }
  })

  it.each(['Parken', 'Auen', 'Kita', 'online'])(
    'of what is found for %s is that of the list it leads to',
    async (words) => {
      const text = await page(`/suche?suche=${words}`)
      const led = [...text.matchAll(/href="([^"]*)">Alle ([\d.]+) ansehen/g)]
      for (const [, href, count] of led) {
        const list = await page(href!.replaceAll('&amp;', '&'))
        const items = list.match(/<ul class="twins">[^]*?<\/ul>/)?.[0].match(/<li>/g)?.length
        const heading = list.match(/id="gefunden">([\d.]+)/)?.[1]
        expect([href, figure(heading ?? String(items))]).toEqual([href, figure(count)])
      }
    },
  )

  it('of each field of capabilities is that of what folds out', async () => {
    const folds = (await page('/faehigkeiten')).split('<details>').slice(1)
    expect(folds.length).toBeGreaterThan(5)
    for (const fold of folds) expect(fold.match(/<li>/g)).toHaveLength(Number(fold.match(/\((\d+)\)/)![1]))
  })
})
