import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carefulFetch, mayBeAsked } from './careful-fetch.ts'

const asked: string[] = []
let base = ''
const server = createServer((request, response) => {
  asked.push(request.url!)
  if (request.url === '/away') return response.writeHead(302, { Location: '/json' }).end()
  if (request.url === '/slow') return undefined
  if (request.url === '/large') return response.end(`"${'x'.repeat(2000)}"`)
  return response.end(request.url === '/json' ? '{"a":1}' : 'no json')
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `localhost:${(server.address() as { port: number }).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = (path: string, local = true) => carefulFetch(`http://${base}${path}`, { local, timeout: 300, most: 1000 })

describe('an address that somebody typed', () => {
  it('is asked for its JSON', async () => {
    expect(await get('/json')).toEqual({ a: 1 })
  })

  it.each(['/text', '/away', '/slow', '/large'])('says nothing else: %s', async (path) => {
    expect(await get(path)).toBeUndefined()
  })

  it('is not even asked where it is this machine, and never without TLS', async () => {
    const before = asked.length
    expect(await get('/json', false)).toBeUndefined()
    for (const host of [base, base.replace('localhost', '127.0.0.1'), base.replace('localhost', '[::ffff:127.0.0.1]')])
      expect(await carefulFetch(`https://${host}/json`, { local: false, timeout: 300 })).toBeUndefined()
    expect(await carefulFetch('file:///etc/passwd', { local: true, timeout: 300 })).toBeUndefined()
    expect(asked).toHaveLength(before)
  })

  it.each([
    '169.254.169.254',
    '::ffff:169.254.169.254',
    'fd00:ec2::254',
    'fe80::1',
    '0.0.0.0',
    '::',
    '100.100.100.200',
    'localhost',
  ])('is never %s', (address) => {
    expect(mayBeAsked(address, { local: true })).toBe(false)
  })

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    'is %s on a trial machine only',
    (address) => {
      expect([mayBeAsked(address, { local: true }), mayBeAsked(address, { local: false })]).toEqual([true, false])
    },
  )

  it.each(['10.1.2.3', '192.168.1.1', '93.184.216.34', '2001:db8::1'])('may be %s', (address) => {
    expect(mayBeAsked(address, { local: false })).toBe(true)
  })
})
