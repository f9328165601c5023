import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiRoutes } from '../src/api.tsx'
import { apiWorld } from './support/api-world.ts'

const world = apiWorld()
const { place, ask, create } = world
const needs = '/api/v1/needs'

describe('what was read before', () => {
  const get = (path: string, headers: Record<string, string>) => ask.decider(path, { headers })

  it('is not sent again where it is still the same, whatever is asked for', async () => {
    const { body } = await create('Bänke im Park')
    const one = `${needs}/${body.id}`
    const paths = (await apiRoutes(world.app.services))
      .filter(({ method, path, schema }) => method === 'GET' && schema && !path.includes(':'))
      .map(({ path }) => (['/api/v1/services', '/api/v1/search'].includes(path) ? `${path}?search=x` : path))
      .filter((path) => path !== '/api/v1/clusters')
    for (const path of [one, `${one}/twins`, ...paths]) {
      const first = await ask.decider(path)
      const etag = first.headers.get('etag')!
      expect([path, etag]).toEqual([path, expect.stringMatching(/^(W\/)?"[\w-]{22}"$/)])
      const again = await get(path, { 'If-None-Match': `"anders", ${etag}` })
      expect([path, again.status, again.body]).toEqual([path, 304, ''])
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('cache-control')).toContain('private')
      expect((await get(path, { 'If-None-Match': etag.replace('W/', '') })).status).toBe(304)
      expect((await get(path, { 'If-None-Match': '*' })).status).toBe(304)
      for (const other of ['"anders"', 'kein Tag', ''])
        expect((await get(path, { 'If-None-Match': other })).status).toBe(200)
    }
    const before = (await ask.decider(one)).headers.get('etag')!
    await ask.decider(one, { method: 'PATCH', headers: { 'If-Match': before }, body: { cases: 5 } })
    expect((await get(one, { 'If-None-Match': before })).status).toBe(200)
    expect((await get(one, { 'If-Match': before })).status).toBe(412)
    expect((await get(one, { 'If-Match': '*', 'If-None-Match': '*' })).status).toBe(304)
  })

  it('keeps its strong tag also for whoever asks for it packed', async () => {
    const aim = 'Bänke '.repeat(600)
    const { body, headers } = await create('Noch mehr Bänke', { aim })
    const packed = await ask.decider.raw(`${needs}/${body.id}`, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers.get('etag')).toBe(headers.get('etag'))
    expect(packed.headers.get('etag')).not.toMatch(/^W/)
    expect(packed.headers.get('content-encoding')).toBeNull()
  })

  it('has another tag for whoever sees less of it, and when its organisation has another name', async () => {
    const made = await create('Zäune streichen', { visibility: 'signedIn', usedToday: 'Farbe' })
    const theirs = await ask.vendor(`${needs}/${made.body.id}`)
    expect(theirs.body.background).toBeNull()
    expect(theirs.headers.get('etag')).not.toBe(made.headers.get('etag'))
    await sql`update organisations set name = 'Lindenbrück am See' where id = ${place.linden}`.execute(
      world.app.database,
    )
    expect((await get(`${needs}/${made.body.id}`, { 'If-None-Match': made.headers.get('etag')! })).status).toBe(200)
  })
})
