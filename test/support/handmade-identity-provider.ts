import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'

interface Spoken {
  status?: number
  type?: string
  body: string
}

interface Behaviour {
  /** Of the ID token, beside what every one has. */
  claims: JWTPayload
  /** Its second answer; without one it is silent. */
  userInfo?: Spoken
  /** Instead of tokens. */
  token?: Spoken
}

/** An identity provider that says whatever a test wants, also what no real one would. */
export async function startHandmadeProvider({ clientId }: { clientId: string }) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const { privateKey: foreignKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }
  let behaviour: Behaviour = { claims: {} }
  let nonce = ''
  let asked = 0
  const idToken = () => {
    const token = new SignJWT({ nonce, ...behaviour.claims }).setProtectedHeader({ alg: 'RS256', kid: 'own' })
    return token.setIssuer(issuer).setAudience(clientId).setIssuedAt().setExpirationTime('5m').sign(privateKey)
  }
  const tokens = async (): Promise<Spoken> => ({
    body: JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: await idToken() }),
  })
  const spoken = async (url: URL): Promise<Spoken | undefined> => {
    if (url.pathname === '/token') return behaviour.token ?? tokens()
    if (url.pathname === '/keys') return { body: JSON.stringify({ keys: [key] }) }
    if (url.pathname === '/.well-known/openid-configuration') {
      const of = (path: string) => `${issuer}/${path}`
      const places = { authorization_endpoint: of('authorize'), token_endpoint: of('token'), jwks_uri: of('keys') }
      return { body: JSON.stringify({ issuer, ...places, userinfo_endpoint: of('userinfo') }) }
    }
    asked++
    return behaviour.userInfo
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url!, issuer)
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce')!
      const back = `${url.searchParams.get('redirect_uri')}?code=c&state=${url.searchParams.get('state')}`
      return response.writeHead(302, { Location: back }).end()
    }
    return void spoken(url).then((said) => {
      if (!said) return response.destroy()
      const { status = 200, type = 'application/json', body } = said
      return response.writeHead(status, { 'Content-Type': type }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const jwt = (body: string): Spoken => ({ type: 'application/jwt', body })
  const claimed = (claims: JWTPayload) => ({ iss: issuer, aud: clientId, ...claims })
  return {
    issuer,
    say: (next: Behaviour) => (behaviour = next),
    /** How often it was asked a second time. */
    asked: () => asked,
    signed: async (claims: JWTPayload, key = privateKey) =>
      jwt(await new SignJWT(claimed(claims)).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key)),
    signedByOthers: async (claims: JWTPayload) =>
      jwt(await new SignJWT(claimed(claims)).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(foreignKey)),
    /** With the secret that both know, which anybody could have who knows it. */
    signedWithSecret: async (claims: JWTPayload, secret: string) =>
      jwt(
        await new SignJWT(claimed(claims)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret)),
      ),
    unsigned: (claims: JWTPayload) => jwt(new UnsecuredJWT(claimed(claims)).encode()),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
