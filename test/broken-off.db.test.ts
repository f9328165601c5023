import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
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

/** A client that listens only when all of its body is sent; where the connection ends before, it never hears the answer. */
function heardAfterSending(path: string, type: string, asChunks: boolean): Promise<string> {
  const [part, times] = [Buffer.alloc(100_000, 'x'), 300]
  const chunk = Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
  const length = asChunks ? 'Transfer-Encoding: chunked' : `Content-Length: ${part.length * times}`
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://localhost:8080\r\n`
  const parts = [
    Buffer.from(`${head}Authorization: Bearer ${key}\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`),
    ...Array.from({ length: times }, () => (asChunks ? chunk : part)),
    ...(asChunks ? [Buffer.from('0\r\n\r\n')] : []),
  ]
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
  const { promise, resolve } = Promise.withResolvers<string>()
  socket.on('error', ({ message }) => resolve(message))
  const heard: Buffer[] = []
  Readable.from(parts)
    .on('end', () => socket.on('data', (data) => heard.push(data)).resume())
    .pipe(socket, { end: false })
  socket.on('close', () => resolve(Buffer.concat(heard).toString()))
  return promise
}

it.each(bodies.flatMap(([path, type]) => [false, true].map((asChunks) => [path, asChunks, type] as const)))(
  'somebody whose body is too large for %s (in chunks: %s) is told so when it is sent',
  async (path, asChunks, type) => {
    const heard = await heardAfterSending(path, type, asChunks)
    expect(heard).toMatch(/^HTTP\/1.1 413 /)
    expect(heard).toMatch(/Die Datei ist zu groß|höchstens (1|5) MB/)
  },
)

it('everybody else is answered meanwhile', async () => {
  const { port } = server.address() as AddressInfo
  await Promise.all(bodies.map(([path, type]) => goneAfter(path, type)))
  expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { Host: 'localhost:8080' } })).status).toBe(421)
})
