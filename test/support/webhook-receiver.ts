import { createServer, type Server } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { ApiClient } from './api-client.ts'
import type { ApiWorld } from './api-world.ts'
import { webhookSubjects } from '../../src/api.tsx'
import { startWebhooks } from '../../src/modules/webhooks/index.ts'
import { openJobs, type Jobs } from '../../src/platform/work/jobs.ts'

interface Received {
  path: string
  headers: Record<string, string | string[] | undefined>
  text: string
  // oxlint-disable-next-line no-explicit-any
  body: any
}
export const needEvents = ['needOpened', 'needChanged', 'needWithdrawn']

/** Programs elsewhere that are told, by two servers with their jobs; in each test nobody is told anything at first. */
export function webhookReceiver(world: ApiWorld) {
  let server: Server
  let base = ''
  const received: Received[] = []
  /** What the other side answers next; 204 when nothing is planned. */
  const answers: number[] = []
  const jobs: Jobs[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = ''
      request.on('data', (part: Buffer) => (text += part.toString()))
      request.on('end', () => {
        received.push({ path: request.url!, headers: request.headers, text, body: JSON.parse(text) })
        response.writeHead(answers.shift() ?? 204).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://localhost:${(server.address() as { port: number }).port}`
    const { database, services, opened } = world.app
    const tellers = { database, secret: services.secret, subjects: webhookSubjects(), local: true }
    for (let index = 0; index < 2; index++) {
      const failed = () => {}
      const each = await openJobs(opened, { failed, poll: 0.5 })
      await startWebhooks(each, tellers, { every: 1, patience: { tries: 3, pause: 1, longest: 1 } })
      jobs.push(each)
    }
  }, 120_000)
  afterAll(async () => {
    await Promise.all(jobs.map((each) => each.stop()))
    server.closeAllConnections()
    server.close()
  })
  beforeEach(async () => {
    await sql`delete from webhooks`.execute(world.app.database)
    received.length = 0
    answers.length = 0
  })

  /** Of the other side, where it is told. */
  const addressOf = (path: string) => `${base}${path}`
  const hook = async (who: ApiClient, path: string, events = needEvents) => {
    const made = await who('/api/v1/webhooks', { method: 'POST', body: { url: addressOf(path), events } })
    expect(made.status).toBe(201)
    return made.body as { id: string; secret: string }
  }
  const arrived = (number: number) => expect.poll(() => received.length, { timeout: 20_000 }).toBe(number)
  /** Until the journal has been looked through once more and nothing that was found waits to be sent. */
  const settled = async () => {
    const { database } = world.app
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database)
    const isQuiet = async () => {
      const state = await sql<{ quiet: boolean }>`
        select exists (select from jobs.job where name = 'webhook-events' and state = 'completed' and started_on > ${rows[0]!.now})
          and not exists (select from jobs.job where name = 'webhook-delivery' and state < 'completed') as quiet`.execute(
        database,
      )
      return state.rows[0]!.quiet
    }
    await expect.poll(isQuiet, { timeout: 20_000, interval: 100 }).toBe(true)
  }

  return { received, answers, addressOf, hook, arrived, settled }
}
