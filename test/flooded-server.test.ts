import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floods, p95, under } from '../bench/floods.ts'
import { people } from '../src/demo/cast.ts'
import { startServer } from './support/browser.ts'
import { seededDirectory } from './support/prepared-directory.ts'

let server: Awaited<ReturnType<typeof startServer>>
let cookie: string
beforeAll(async () => {
  server = await startServer(await seededDirectory())
  const { url } = server
  const answer = await fetch(`${url}/demo/anmelden`, {
    method: 'POST',
    body: new URLSearchParams({ person: people[0]!.id }),
    headers: { Origin: url },
    redirect: 'manual',
  })
  cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}, 120_000)
afterAll(() => server.stop())

/** `bench floods` measures it exactly; machines that run tests do other things as well, so here it is ten times what is wanted and more. */
describe('a server under a flood', () => {
  it.each(floods)(
    'of $name answers others',
    async (flood) => {
      const heard = await under(server.url, flood, flood.path && cookie)
      expect(p95(heard)).toBeLessThan(3000)
      expect(Object.keys(heard.statuses).filter((status) => status.startsWith('5') && status !== '503')).toEqual([])
      expect(heard.statuses['cut off']).toBeUndefined()
    },
    120_000,
  )

  it('sends away what is too much of one client, with the time to wait', async () => {
    const heavy = floods.find(({ name }) => name === 'heavy scenarios')!
    const more = { ...heavy, body: (at: number) => heavy.body(100 + at) }
    const { statuses } = await under(server.url, more)
    expect(statuses['429']).toBeGreaterThan(0)
  }, 120_000)
})
