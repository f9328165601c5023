import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../demo/cast.ts'
import { seedCast } from '../../test/support/cast.ts'
import { testApp, type TestApp } from '../../test/support/test-app.ts'
import { appRoutes } from '../app.tsx'
import { allModules } from '../services.ts'
import { manualNames } from './manual.ts'

const folder = new URL('../../docs/handbuch/', import.meta.url)
let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedCast(app.database)
}, 60_000)
afterAll(() => app.close(), 60_000)

const textOf = async (path: string, cookie = '') => (await app.ask(path, { cookie })).text()
const mina = () => app.as(people.find(({ name }) => name === 'Mina Feldhaus')!.id)

describe('the manual', () => {
  const names = manualNames(allModules)

  it('has a page for every name that a module announces, and no other', () => {
    expect(names.length).toBeGreaterThan(5)
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.md`).sort())
  })

  it('lists its pages, and shows each of them', async () => {
    const list = await textOf('/hilfe')
    for (const name of names) {
      expect(list).toContain(`href="/hilfe/${name}"`)
      const answer = await app.ask(`/hilfe/${name}`)
      const text = await answer.text()
      expect([answer.status, text.match(/<h1/g)?.length]).toEqual([200, 1])
      expect(text).not.toMatch(/\]\(|\*\*|^## /m)
    }
    expect((await app.ask('/hilfe/nirgends')).status).toBe(404)
  })

  it('leads nowhere that does not exist', async () => {
    const paths = (await appRoutes(app.services))
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))
    const links = names.flatMap((name) =>
      [...readFileSync(new URL(`${name}.md`, folder), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href!),
    )
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((href) => !paths.some((path) => path.test(href)))).toEqual([])
  })

  it('is a link away where it helps', async () => {
    const cookie = await mina()
    for (const [path, page] of [
      ['/bedarfe', 'bedarf'],
      ['/bedarfe?wessen=eigene', 'bedarf'],
      ['/buendel', 'buendel'],
      ['/organisation/personen', 'organisation'],
      ['/organisation/zugaenge', 'zugang'],
      ['/abos', 'verfolgen'],
      ['/rechner', 'gesamtpaket-und-umlage'],
    ])
      expect(await textOf(path!, cookie)).toContain(`href="/hilfe/${page}">Hilfe zu dieser Seite</a>`)
    expect(await textOf('/impressum')).not.toContain('Hilfe zu dieser Seite')
  })
})

describe('the statement on accessibility', () => {
  it('has status, day, contact and the body that enforces it, as the operator says', async () => {
    const operator = {
      name: 'Zweckverband Beispiel',
      email: 'hilfe@zweckverband.example',
      accessibilityDay: '2027-03-05',
      enforcement: 'Durchsetzungsstelle des Landes Beispiel\nMusterweg 1, 12345 Musterstadt',
    }
    const answer = await app.appWith({ operator }).request('http://localhost:8080/barrierefreiheit', {
      headers: { Host: 'localhost:8080' },
    })
    const text = await answer.text()
    for (const words of ['weitgehend vereinbar', '05.03.2027', 'mailto:hilfe@zweckverband.example', 'Musterweg 1'])
      expect(text).toContain(words)
    expect(text).not.toContain('noch nicht.')
  })

  it('says what is missing where the operator has said nothing', async () => {
    const text = await textOf('/barrierefreiheit')
    expect(text).toContain('Eingetragen ist sie in dieser Installation noch nicht.')
    expect(text).toContain('muss sie eintragen')
  })
})
