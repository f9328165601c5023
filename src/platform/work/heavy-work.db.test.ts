import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/test-database.ts'
import type { OpenDatabase } from '../database/database.ts'
import { openJobs, type Jobs } from './jobs.ts'

let opened: OpenDatabase
/** Two processes on one database, as far as the queue can tell. */
const processes: Jobs[] = []
const failed = (error: Error) => {
  throw error
}
type Work = (id: string, signal: AbortSignal, at: number) => Promise<void>
let work: Work
const givenUp: string[] = []

beforeAll(async () => {
  opened = await testDatabase()
  for (const at of [0, 1]) {
    const jobs = await openJobs(opened, { failed })
    jobs.heavy.does('test', {
      work: (id, signal) => work(id, signal, at),
      givenUp: async (id) => void givenUp.push(id),
    })
    processes.push(jobs)
  }
}, 60_000)
afterAll(async () => {
  await Promise.all(processes.map((each) => each.stop()))
  await opened.close()
})

const client = (key: string) => ({ key, isKnown: false })
const piece = (id: string, seconds = 60) => ({ kind: 'test', id, seconds })
const heavy = (at = 0) => processes[at]!.heavy

describe('heavy work', () => {
  it('that came before anybody took it is done short first, then in turns', async () => {
    const done: string[] = []
    work = async (id) => void done.push(id)
    for (const id of ['a1', 'a2', 'a3']) await heavy().send(piece(id), client('a'))
    for (const id of ['b1', 'b2']) await heavy().send(piece(id), client('b'))
    await heavy().send(piece('c1', 2), client('c'))
    await heavy().begin(1)
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(6)
    expect(done).toEqual(['c1', 'a1', 'b1', 'a2', 'b2', 'a3'])
  })

  it('is begun at once where nobody has anything to do', async () => {
    let begun = Infinity
    work = async () => void (begun = performance.now())
    const sent = performance.now()
    await heavy().send(piece('soon'), client('a'))
    await expect.poll(() => begun, { timeout: 5000, interval: 10 }).toBeLessThan(sent + 1000)
  })

  it('is in the queue once, however often it is sent, and is shared by two processes', async () => {
    await heavy(1).begin(1)
    const done: string[] = []
    work = async (id, _, at) => {
      done.push(`${id} by ${at}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    for (const id of ['d', 'e', 'f', 'g']) for (const at of [0, 1]) await heavy(at).send(piece(id), client(id))
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(4)
    expect(new Set(done.map((each) => each[0])).size).toBe(4)
    expect(new Set(done.map((each) => each.at(-1))).size).toBe(2)
  })

  it('is not let in where a client has enough of it, and what was to be done first is not done then', async () => {
    const ends: (() => void)[] = []
    work = () => new Promise<void>((resolve) => ends.push(resolve))
    const written: string[] = []
    const send = (id: string, key: string) =>
      heavy()
        .send(piece(id), client(key), async () => void written.push(id))
        .then(
          () => 'in',
          ({ whose, retryAfter }) => `${whose} ${retryAfter}`,
        )
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => send(`flood ${at}`, 'flood')))
    expect(answers).toEqual([...Array.from({ length: 8 }, () => 'in'), 'client 60', 'client 60'])
    expect(written).toHaveLength(8)
    expect(await send('other', 'other')).toBe('in')
    await expect.poll(() => ends.length, { timeout: 10_000 }).toBe(2)
    work = async () => {}
    for (const end of ends) end()
  })

  it('is tried again where it fails, and somebody hears of it where nobody will', async () => {
    let tries = 0
    work = async (id) => {
      if (id !== 'broken') return
      tries++
      throw new Error('broken')
    }
    await heavy().send(piece('broken', 1), client('e'))
    await expect.poll(() => givenUp, { timeout: 40_000 }).toEqual(['broken'])
    expect(tries).toBe(4)
  })
})
