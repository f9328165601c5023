import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../../platform/database.ts'
import { installationSecret } from '../../../platform/sign-in.ts'
import { behindWalls } from '../../../platform/walls.ts'
import { savePace } from '../store/news-settings.ts'

/** Stands in every mail and lets whoever holds it do one thing: end the mails of this person. It does not run out. */
export async function unsubscribeToken(database: Database, person: string): Promise<string> {
  return `${person}.${signature(await installationSecret(database), person)}`
}

/** The person whose mails a token ends; undefined where it is none of ours. */
export async function personToUnsubscribe(database: Database, token: string): Promise<string | undefined> {
  const [, person, given] = token.match(/^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/) ?? []
  if (!person || !given) return undefined
  const right = signature(await installationSecret(database), person)
  return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? person : undefined
}

/** Where the account is gone there are no mails, and nothing to end. */
export async function endMails(database: Database, person: string): Promise<void> {
  await behindWalls(database, { person, organisation: null }, (walled) => savePace(walled, person, 'never')).catch(
    (error: unknown) => {
      if ((error as { code?: string }).code !== '23503') throw error
    },
  )
}

const signature = (secret: string, person: string) =>
  createHmac('sha256', secret).update(`end the mails of ${person}`).digest('base64url')
