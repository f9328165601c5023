import { describe, expect, it } from 'vitest'
import { isForUs, type OwnHosts } from './own-host.ts'

const asked = (host: string, given: OwnHosts, forwarded?: string) => {
  const headers = new Headers({ Host: host, ...(forwarded && { 'X-Forwarded-Host': forwarded }) })
  return isForUs(new Request('http://allmende.example/', { headers }), given)
}
const known = { baseUrl: 'https://allmende.example' }

describe('with an address of its own a server', () => {
  it.each(['allmende.example', 'ALLMENDE.example', 'allmende.example:443'])('answers under %s', (host) => {
    expect(asked(host, known)).toBe(true)
  })

  it.each([
    'evil.example',
    'allmende.example.evil.example',
    'evil.example@allmende.example',
    'allmende.example/x',
    'allmende.example:8443',
    'allmende.example.',
    'localhost',
    '127.0.0.1',
    '',
    'a b',
  ])('answers nothing under %j', (host) => {
    expect(asked(host, known)).toBe(false)
  })

  it('believes the port of its address, and a proxy that leaves it out', () => {
    const other = { baseUrl: 'https://allmende.example:8443' }
    expect([asked('allmende.example:8443', other), asked('allmende.example', other)]).toEqual([true, true])
    expect(asked('allmende.example:8444', other)).toBe(false)
  })

  it('looks at both where the first line of a request names another host', () => {
    const request = new Request('http://evil.example/', { headers: { Host: 'allmende.example' } })
    expect(isForUs(request, known)).toBe(false)
  })

  it('believes another header only where it stands behind a proxy, and of several the last', () => {
    expect(asked('evil.example', known, 'allmende.example')).toBe(false)
    const behind = { ...known, trustProxy: true }
    expect(asked('allmende.example', known, 'evil.example')).toBe(true)
    expect(asked('10.0.0.7:8080', behind, 'evil.example, allmende.example')).toBe(true)
    expect(asked('allmende.example', behind, 'allmende.example, evil.example')).toBe(false)
  })
})

describe('without one a server', () => {
  const local = { baseUrl: 'http://localhost:8080', localNames: true }
  const asLocal = (host: string, listensOn: string) =>
    isForUs(new Request(`http://${host}/`, { headers: { Host: host } }), { ...local, listensOn })

  it.each(['localhost', 'localhost:9000', 'a.localhost', '127.0.0.1:8080', '127.9.9.9', '[::1]:8080'])(
    'answers under %s',
    (host) => expect(asLocal(host, '0.0.0.0')).toBe(true),
  )

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.5', '0.0.0.0', '[::]'])(
    'answers nothing under %s',
    (host) => expect(asLocal(host, '0.0.0.0')).toBe(false),
  )

  it('answers under the address it was told to listen on', () => {
    expect([asLocal('192.168.1.5:8080', '192.168.1.5'), asLocal('[fd00::1]', 'fd00::1')]).toEqual([true, true])
    expect(asLocal('192.168.1.6', '192.168.1.5')).toBe(false)
  })
})
