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
  'x',
  '\0',
  'a'.repeat(3000),
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

/** Bytes that no browser sends. */
const bodies: readonly [name: string, type: string, body: string | Uint8Array<ArrayBuffer>][] = [
  [
    'parts without an end',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="titel"\r\n\r\n',
  ],
  ['parts without a boundary', 'multipart/form-data', 'titel=a'],
  ['a form of NUL', 'application/x-www-form-urlencoded', 'titel=%00&name=%00&organisation=%00&email=%00&passwort=%00'],
  ['half a character', 'application/x-www-form-urlencoded', 'titel=%ff%fe&name=%ed%a0%80'],
  ['broken JSON', 'application/json', '{"title":'],
  ['JSON with NUL', 'application/json', JSON.stringify({ title: '\0'.repeat(10), name: '\0', requirements: ['\0'] })],
  ['no text at all', 'text/csv', new Uint8Array([0, 255, 254, 0, 0, 1])],
]

describe('what somebody posts', () => {
  it.each(bodies)(
    'as %s is the fault of whoever sent it',
    async (_, type, body) => {
      const mistakes: string[] = []
      for (const { method, path } of await appRoutes({ ...app.services, demo: { mails: async () => [] } }))
        if (method !== 'GET' && path !== '/abmeldung')
          for (const cookie of ['', ...cookies])
            for (const id of ['x', '%00', '00000000-0000-4000-8000-000000000000']) {
              const address = `http://localhost:8080${path.replaceAll(/:\w+|\*/g, id)}`
              const headers = { cookie, Origin: 'http://localhost:8080', Host: 'localhost:8080', 'Content-Type': type }
              const answer = await app.app.request(address, { method, headers, body })
              await answer.body?.cancel()
              if (answer.status >= 500) mistakes.push(`${method} ${path}: ${answer.status}`)
            }
      expect([...new Set(mistakes)]).toEqual([])
    },
    120_000,
  )
})
