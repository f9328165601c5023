import type { BetterAuthPlugin } from 'better-auth'
import { APIError } from 'better-auth/api'
import {
  authorizationCodeRequest,
  createAuthorizationURL,
  getOAuth2Tokens,
  type OAuthProvider,
} from 'better-auth/oauth2'
import { z } from 'zod'
import type { Issuer } from './openid-issuer.ts'

export interface Connection {
  id: string
  clientId: string
  clientSecret: string
  issuer: Issuer
  /** Knows a verified visitor's address before an account is looked for under it. */
  expect: (email: string) => Promise<void>
}

const tokens = z.looseObject({ access_token: z.string(), id_token: z.string() })
const profile = z.looseObject({ sub: z.string(), email: z.string().optional(), name: z.string().optional() })

/**
 * An organisation's identity provider as the sign-in service knows one. The service's own plugin for such providers asks
 * every address they name, whichever machine that is; here all goes through one careful door.
 */
export const organisationIdentity = (connection: Connection | undefined) =>
  ({
    id: 'organisation-identity',
    init: ({ socialProviders }) => ({
      context: { socialProviders: [...(connection ? [providerOf(connection)] : []), ...socialProviders] },
    }),
  }) satisfies BetterAuthPlugin

/** By the book alone: code with PKCE, state, nonce, and an ID token that the issuer's published keys verify. */
function providerOf({ id, clientId, clientSecret, issuer, expect }: Connection): OAuthProvider<{ sub: string }> {
  const client = { clientId, clientSecret }
  return {
    id,
    name: id,
    get issuer() {
      return issuer.name()
    },
    requiresIdTokenNonce: true,
    accountSubject: ({ profile }) => profile.sub,
    async createAuthorizationURL({ state, codeVerifier, redirectURI, idTokenNonce }) {
      const found = await issuer.described()
      if (!found) throw new APIError('FAILED_DEPENDENCY', { code: 'IDENTITY_PROVIDER_SILENT' })
      return createAuthorizationURL({
        id,
        options: client,
        authorizationEndpoint: found.authorization_endpoint,
        state,
        codeVerifier,
        redirectURI,
        nonce: idTokenNonce,
        scopes: ['openid', 'email', 'profile'],
      })
    },
    async validateAuthorizationCode({ code, codeVerifier, redirectURI }) {
      const found = await issuer.described()
      if (!found) return null
      const { body, headers } = await authorizationCodeRequest({ code, codeVerifier, redirectURI, options: client })
      const answer = tokens.safeParse(await issuer.ask(found.token_endpoint, { form: body, headers }))
      return answer.success ? getOAuth2Tokens(answer.data) : null
    },
    async getUserInfo({ idToken = '', accessToken = '', expectedIdTokenNonce }) {
      const claims = profile.safeParse(await issuer.claimsIn(idToken, clientId)).data
      if (!claims || !expectedIdTokenNonce || claims['nonce'] !== expectedIdTokenNonce) return null
      if ('azp' in claims && claims['azp'] !== clientId) return null
      const data = claims.email ? claims : await completed(issuer, claims, accessToken)
      if (data.email) await expect(data.email.toLowerCase())
      return { user: { email: data.email, name: data.name, emailVerified: data['email_verified'] === true }, data }
    },
    async createEndSessionURL({ idToken, postLogoutRedirectURI }) {
      const address = (await issuer.described())?.end_session_endpoint
      if (!address) return null
      const url = new URL(address)
      url.searchParams.set('client_id', clientId)
      if (idToken) url.searchParams.set('id_token_hint', idToken)
      if (postLogoutRedirectURI) url.searchParams.set('post_logout_redirect_uri', postLogoutRedirectURI)
      return url
    },
  }
}

/** Some services keep what a token need not hold for a second question. What they signed counts first. */
async function completed(issuer: Issuer, claims: z.infer<typeof profile>, accessToken: string) {
  const address = (await issuer.described())?.userinfo_endpoint
  const headers = { Authorization: `Bearer ${accessToken}` }
  const more = profile.safeParse(address && (await issuer.ask(address, { headers })))
  return more.success && more.data.sub === claims.sub ? { ...more.data, ...claims } : claims
}
