import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import { installationSecret } from '../../../platform/sign-in/sign-in.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { recordEntry } from '../../journal/door.ts'
import { bundleMailKinds, type BundleMailKind } from '../schema/bundle-mail-kinds.ts'
import { refuseKind } from '../store/bundle-mails.ts'
import { savePace } from '../store/news-settings.ts'
import { organisationSettings, saveOrganisationPace } from '../store/organisation-news.ts'

/** Whose mails end. */
export type MailReader = { person: string } | { person: null; organisation: { id: string } }

/** Stands in every mail and lets whoever holds it do one thing: end the mails of this reader. It does not run out. */
export async function unsubscribeToken(database: Database, reader: MailReader): Promise<string> {
  const name = reader.person ?? `o${reader.organisation.id}`
  return `${name}.${signature(await installationSecret(database), name)}`
}

/** Whose mails a token ends; undefined where it is none of ours. */
export async function readerToUnsubscribe(database: Database, token: string): Promise<MailReader | undefined> {
  const [, name, given] = token.match(/^(o?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/) ?? []
  if (!name || !given) return undefined
  const right = signature(await installationSecret(database), name)
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(right))) return undefined
  return name.startsWith('o') ? { person: null, organisation: { id: name.slice(1) } } : { person: name }
}

/** One kind of mails about bundles, and whose they are. */
export interface KindOfMail {
  person: string
  kind: BundleMailKind
}

export const kindToken = async (database: Database, { person, kind }: KindOfMail): Promise<string> =>
  `${person}.${kind}.${signature(await installationSecret(database), `${person} ${kind}`)}`

/** Undefined where the token is none of ours. */
export async function kindToUnsubscribe(database: Database, token: string): Promise<KindOfMail | undefined> {
  const [, person, named, given] =
    token.match(/^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([a-z]+)\.([\w-]{43})$/) ?? []
  const kind = bundleMailKinds.find((each) => each === named)
  if (!person || !kind || !given) return undefined
  const right = signature(await installationSecret(database), `${person} ${kind}`)
  return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? { person, kind } : undefined
}

export async function endKind(database: Database, { person, kind }: KindOfMail): Promise<void> {
  await asCaller(database, { person, organisation: null }, (transaction) =>
    refuseKind(transaction, person, kind),
  ).catch(ignoreGoneAccount)
}

/** Where the account is gone there are no mails, and nothing to end. */
export async function endMails(database: Database, reader: MailReader): Promise<void> {
  if (reader.person === null) return endMailsOf(database, reader.organisation.id)
  await asCaller(database, { person: reader.person, organisation: null }, (transaction) =>
    savePace(transaction, reader.person, 'never'),
  ).catch(ignoreGoneAccount)
}

function ignoreGoneAccount(error: unknown): void {
  if ((error as { code?: string }).code !== '23503') throw error
}

/** Somebody who reads what comes to the organisation's address has no account: the signature alone does it, and the journal tells. */
async function endMailsOf(database: Database, organisation: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await organisationSettings(transaction, organisation)
    if (!before || before.pace === 'never') return
    await saveOrganisationPace(transaction, organisation, 'never')
    const entry = { action: 'newsPaceChanged', subjectKind: 'organisation', subject: organisation }
    await recordEntry(transaction, null, { ...entry, before: { pace: before.pace }, after: { pace: 'never' } })
  })
}

const signature = (secret: string, name: string) =>
  createHmac('sha256', secret).update(`end the mails of ${name}`).digest('base64url')
