import { z } from 'zod'
import type { CarefulAnswer } from '../server/careful-fetch.ts'
import { jsonIn } from '../server/careful-fetch.ts'

/** Why the second answer about a visitor counts for nothing. */
export type UserInfoFault =
  | { reason: 'silent' | 'unreadable' | 'notVerified' | 'encrypted' | 'somebodyElse' }
  | { reason: 'status'; status: number }

export type UserInfo = { claims: Readonly<Record<string, unknown>> } | UserInfoFault

const claims = z.record(z.string(), z.unknown())

/** OpenID Connect Core 1.0, section 5.3.2: plain JSON, or a token that is believed like the one that came first. */
export async function readUserInfo(
  answer: CarefulAnswer | undefined,
  verified: (token: string) => Promise<unknown>,
): Promise<UserInfo> {
  if (!answer) return { reason: 'silent' }
  if (answer.status !== 200) return { reason: 'status', status: answer.status }
  const text = answer.text.trim()
  if (answer.type !== 'application/jwt' && !isToken(text)) {
    const found = claims.safeParse(jsonIn(text))
    return found.success ? { claims: found.data } : { reason: 'unreadable' }
  }
  if (text.split('.').length === 5) return { reason: 'encrypted' }
  const found = claims.safeParse(await verified(text))
  return found.success ? { claims: found.data } : { reason: 'notVerified' }
}

/** Some send a token under the name of JSON. */
const isToken = (text: string) => /^[\w-]+(\.[\w-]*){2,4}$/.test(text)
