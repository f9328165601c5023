import type { BetterAuthPlugin } from 'better-auth'
import { APIError } from 'better-auth/api'
import {
  authorizationCodeRequest,
  createAuthorizationURL,
  getOAuth2Tokens,
  type OAuthProvider,
} from 'better-auth/oauth2'
import { z } from 'zod'
import { mergedClaims } from './merged-claims.ts'
import type { Issuer } from './openid-issuer.ts'
import type { UserInfoFault } from './user-info.ts'

export interface Connection {
  id: string
  clientId: string
  clientSecret: string
  issuer: Issuer
  /** Whether nothing is left to be asked about a visitor. */
  suffices: (claims: Claims) => boolean
  /** Reads what the service has said of a visitor, before an account is looked for; a fault tells why its second answer is missing. */
  arrive: (claims: Claims, fault?: UserInfoFault) => Promise<{ email?: string | undefined; name: string }>
  /** Hears why nobody can come in. */
  fail: (fault: 'identityToken' | 'identityCode', values?: Readonly<Record<string, string>>) => void
}

type Claims = Readonly<Record<string, unknown>>

const tokens = z.looseObject({ access_token: z.string(), id_token: z.string() })
const signedClaims = z.looseObject({ sub: z.string().min(1) })

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
function providerOf({ id, clientId, clientSecret, issuer, ...connection }: Connection): OAuthProvider<{ sub: string }> {
  const client = { clientId, clientSecret }

  /** Some services keep what a token need not hold for a second question. It counts for the same person alone (OpenID Connect Core 1.0, 5.3.2). */
  async function completed(
    claims: z.infer<typeof signedClaims>,
    accessToken: string,
  ): Promise<{ said: Claims; fault?: UserInfoFault }> {
    const more = connection.suffices(claims) ? undefined : await issuer.userInfo(accessToken, clientId)
    if (!more) return { said: claims }
    if (!('claims' in more)) return { said: claims, fault: more }
    if (more.claims['sub'] !== claims.sub) return { said: claims, fault: { reason: 'somebodyElse' } }
    return { said: mergedClaims(claims, more.claims) }
  }

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
      const { body, headers } = await authorizationCodeRequest({ code, codeVerifier, redirectURI, options: client })
      const said = await issuer.tokens(body, headers)
      const found = tokens.safeParse('answer' in said ? said.answer : undefined)
      if (found.success) return getOAuth2Tokens(found.data)
      connection.fail('identityCode', { said: 'refused' in said ? said.refused : 'no id_token' })
      return null
    },
    async getUserInfo({ idToken = '', accessToken = '', expectedIdTokenNonce }) {
      const claims = signedClaims.safeParse(await issuer.claimsIn(idToken, clientId)).data
      const isMeant = claims && expectedIdTokenNonce && claims['nonce'] === expectedIdTokenNonce
      if (!isMeant || ('azp' in claims && claims['azp'] !== clientId)) {
        connection.fail('identityToken')
        return null
      }
      const { said, fault } = await completed(claims, accessToken)
      const { email, name } = await connection.arrive(said, fault)
      const data = { ...said, sub: claims.sub }
      return { user: { email, name, emailVerified: said['email_verified'] === true }, data }
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
