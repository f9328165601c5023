import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { people } from '../src/demo/cast.ts'
import { seedCast } from './support/cast.ts'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
const cookies: string[] = []
beforeAll(async () => {
  app = await testApp()
  await seedCast(app.database)
  for (const name of ['Uta Berg', 'Mina Feldhaus', 'Frauke Linnemann'])
    cookies.push(await app.as(people.find((person) => person.name === name)!.id))
}, 60_000)
afterAll(() => app.close())

const names = [
  'error',
  'hinweis',
  'weiter',
  'suche',
  'faehigkeit',
  'titel',
  'land',
  'kreis',
  'art',
  'person',
  'von',
  'bis',
  'seite',
  'token',
]
const strange = [
  '"><script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  '%00',
  '\r\nX-Eingeschleust: 1',
  "'; select 1; --",
  '-1',
  '9'.repeat(30),
  '2026-02-31',
]

describe('what somebody puts into an address', () => {
  it.each(strange)('comes out as text, makes no header and breaks no page: %j', async (value) => {
    const query = new URLSearchParams(names.map((name) => [name, value])).toString()
    const mistakes: string[] = []
    for (const { method, path } of await appRoutes({ ...app.services, demo: { mails: async () => [] } }))
      if (method === 'GET')
        for (const cookie of ['', ...cookies]) {
          const address = path.replaceAll(/:\w+|\*/g, encodeURIComponent(value))
          const answer = await app.ask(`${address}?${query}`, { cookie })
          const page = await answer.text()
          const isCalendar = answer.headers.get('content-type')?.startsWith('text/calendar')
          const runs = page.includes('<script>alert') && !isCalendar
          if (answer.status >= 500 || runs || answer.headers.has('X-Eingeschleust'))
            mistakes.push(`${path}: ${answer.status}`)
          if (page.includes('function Object') || page.includes('[native code]')) mistakes.push(`${path}: code`)
        }
    expect([...new Set(mistakes)]).toEqual([])
  })
})
