import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLog, requestLog } from '../src/platform/server/log.ts'
import { aKey, anOrganisation, aPerson } from './support/people.ts'
import { testApp, type TestApp } from './support/test-app.ts'

const lines: { msg: string; route: string; status: number; brokenOff?: true }[] = []
const log = openLog({ stream: { write: (line) => void lines.push(JSON.parse(line)) } })
const { Request, Response } = globalThis
let app: TestApp
let server: ReturnType<typeof serve>
let key: string
let cookie: string
beforeAll(async () => {
  app = await testApp()
  const organisation = await anOrganisation(app.database)
  key = await aKey(app.database, organisation, 'write')
  cookie = await app.as(await aPerson(app.database, { organisation, role: 'editing' }))
  const { fetch } = app.appWith({ watchers: [requestLog(log)], localNames: false, baseUrl: 'http://localhost:8080' })
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
}, 60_000)
afterAll(async () => {
  server.close()
  // Serving puts its own in their place.
  Object.defineProperties(globalThis, { Request: { value: Request }, Response: { value: Response } })
  await app.close()
})

/** Sends the beginning of a body, and goes. */
async function goneAfter(path: string, type: string, { asChunks = false, ends = false } = {}): Promise<void> {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: localhost:8080',
    'Origin: http://localhost:8080',
    `Cookie: ${cookie}`,
    `Authorization: Bearer ${key}`,
    `Content-Type: ${type}`,
    asChunks ? 'Transfer-Encoding: chunked' : 'Content-Length: 5000',
  ]
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => {}).resume()
  socket.write(`${head.join('\r\n')}\r\n\r\n${asChunks ? '5\r\nabcde\r\n' : '--x\r\nabcde'}`)
  setTimeout(() => (ends ? socket.end() : socket.destroy()), 50)
  await closed
}

const bodies = [
  ['/anmeldung', 'application/x-www-form-urlencoded'],
  ['/bedarfe/neu', 'application/x-www-form-urlencoded'],
  ['/bedarfe/einlesen', 'multipart/form-data; boundary=x'],
  ['/rechner', 'multipart/form-data; boundary=x'],
  ['/api/v1/needs', 'application/json'],
  ['/api/v1/need-imports', 'text/csv'],
] as const
const ways = [{}, { asChunks: true }, { ends: true }]

it.each(bodies.flatMap(([path, type]) => ways.map((way) => [path, way, type] as const)))(
  'somebody who goes in the middle of a body for %s (%j) is no failure of ours',
  async (path, way, type) => {
    lines.length = 0
    await goneAfter(path, type, way)
    await expect.poll(() => lines.length).toBeGreaterThan(0)
    expect(lines).toEqual([expect.objectContaining({ msg: 'request', route: path, status: 400, brokenOff: true })])
  },
)

it('everybody else is answered meanwhile', async () => {
  const { port } = server.address() as AddressInfo
  await Promise.all(bodies.map(([path, type]) => goneAfter(path, type)))
  expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { Host: 'localhost:8080' } })).status).toBe(421)
})
