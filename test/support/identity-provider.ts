import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { Provider } from 'oidc-provider'

const fetch = globalThis.fetch
const all = ['email', 'email_verified', 'name', 'groups']

export interface Visitor {
  sub: string
  email: string
  name: string
  groups: readonly string[]
}

interface Addresses {
  redirect: (id: string) => string
  postLogout: string
  /** Where it says that somebody has signed out; without it, nowhere. */
  backChannel?: (id: string) => string
  /** Which claims stand in the ID token, where the others wait for a second question; without it all do. */
  inIdToken?: readonly string[]
  /** Whether the second answer is a signed token. */
  signsUserInfo?: boolean
}

/** A real identity provider on a port of its own, at which whoever is set as `visitor` signs in without being asked. */
export async function startIdentityProvider({
  redirect,
  postLogout,
  backChannel,
  inIdToken,
  signsUserInfo,
}: Addresses) {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwks = { keys: [{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' }] }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const issuer = `http://127.0.0.1:${port}`
  const state: { visitor: Visitor } = { visitor: { sub: '', email: '', name: '', groups: [] } }
  const clients: { id: string; clientId: string }[] = []
  const open = () =>
    new Provider(issuer, {
      clients: clients.map(({ id, clientId }) => ({
        client_id: clientId,
        client_secret: 'a-secret-of-the-test',
        redirect_uris: [redirect(id)],
        post_logout_redirect_uris: [postLogout],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        ...(signsUserInfo && { userinfo_signed_response_alg: 'RS256' as const }),
        ...(backChannel && {
          backchannel_logout_uri: backChannel(id),
          backchannel_logout_session_required: true,
        }),
      })),
      claims: inIdToken
        ? { openid: ['sub', ...inIdToken], profile: all.filter((claim) => !inIdToken.includes(claim)) }
        : { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: inIdToken !== undefined,
      jwks,
      // Its own refuses addresses of this machine.
      fetch: (address, options) => fetch(address, { ...options, dispatcher: undefined } as RequestInit),
      cookies: { keys: ['only for tests'] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: { enabled: true },
        backchannelLogout: { enabled: true },
        jwtUserinfo: { enabled: signsUserInfo === true },
      },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ ...state.visitor, groups: [...state.visitor.groups], email_verified: false }),
      }),
      loadExistingGrant: async (context) => {
        const grant = new context.oidc.provider.Grant({
          clientId: context.oidc.client!.clientId,
          accountId: context.oidc.session!.accountId!,
        })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
    })
  let provider = open()
  server.on('request', (request, response) => {
    if (!request.url!.startsWith('/interaction/')) return provider.callback()(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: state.visitor.sub } })
  })
  return {
    issuer,
    /** Lets this application in, under the id it has there. */
    know: (id: string, clientId = `allmende-${id}`) => {
      clients.push({ id, clientId })
      provider = open()
      return { clientId, clientSecret: 'a-secret-of-the-test' }
    },
    /** A token as it signs them, of whatever kind. */
    sign: (claims: JWTPayload, typ = 'logout+jwt') =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test', typ }).sign(privateKey),
    visitor: (visitor: Visitor) => (state.visitor = visitor),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
