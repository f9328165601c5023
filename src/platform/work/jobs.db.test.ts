import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/test-database.ts'
import type { OpenDatabase } from '../database/database.ts'
import { openJobs, type Jobs } from './jobs.ts'

let opened: OpenDatabase
const servers: Jobs[] = []
const failed = (error: Error) => {
  throw error
}
const atOnce = { tries: 1, pause: 1, longest: 1 }

beforeAll(async () => {
  opened = await testDatabase()
  for (let server = 0; server < 2; server++) servers.push(await openJobs(opened, { failed, poll: 0.5 }))
}, 60_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await opened.close()
})

describe('jobs', () => {
  it('are done once, although two servers look for them', async () => {
    const done: string[] = []
    for (const [index, server] of servers.entries())
      await server.work<{ number: number }>('count', atOnce, async ({ data }) => {
        done.push(`${data.number} by ${index}`)
      })
    for (let number = 0; number < 10; number++) await servers[number % 2]!.send('count', { number })
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(10)
    expect(new Set(done.map((each) => each.split(' ')[0])).size).toBe(10)
  })

  it('are tried again after a pause, and told when it is the last time', async () => {
    const tries: { at: number; isLast: boolean }[] = []
    await servers[0]!.work('fail', { tries: 2, pause: 1, longest: 2 }, async ({ isLast }) => {
      tries.push({ at: Date.now(), isLast })
      throw new Error('not yet')
    })
    await servers[1]!.send('fail', {})
    await expect.poll(() => tries.length, { timeout: 20_000 }).toBe(2)
    expect(tries.map(({ isLast }) => isLast)).toEqual([false, true])
    expect(tries[1]!.at - tries[0]!.at).toBeGreaterThan(900)
  })

  it('come back by themselves, once in their time for all servers together', async () => {
    let times = 0
    const begin = Date.now()
    for (const server of servers)
      await server.every(2, 'tick', async () => {
        times++
      })
    await expect.poll(() => times, { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
    expect(times).toBeLessThanOrEqual(Math.ceil((Date.now() - begin) / 2000) + 1)
  })
})
