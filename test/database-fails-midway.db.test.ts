import { sql, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { appRoutes } from '../src/app.tsx'
import { changingRequests } from './support/changing/requests.ts'
import { send } from './support/changing/send.ts'
import { changingWorld, type World } from './support/changing/world.ts'

/** How many statements the database still answers, and what it says to all others. */
const failing = { after: Infinity, code: '' }
const wire: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (failing.after-- <= 0) throw Object.assign(new Error('as the database says it'), { code: failing.code })
    return node
  },
  transformResult: async ({ result }) => result,
}
let world: World
beforeAll(async () => {
  world = await changingWorld(wire)
}, 60_000)
afterAll(() => world.close())
beforeEach(() => sql`delete from rate_limits`.execute(world.database))

/** Lost, out of room, a disk that fails, a deadlock; and what the page is called. */
const faults = [
  ['57P01', 'Die Datenbank ist gerade nicht erreichbar'],
  ['53100', 'Hier ist gerade kein Platz'],
  ['58030', 'Hier lässt sich gerade nichts speichern'],
  ['40P01', 'Das ging gerade nicht'],
] as const
const cases = changingRequests.map(([name, prepare], at) => [name, prepare, at] as const)

it.each(cases)('%s says so where the database fails in the middle of it', async (name, prepare, at) => {
  for (const [time, after] of [1, 5, 10].entries()) {
    const [code, title] = faults[(at + time) % faults.length]!
    const request = await prepare(world)
    Object.assign(failing, { after, code })
    const answer = await send(world, name, request, request.by[0]!)
    const hasFailed = failing.after < 0
    failing.after = Infinity
    if (!hasFailed) return
    const said = await answer.text()
    expect([answer.status, said]).toEqual([503, expect.stringContaining(name.includes('/api/') ? 'detail' : title)])
    expect(answer.headers.get('Retry-After')).toBe('10')
  }
})

it('every page that is only looked at says so as well', async () => {
  const mistakes: string[] = []
  const by = [world.operators[0]!, world.people.linden[0]!, world.programs.linden[0]!]
  for (const { method, path } of await appRoutes({ ...world.app.services, demo: { mails: async () => [] } }))
    if (method === 'GET')
      for (const [at, [code]] of faults.entries()) {
        const address = path.replaceAll(/:\w+|\*/g, '00000000-0000-4000-8000-000000000000')
        Object.assign(failing, { after: at, code })
        const { status } = await send(world, 'GET', { path: address, by }, by[at % by.length]!)
        const hasFailed = failing.after < 0
        failing.after = Infinity
        if (hasFailed ? status !== 503 : status >= 500) mistakes.push(`${path}: ${status} after ${at} by ${code}`)
      }
  expect(mistakes).toEqual([])
})
