import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

export interface Visitor {
  sub: string
  email: string
  name: string
  groups: readonly string[]
}

/** A real identity provider on a port of its own, at which whoever is set as `visitor` signs in without being asked. */
export async function startIdentityProvider(redirectUri: (id: string) => string, postLogout: string) {
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
        redirect_uris: [redirectUri(id)],
        post_logout_redirect_uris: [postLogout],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      })),
      claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only for tests'] },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
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
    visitor: (visitor: Visitor) => (state.visitor = visitor),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
