import { describe, expect, it } from 'vitest'
import type { ApiAnswer } from './support/api-client.ts'
import { strangerReading } from './support/api-description.ts'
import { apiWorld } from './support/api-world.ts'
import { problemStatus } from './support/problem.ts'

const world = apiWorld()
const { ask } = world
const needs = '/api/v1/needs'
const id = '00000000-0000-4000-8000-000000000000'

describe('an address', () => {
  const lists = [needs, '/api/v1/bundles']
  it.each(lists)('%s refuses cursors that are none of its own', async (list) => {
    for (const cursor of [
      '',
      'x',
      '%00',
      'a'.repeat(301),
      Buffer.from(id.slice(1)).toString('base64url'),
      Buffer.from(`${id}' or 1=1 --`).toString('base64url'),
      Buffer.from(`${id}9999-99-99 99:99:99+00`).toString('base64url'),
      Buffer.from(`${id}2027-02-30 10:00:00+00`).toString('base64url'),
      Buffer.from(`${id}2027-02-20 10:00:00+99`).toString('base64url'),
    ]) {
      const answer = await ask.decider(`${list}?cursor=${cursor}`)
      expect([cursor, problemStatus(answer)]).toEqual([cursor, 422])
    }
  })

  it('with a cursor of somewhere else begins nowhere', async () => {
    const answer = await ask.decider(`${needs}?search=Parken&cursor=${Buffer.from(id).toString('base64url')}`)
    expect(answer.status).toBe(200)
    expect((await ask.decider(`/api/v1/bundles?cursor=${Buffer.from(id).toString('base64url')}`)).body.items).toEqual(
      [],
    )
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=1e1',
    'limit=-1',
    'limit=',
    'field=nichts',
    'capability=%00',
    'own=false',
    'sort=title',
    'land=1',
    'county=123456',
    `search=${'x'.repeat(201)}`,
  ])('that asks for %s is refused with the name of what is wrong', async (query) => {
    const answer = await ask.decider(`${needs}?${query}`)
    expect(problemStatus(answer)).toBe(422)
    expect(answer.body.errors).toHaveLength(1)
  })

  it.each(['search=%00', 'search=%ff', 'search=%E0%A4%A', 'search=%ud800', 'search=%F0%9F%98%80'])(
    'with broken letters (%s) finds nothing and breaks nothing',
    async (query) => {
      for (const path of [needs, '/api/v1/exports/needs'])
        expect((await ask.decider.raw(`${path}?${query}&${path === needs ? 'limit=1' : 'format=csv'}`)).status).toBe(
          200,
        )
    },
  )

  it.each([
    '%00',
    '%ff',
    '..%2f',
    '..%2f..%2fadmin',
    'NULL',
    '0',
    `${id}%20`,
    id.toUpperCase().replace('8', 'A'),
    "' or 1=1",
  ])('that names %s names nothing', async (name) => {
    for (const path of [needs, '/api/v1/bundles', '/api/v1/webhooks', '/api/v1/need-imports'])
      expect((await ask.decider(`${path}/${encodeURI(name)}`)).status).toBe(404)
  })
})

describe('a method', () => {
  it('that an address does not know is answered with those that it does', async () => {
    const reading = strangerReading(await (await world.app.ask('/api/v1/openapi.json')).json())
    const paths = Map.groupBy(reading.operations, ({ path }) => path)
    expect(paths.size).toBeGreaterThan(35)
    for (const [path, operations] of paths) {
      const address = path.replaceAll(/\{\w+\}/g, id)
      const methods = operations.map(({ method }) => method)
      const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted()
      const said = (answer: ApiAnswer) => answer.headers.get('allow')!.split(', ').toSorted()
      const options = await ask.decider(address, { method: 'OPTIONS' })
      expect([path, options.status, said(options)]).toEqual([path, 204, allowed])
      for (const method of (['POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((each) => !methods.includes(each))) {
        const answer = await ask.decider(address, { method, body: {} })
        expect([method, path, problemStatus(answer), said(answer)]).toEqual([method, path, 405, allowed])
      }
      const override = await ask.decider(address, {
        method: 'OPTIONS',
        headers: { 'X-HTTP-Method-Override': 'DELETE' },
      })
      expect(override.status).toBe(204)
    }
  })

  it('HEAD answers as GET does, without the body', async () => {
    await world.create('Ein Bedarf zum Ansehen')
    for (const path of [needs, '/api/v1/organisation', '/api/v1/exports/needs?format=csv', `${needs}/${id}`]) {
      const [head, get] = [await ask.decider.raw(path, { method: 'HEAD' }), await ask.decider.raw(path)]
      expect(head.status).toBe(get.status)
      for (const name of ['etag', 'content-type', 'cache-control'])
        expect([path, name, head.headers.get(name)]).toEqual([path, name, get.headers.get(name)])
      expect(await head.text()).toBe('')
    }
  })
})
