import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import { installationSecret } from '../../../platform/sign-in/sign-in.ts'

/** What is kept of an address: the same for the same one, and from it nobody finds the address without the secret of this installation. */
export const printOf = async (database: Database, email: string): Promise<string> =>
  signed(await installationSecret(database), `address ${email.toLowerCase()}`)

/** Stands in the letter and lets whoever holds it do one thing: get no more of them. It does not run out. */
export const refusalToken = async (database: Database, print: string): Promise<string> =>
  `${print}.${signed(await installationSecret(database), `no letters to ${print}`)}`

/** Undefined where the token is none of ours. */
export async function printInToken(database: Database, token: string): Promise<string | undefined> {
  const [, print, given] = token.match(/^([\w-]{43})\.([\w-]{43})$/) ?? []
  if (!print || !given) return undefined
  const right = signed(await installationSecret(database), `no letters to ${print}`)
  return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? print : undefined
}

const signed = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')
