import { Agent, get, request } from 'node:http'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { guarded, serveApp } from './http.ts'

describe('the headers of every answer', () => {
  const app = guarded()
  app.get('/', (c) => c.html('<p>Hallo</p>'))
  app.post('/', (c) => c.text('posted'))

  it('allow scripts, styles and connections from here alone', async () => {
    const { headers } = await app.request('/')
    const policy = Object.fromEntries(
      headers
        .get('Content-Security-Policy')!
        .split('; ')
        .map((part) => part.split(/ (.*)/)),
    )
    expect(policy).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self' data:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
  })

  it.each(['/', '/nowhere', '/static/nothing.css'])('are all there for %s', async (path) => {
    const { headers } = await app.request(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })

  it.each([
    [true, 'https', 'max-age=31536000'],
    [true, 'http', null],
    [false, 'https', null],
  ])('with the proxy trusted (%s) and %s in front ask for TLS in future: %s', async (trustProxy, proto, expected) => {
    const app = guarded({ trustProxy })
    app.get('/', (c) => c.text('ok'))
    const { headers } = await app.request('/', { headers: { 'X-Forwarded-Proto': proto } })
    expect(headers.get('Strict-Transport-Security')).toBe(expected)
  })
})

describe('a form', () => {
  const posted = async (trustProxy: boolean, headers: Record<string, string>) => {
    const app = guarded({ trustProxy })
    app.post('/', (c) => c.text('posted'))
    const body = new URLSearchParams({ a: 'b' })
    return (await app.request('http://allmende.example/', { method: 'POST', body, headers })).status
  }

  it('is taken from our own pages, not from others', async () => {
    expect(await posted(false, { Origin: 'http://allmende.example' })).toBe(200)
    expect(await posted(false, { Origin: 'http://other.example' })).toBe(403)
    expect(await posted(false, {})).toBe(403)
  })

  it('is taken from our own pages behind a proxy that speaks TLS for us, if it is trusted', async () => {
    const behind = { 'X-Forwarded-Proto': 'https', Origin: 'https://allmende.example' }
    expect(await posted(true, behind)).toBe(200)
    expect(await posted(false, behind)).toBe(403)
    expect(await posted(true, { ...behind, Origin: 'http://allmende.example' })).toBe(403)
    expect(await posted(true, { ...behind, Origin: 'https://other.example' })).toBe(403)
  })
})

it('an answer to a body that is too large says that the connection ends with it', async () => {
  const app = guarded()
  app.post('/', (c) => c.text('zu groß', 413))
  app.get('/', (c) => c.text('ok'))
  const headers = { Origin: 'http://localhost' }
  expect((await app.request('/', { method: 'POST', headers })).headers.get('Connection')).toBe('close')
  expect((await app.request('/')).headers.get('Connection')).toBeNull()
})

describe('a server that is told to stop', () => {
  async function started(grace?: number) {
    const port = await freePort()
    const stopping = new AbortController()
    const gate = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const app = guarded()
    app.get('/quick', (c) => c.text('quick'))
    app.get('/slow', async (c) => {
      arrived.resolve()
      await gate.promise
      return c.text('slow')
    })
    const options = { host: '127.0.0.1', port, stopping: stopping.signal, ...(grace !== undefined && { grace }) }
    const ended = serveApp(app.fetch, options)
    const url = `http://127.0.0.1:${port}`
    await expect.poll(() => answer(`${url}/quick`)).toBe('200 quick')
    return { url, stopping, gate, arrived: arrived.promise, ended }
  }

  it('answers what is under way, takes nothing new, and is not held up by connections kept alive', async () => {
    const { url, stopping, gate, arrived, ended } = await started()
    const agent = new Agent({ keepAlive: true })
    expect(await answer(`${url}/quick`, agent)).toBe('200 quick')
    const slow = answer(`${url}/slow`, agent)
    await arrived
    stopping.abort()
    await expect.poll(() => answer(`${url}/quick`)).toBe('ECONNREFUSED')
    gate.resolve()
    const before = performance.now()
    expect(await slow).toBe('200 slow')
    await ended
    expect(performance.now() - before).toBeLessThan(1000)
    agent.destroy()
  })

  it('does not wait for ever', async () => {
    const { url, stopping, arrived, ended } = await started(200)
    const slow = answer(`${url}/slow`)
    await arrived
    stopping.abort()
    await ended
    expect(await slow).toBe('ECONNRESET')
  })

  it('ends at once with nothing under way', async () => {
    const { url, stopping, ended } = await started()
    const unfinished = request(`${url}/slow`, { agent: new Agent({ keepAlive: true }) }).on('error', () => {})
    stopping.abort()
    await ended
    unfinished.destroy()
  })
})

function answer(url: string, agent?: Agent): Promise<string> {
  return new Promise((resolve) => {
    get(url, { ...(agent && { agent }) }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve(`${response.statusCode} ${text}`))
    }).on('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
