import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from './support/test-app.ts'

const most = 150_000
/** As browsers ask. */
const headers = { 'Accept-Encoding': 'gzip, deflate, br' }

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close(), 60_000)

const ask = (path: string, more: Record<string, string> = {}) =>
  app.app.request(`http://localhost:8080${path}`, { headers: { Host: 'localhost:8080', ...more } })
const bytesOf = async (path: string) => (await (await ask(path, headers)).arrayBuffer()).byteLength
const textOf = async (path: string) => (await ask(path)).text()
const linked = (text: string) => [...text.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path!)

/** The page, and whatever a browser without anything kept gets for it. */
async function visited(path: string): Promise<Record<string, number>> {
  const files = linked(await textOf(path))
  const sheets = files.filter((file) => file.endsWith('.css'))
  const fonts = await Promise.all(
    sheets.map(async (file) => [...(await textOf(file)).matchAll(/url\("?\.(\/[^")]+\.woff2)/g)]),
  )
  const all = new Set([path, ...files, ...fonts.flat().map(([, name]) => `/static${name}`)])
  return Object.fromEntries(await Promise.all([...all].map(async (each) => [each, await bytesOf(each)] as const)))
}

describe('a first visit', () => {
  it.each(['/', '/bedarfe', '/bedarfe/neu'])(
    `to %s takes at most ${most / 1000} kB: page, style sheet, scripts and fonts`,
    async (path) => {
      const bytes = await visited(path)
      expect(Object.keys(bytes).filter((file) => file.endsWith('.woff2'))).toHaveLength(3)
      expect(Object.keys(bytes).filter((file) => /\.(css|js|svg)$/.test(file))).toHaveLength(3)
      expect(Math.min(...Object.values(bytes))).toBeGreaterThan(100)
      const sum = Object.values(bytes).reduce((one, other) => one + other, 0)
      expect(sum, JSON.stringify(bytes, null, 2)).toBeLessThanOrEqual(most)
    },
  )

  it('keeps files for a year under names that change with what is in them', async () => {
    const files = linked(await textOf('/'))
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      expect(file).toMatch(/^\/static\/[\w-]+-[A-Z0-9]{8}\.(css|js|svg|woff2)$/)
      const { status, headers } = await ask(file)
      expect([status, headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    }
    const missing = await ask('/static/allmende.css')
    expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, null])
  })

  it('sends style sheet and script compressed, also to whoever knows gzip alone', async () => {
    const sheet = linked(await textOf('/')).find((file) => file.endsWith('.css'))
    const encodings = await Promise.all(
      ['br, gzip', 'gzip'].map(async (known) =>
        (await ask(sheet!, { 'Accept-Encoding': known })).headers.get('Content-Encoding'),
      ),
    )
    expect(encodings).toEqual(['br', 'gzip'])
  })
})
