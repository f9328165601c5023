import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { seedDemonstration } from './support/cast.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await fillVocabulary(app.database)
  await seedDemonstration(app.database)
}, 120_000)
afterAll(() => app.close(), 60_000)

const page = async (path: string) => (await app.ask(path)).text()
const plain = (cell: string) => cell.replaceAll(/<[^>]*>/g, '').trim()
/** What stands in each row of the table of a page, by the names of its columns. */
async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const text = await page(path)
  const body = text.slice(text.indexOf('<tbody'), text.indexOf('</tbody>'))
  return body
    .split('<tr')
    .slice(1)
    .map((row) => {
      const [first] = row.match(/<th[^>]*>([^]*?)<\/th>/)!.slice(1)
      const cells = [...row.matchAll(/<td[^>]*data-label="([^"]*)"[^>]*>([^]*?)<\/td>/g)]
      return { '': plain(first!), ...Object.fromEntries(cells.map(([, name, cell]) => [name!, plain(cell!)])) }
    })
}
/** Where the head of a column leads, and how it says that the list is sorted by it. */
async function headOf(path: string, name: string) {
  const [, attributes, href] = (await page(path)).match(
    new RegExp(`<th scope="col"([^>]*)><a class="kern-link" href="([^"]*)">${name}<`),
  )!
  return { href: href!.replaceAll('&amp;', '&'), sorted: attributes!.match(/aria-sort="(\w+)"/)?.[1] }
}
const figure = (text: string) => Number(text.replaceAll('.', ''))
const day = (text: string) => text.split('.').toReversed().join('-')
const said = (values: readonly string[]) => values.filter((value) => value !== '–')
const german = (one: string, other: string) => one.localeCompare(other, 'de')

const lists = [
  ['/bedarfe', 'Organisation', ''],
  ['/bedarfe', 'Einwohner', 'figure'],
  ['/bedarfe', 'Gebraucht bis', 'day'],
  ['/bedarfe?feld=citizen-services', 'Organisation', ''],
  ['/buendel', 'Dabei', 'figure'],
  ['/buendel', 'Antworten bis', 'day'],
  ['/organisationen', 'Land', ''],
  ['/organisationen', 'Kreis', ''],
  ['/organisationen', 'Einwohner', 'figure'],
  ['/organisationen?suche=Auen', 'Einwohner', 'figure'],
] as const

describe('a list', () => {
  it.each(lists)('%s sorts by %s, once more the other way round, and says how', async (path, name, kind) => {
    const compare =
      kind === 'figure'
        ? (one: string, other: string) => figure(one) - figure(other)
        : kind === 'day'
          ? (one: string, other: string) => german(day(one), day(other))
          : german
    const first = await headOf(path, name)
    expect(first.sorted).toBeUndefined()
    const second = await headOf(first.href, name)
    const third = await headOf(second.href, name)
    expect(new Set([second.sorted, third.sorted])).toEqual(new Set(['ascending', 'descending']))
    expect(third.href).toBe(first.href)
    for (const [href, { sorted }] of [
      [first.href, second],
      [second.href, third],
    ] as const) {
      const values = (await rowsOf(href)).map((row) => row[name]!.replace(/ Landkreis Auenberg$/, ''))
      expect(values.length).toBeGreaterThan(0)
      const known = said(values)
      expect(values.slice(0, known.length)).toEqual(known)
      const way = sorted === 'descending' ? -1 : 1
      expect(known).toEqual(known.toSorted((one, other) => way * compare(one, other)))
    }
  })

  it.each([
    ['/bedarfe', 'Bedarf', '/bedarfe.json'],
    ['/buendel', 'Bündel', '/buendel.json'],
    ['/organisationen', 'Name', '/organisationen.json'],
  ])(
    '%s has its words in the order of the German alphabet, and its file has the same order',
    async (path, name, file) => {
      const { href } = await headOf(path, name)
      const titles = (await rowsOf(href)).map((row) => row['']!.replace(/ erfunden$/, ''))
      expect(titles).toEqual(titles.toSorted(german))
      const search = href.slice(href.indexOf('?'), href.indexOf('#'))
      const inFile = JSON.parse(await page(`${file}${search}`)) as object[]
      for (const [at, title] of titles.entries()) expect(JSON.stringify(inFile[at])).toContain(JSON.stringify(title))
    },
  )

  it('keeps its order through its pages, its filters and the search, and nobody follows an order', async () => {
    const text = await page('/bedarfe?sortiert=-einwohner')
    expect(text).toContain('name="sortiert" value="-einwohner"')
    expect(text).toContain('/bedarfe?sortiert=-einwohner&amp;seite=2#gefunden')
    expect(text).not.toMatch(/feed[^"]*sortiert/)
    expect(await page('/bedarfe?sortiert=passwort')).not.toContain('aria-sort')
  })

  it('of capabilities is read field by field or from A to Z', async () => {
    const names = async (path: string) =>
      [...(await page(path)).matchAll(/href="\/faehigkeiten\/[\w-]+">([^<]+)</g)].map(([, name]) => name!)
    const byName = await names('/faehigkeiten?sortiert=name')
    expect(byName).toEqual(byName.toSorted(german))
    expect((await names('/faehigkeiten')).toSorted(german)).toEqual(byName)
    expect(await names('/faehigkeiten')).not.toEqual(byName)
    expect(await page('/faehigkeiten?sortiert=name')).toContain('href="/faehigkeiten?">nach Aufgabenbereich')
  })
})
