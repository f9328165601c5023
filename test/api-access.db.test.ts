import { describe, expect, it } from 'vitest'
import { apiWorld } from './support/api-world.ts'
import { aKey, aPerson } from './support/people.ts'
import { problemStatus } from './support/problem.ts'

const world = apiWorld()
const { place, ask, program } = world
const needs = '/api/v1/needs'

describe('the API', () => {
  it('a key is read as it is sent, or not at all', async () => {
    const key = await aKey(world.app.database, place.linden, 'decide')
    for (const header of [
      '',
      'Bearer',
      `Bearer ${key}x`,
      `Basic ${key}`,
      key,
      `Bearer ${key.toUpperCase()}`,
      'Bearer allmende_x',
    ]) {
      const answer = await world.app.app.request(`http://localhost:8080${needs}`, {
        headers: { Authorization: header },
      })
      expect([header.slice(0, 12), answer.status]).toEqual([header.slice(0, 12), 401])
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
    for (const query of ['key', 'token', 'access_token', 'api_key'])
      expect((await world.app.app.request(`http://localhost:8080${needs}?${query}=${key}`)).status).toBe(401)
  })

  it('is answered as a problem where nobody is known, and where nothing is', async () => {
    for (const [status, answer] of [
      [401, await ask.nobody(needs)],
      [404, await ask.linden('/api/v1/nirgends')],
      [404, await ask.linden('/api/v2/needs')],
      [404, await ask.linden(`${needs}/keine-kennung`)],
    ] as const)
      expect(problemStatus(answer)).toBe(status)
  })

  it('opens nothing to pages of other sites', async () => {
    const answer = await ask.decider(needs, {
      method: 'OPTIONS',
      headers: { Origin: 'https://fremd.example', 'Access-Control-Request-Method': 'POST' },
    })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('is not opened by a cookie, nor for pages of other sites', async () => {
    const person = await aPerson(world.app.database, { organisation: place.linden, role: 'administering' })
    const cookie = await world.app.as(person)
    const answer = await world.app.app.request('http://localhost:8080/api/v1/needs', {
      headers: { cookie, Origin: 'https://fremd.example' },
    })
    expect(answer.status).toBe(401)
    const open = await ask.linden('/api/v1/needs', { headers: { Origin: 'https://fremd.example' } })
    expect([...open.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('ends with a pause where a key asks too often', async () => {
    const few = { rateLimit: { most: 3, seconds: 60 } }
    const often = await program(place.linden, 'read', few)
    const other = await program(place.linden, 'read', few)
    const statuses: number[] = []
    for (let times = 0; times < 5; times++) statuses.push((await often('/api/v1/organisation')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const waiting = Number((await often('/api/v1/organisation')).headers.get('retry-after'))
    expect(waiting).toBeGreaterThan(50)
    expect(waiting).toBeLessThanOrEqual(60)
    expect((await other('/api/v1/organisation')).status).toBe(200)
  })
})
