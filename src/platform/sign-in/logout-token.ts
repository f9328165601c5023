import { z } from 'zod'
import type { Issuer } from './openid-issuer.ts'

/** Who has signed out at an identity provider: a person, one of their sessions there, or both. */
export interface SignedOut {
  /** The token's own name; it counts once. */
  token: string
  person?: string | undefined
  session?: string | undefined
}

/** How old a token may be, in seconds; for so long it must be remembered. */
export const logoutTokenAge = 300

const event = 'http://schemas.openid.net/event/backchannel-logout'
const claims = z
  .object({
    jti: z.string().min(1).max(300),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.record(z.string(), z.unknown()).refine((events) => z.looseObject({}).safeParse(events[event]).success),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/** OpenID Connect Back-Channel Logout 1.0, section 2.6; undefined where one of its rules is broken. */
export async function readLogoutToken(
  token: string,
  { issuer, clientId }: { issuer: Issuer; clientId: string },
): Promise<SignedOut | undefined> {
  if (token.length > 10_000) return undefined
  const rules = { requiredClaims: ['iat', 'exp'], maxTokenAge: logoutTokenAge }
  const found = claims.safeParse(await issuer.claimsIn(token, clientId, rules))
  return found.success ? { token: found.data.jti, person: found.data.sub, session: found.data.sid } : undefined
}
