import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carefulFetch, carefulPost, mayBeAsked } from './careful-fetch.ts'

const asked: string[] = []
let sent = ''
let base = ''
const server = createServer((request, response) => {
  asked.push(request.url!)
  request.on('data', (part: Buffer) => (sent += part.toString()))
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
    'fe80::1%eth0',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::169.254.169.254',
    '2002:a9fe:a9fe::1',
    '2001:0:a9fe:a9fe::',
    '2001:0:808:808:0:0:5601:5601',
    '::ffff:0:169.254.169.254',
    '::169.254.169.254',
    'fd00::5efe:169.254.169.254',
    '64:ff9b:1:a9fe:a9:fe00:808:808',
    '64:ff9b:1:a9:fe:a9fe:808:808',
    '64:ff9b:1:0:a9:fea9:fe08:808',
    '168.63.129.16',
    '192.0.0.192',
  ])('is never %s', (address) => {
    expect(mayBeAsked(address, { local: true })).toBe(false)
  })

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::127.0.0.1',
    '2002:7f00:1::',
    '2001:0:808:808::80ff:fffe',
    '::ffff:0:127.0.0.1',
  ])('is %s on a trial machine only', (address) => {
    expect([mayBeAsked(address, { local: true }), mayBeAsked(address, { local: false })]).toEqual([true, false])
  })

  it.each(['10.1.2.3', '192.168.1.1', '93.184.216.34', '2001:db8::1', '64:ff9b:1::93.184.216.34'])(
    'may be %s',
    (address) => {
      expect(mayBeAsked(address, { local: false })).toBe(true)
    },
  )
})

describe('an address that is told something', () => {
  const post = (address: string, local = true) =>
    carefulPost(address, { local, timeout: 300, headers: { 'X-Test': 'a' }, body: '{"a":"ü"}' })

  it('gets the JSON, and its answer is told by its status alone', async () => {
    expect(await post(`http://${base}/json`)).toEqual({ status: 200 })
    expect(sent).toBe('{"a":"ü"}')
    expect(await post(`http://${base}/away`)).toEqual({ status: 302 })
    expect(await post(`http://${base}/slow`)).toEqual({ failure: 'slow' })
    expect(await post('http://localhost:1/')).toEqual({ failure: 'unreachable' })
  })

  it('is not even asked where it is this machine or in the network of a house', async () => {
    const before = asked.length
    for (const address of [
      `http://${base}/json`,
      `https://${base}/json`,
      'https://127.0.0.1/',
      'https://10.1.2.3/',
      'https://[::ffff:10.1.2.3]/',
      'https://0x0a010203/',
      'https://[fd12::1]/',
      'https://[::1]/',
      'file:///etc/passwd',
      'kein Link',
    ])
      expect(await post(address, false), address).toEqual({ failure: 'address' })
    expect(asked).toHaveLength(before)
  })

  it.each([
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::ffff:192.168.1.1',
    'fd12::1',
    '64:ff9b::a01:203',
    '2002:a01:203::1',
    '::10.1.2.3',
    '::ffff:0:10.1.2.3',
    '::ffff:93.184.216.34',
    '64:ff9b::93.184.216.34',
    '64:ff9b:1::a01:203',
    '2001:0:a01:203::1',
    '2001::f5fe:fdfc',
    '192.0.2.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '100.127.255.255',
    '240.0.0.1',
    '2001:db8::1',
    '2001:2::1',
    '3fff::1',
    '100::1',
    'fdff::1',
    'fec0::1',
    'febf::1',
    'ff02::1',
    '2a00:1450::5efe:10.1.2.3',
  ])('is never %s', (address) => {
    expect(mayBeAsked(address, { local: false, house: false })).toBe(false)
  })

  it.each([
    '93.184.216.34',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '198.20.0.1',
    '2a00:1450::1',
    '2001:4860::8888',
  ])('may be %s', (address) => {
    expect(mayBeAsked(address, { local: false, house: false })).toBe(true)
  })
})
