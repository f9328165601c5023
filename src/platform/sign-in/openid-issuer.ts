import { createRemoteJWKSet, customFetch, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose'
import { z } from 'zod'
import { carefulAnswer, carefulFetch, isWebAddress, jsonIn } from '../server/careful-fetch.ts'
import { readUserInfo, type UserInfo } from './user-info.ts'

const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
const hour = 3_600_000

interface Reach {
  /** Whether services on this machine and without TLS are asked. */
  local: boolean
  timeout?: number
}

/** What an OpenID Connect service says about itself. Undefined where none answers, or one of another name, or with addresses that nobody should go to. */
export async function discover(issuer: string, { local, timeout = 5000 }: Reach) {
  const plain = withoutSlash(issuer)
  const address = z.string().refine((each) => isWebAddress(each, { local }))
  const schema = z.object({
    issuer: z.string().refine((each) => withoutSlash(each) === plain),
    authorization_endpoint: address,
    token_endpoint: address,
    jwks_uri: address,
    userinfo_endpoint: address.optional(),
    end_session_endpoint: address.optional(),
  })
  return schema.safeParse(await carefulFetch(`${plain}/.well-known/openid-configuration`, { local, timeout })).data
}

/** An OpenID Connect service that an organisation has named: whatever address of it is asked, it is asked with care. */
export function openIssuer(issuer: string, { local, timeout = 5000 }: Reach) {
  const limits = { local, timeout }
  let known: { until: number; service: Awaited<ReturnType<typeof describe>> } | undefined
  let underWay: ReturnType<typeof describe> | undefined

  async function describe() {
    const endpoints = await discover(issuer, limits)
    if (!endpoints) return undefined
    const keys = createRemoteJWKSet(new URL(endpoints.jwks_uri), {
      [customFetch]: async (address) => Response.json(await carefulFetch(address, limits)),
    })
    const service = { ...endpoints, keys }
    known = { until: Date.now() + hour, service }
    return service
  }

  /** However many want to know at once, the service is asked once. */
  async function described() {
    if (known && known.until > Date.now()) return known.service
    underWay ??= describe().finally(() => (underWay = undefined))
    return underWay
  }

  /** What a token of the service says; undefined where it did not sign it, or for somebody else, or where it is out of date. */
  async function claimsIn(
    token: string,
    audience: string,
    rules: JWTVerifyOptions = {},
  ): Promise<JWTPayload | undefined> {
    const service = await described()
    if (!service) return undefined
    const expected = { issuer: service.issuer, audience, algorithms: asymmetric, clockTolerance: 60, ...rules }
    const verified = await jwtVerify(token, service.keys, expected).catch(() => undefined)
    return verified?.payload
  }

  return {
    described,
    claimsIn,
    /** As it writes its own name in what it signs. */
    name: () => known?.service?.issuer ?? issuer,
    /** Its tokens for a code; where it refuses, the word it refuses with. */
    async tokens(
      form: URLSearchParams,
      headers: Readonly<Record<string, string>>,
    ): Promise<{ answer: unknown } | { refused: string }> {
      const service = await described()
      const answer = service && (await carefulAnswer(service.token_endpoint, { ...limits, form, headers }))
      if (answer?.status === 200) return { answer: jsonIn(answer.text) }
      const said = refusal.safeParse(answer && jsonIn(answer.text))
      return { refused: said.success ? said.data.error : answer ? String(answer.status) : '' }
    },
    /** What it adds about whoever has signed in; undefined where it has no place to ask. */
    async userInfo(accessToken: string, audience: string): Promise<UserInfo | undefined> {
      const address = (await described())?.userinfo_endpoint
      if (!address) return undefined
      const headers = { Authorization: `Bearer ${accessToken}`, Accept: 'application/json, application/jwt' }
      const answer = await carefulAnswer(address, { ...limits, headers })
      return readUserInfo(answer, (token) => claimsIn(token, audience))
    },
  }
}
export type Issuer = ReturnType<typeof openIssuer>

/** RFC 6749, section 5.2. */
const refusal = z.object({ error: z.string().regex(/^[\w.-]{1,60}$/) })

const withoutSlash = (issuer: string) => issuer.replace(/\/$/, '')
