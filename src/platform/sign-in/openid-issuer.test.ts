import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { discover, openIssuer } from './openid-issuer.ts'

let issuer = ''
let said: Record<string, unknown> = {}
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url!)
  if (request.url === '/away') return response.writeHead(307, { Location: '/inside' }).end()
  return response.end(JSON.stringify(said))
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
beforeEach(() => {
  asked.length = 0
  const of = (path: string) => `${issuer}/${path}`
  said = { issuer, authorization_endpoint: of('authorize'), token_endpoint: of('token'), jwks_uri: of('keys') }
})
afterAll(() => server.close())

const near = { local: true, timeout: 300 }

describe('what an OpenID Connect service says about itself', () => {
  it('is asked once an hour, not at every use', async () => {
    const service = openIssuer(issuer, near)
    expect(await service.described()).toMatchObject({ token_endpoint: `${issuer}/token` })
    await service.described()
    expect(asked).toEqual(['/.well-known/openid-configuration'])
  })

  it('is asked again where it was silent or spoke in another name', async () => {
    const service = openIssuer(issuer, near)
    said['issuer'] = 'https://anderswo.example'
    expect(await service.described()).toBeUndefined()
    said['issuer'] = issuer
    expect(await service.described()).toBeDefined()
  })

  it.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint', 'end_session_endpoint'])(
    'is not believed with a %s that is no address of the web',
    async (name) => {
      said[name] = 'javascript:alert(1)'
      expect(await discover(issuer, near)).toBeUndefined()
    },
  )

  it('is not asked on this machine where that is not a trial', async () => {
    expect(await discover(issuer, { ...near, local: false })).toBeUndefined()
    expect(asked).toEqual([])
  })
})

describe('an address that an OpenID Connect service names', () => {
  it('is never the metadata of a cloud, and leads nowhere else', async () => {
    const form = new URLSearchParams({ client_secret: 'geheim' })
    said['token_endpoint'] = 'http://169.254.169.254/latest/meta-data'
    said['userinfo_endpoint'] = `${issuer}/away`
    const service = openIssuer(issuer, near)
    expect(await service.tokens(form, {})).toEqual({ refused: '' })
    expect(await service.userInfo('zeichen', 'allmende')).toEqual({ reason: 'status', status: 307 })
    said['token_endpoint'] = `${issuer}/away`
    expect(await openIssuer(issuer, near).tokens(form, {})).toEqual({ refused: '307' })
    expect(asked.filter((path) => path !== '/.well-known/openid-configuration')).toEqual(['/away', '/away'])
  })

  it('is not asked for keys where they stand on such an address', async () => {
    said['jwks_uri'] = 'http://169.254.169.254/keys'
    expect(await openIssuer(issuer, near).claimsIn('a.b.c', 'allmende')).toBeUndefined()
  })
})
