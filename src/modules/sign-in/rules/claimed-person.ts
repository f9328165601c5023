import { emailSchema } from '../../access/schema.ts'
import { claimAt, type Claims } from './claim-path.ts'

/** Under these names services send an e-mail address; then those that often look like one, as where ADFS sends only a UPN. */
const addressClaims = ['email', 'emails', 'mail']
const userNameClaims = ['upn', 'preferred_username', 'unique_name']
export const emailClaims: readonly string[] = [...addressClaims, ...userNameClaims]

interface ClaimedPerson {
  email?: string
  /** Which claim held it. */
  emailClaim?: string
  /** Never empty where there is an address. */
  name: string
}

/** Who the claims of an identity provider say somebody is; of several addresses the first in its own domain. */
export function claimedPerson(claims: Claims, domain: string): ClaimedPerson {
  for (const emailClaim of emailClaims) {
    const found = addressesIn(claims[emailClaim])
    const email = found.find((each) => each.endsWith(`@${domain}`)) ?? found[0]
    if (email !== undefined) return { email, emailClaim, name: nameIn(claims, email) }
  }
  return { name: nameIn(claims, '') }
}

/** Whether nothing is left to be asked: address, name and role are all said. */
export const saysAll = (claims: Claims, roleClaim: string): boolean =>
  addressClaims.some((claim) => addressesIn(claims[claim]).length > 0) &&
  textIn(claims['name']) !== '' &&
  claimAt(claims, roleClaim) !== undefined

function addressesIn(value: unknown): string[] {
  const texts = [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(/[\s,;]+/) : []))
  return texts.flatMap((text) => emailSchema.safeParse(text).data ?? [])
}

function nameIn(claims: Claims, email: string): string {
  const parts = [textIn(claims['given_name']), textIn(claims['family_name'])].filter((part) => part !== '')
  const userName = textIn(claims['preferred_username']).split('@')[0]!.split('\\').at(-1)!
  return textIn(claims['name']) || parts.join(' ').slice(0, 120) || userName || email.split('@')[0]!.slice(0, 120)
}

function textIn(value: unknown): string {
  const [text] = [value].flat()
  if (typeof text !== 'string') return ''
  return text
    .replaceAll(/[\p{C}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
    .trim()
}
