import { once } from 'node:events'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from './support/browser.ts'
import { seededDirectory } from './support/prepared-directory.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer(await seededDirectory())
}, 120_000)
afterAll(() => server.stop())

const form = 'beispiel=sechs-gemeinden'

function formOnItsWay(): ClientRequest {
  const headers = {
    Origin: server.url,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': form.length,
  }
  const posting = request(`${server.url}/rechner`, { method: 'POST', headers })
  posting.write(form.slice(0, 5))
  return posting
}

const statusOf = async (path: string) => {
  try {
    return (await fetch(server.url + path)).status
  } catch {
    return 'refused'
  }
}

describe('the server', () => {
  it('is alive and ready', async () => {
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200])
  })

  it('answers a form that was on its way when the signal came, and then ends', async () => {
    const posting = formOnItsWay()
    const answered = once(posting, 'response') as Promise<[IncomingMessage]>
    expect(await statusOf('/readyz')).toBe(200)
    const stopped = server.stop()
    await expect.poll(() => statusOf('/readyz')).toBe('refused')
    posting.end(form.slice(5))
    const [{ statusCode, headers }] = await answered
    expect([statusCode, headers.location]).toEqual([303, expect.stringMatching(/^\/rechner\//)])
    await stopped
  })
})
