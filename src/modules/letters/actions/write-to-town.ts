import { asCaller, type AsCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { bundleById } from '../../bundles/door.ts'
import type { Bundle } from '../../bundles/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { letterPermissions } from '../policy.ts'
import { letterSchema, type TownWithoutPeople } from '../schema.ts'
import { decidesWhoComesIn, keepLetter, townsWithoutPeople } from '../store/town-letters.ts'
import { townLetter } from './town-letter.ts'
import { printOf, refusalToken } from './address-print.ts'
import { letterAddresses } from '../addresses.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'

export interface LetterServices {
  database: Database
  baseUrl: string
  mail: { send: (mail: { to: string; subject: string; text: string }) => Promise<void> }
}

export interface TownsOfBundle {
  bundle: Bundle
  /** Whether what the letter leads to can be read without an account. */
  isPublic: boolean
  towns: readonly TownWithoutPeople[]
}

/** For whoever decides who comes into the bundle; for everybody else there is nothing. */
export async function seeTowns(database: Database, readAs: AsCaller, id: string): Promise<TownsOfBundle> {
  const seen = await readAs(async (transaction) => {
    const bundle = found(await bundleById(transaction, id))
    if (!(await decidesWhoComesIn(transaction, id))) notFound()
    return { bundle, towns: await townsWithoutPeople(transaction, id) }
  })
  return { ...seen, isPublic: (await asSeenByAnyone(database, id)) !== undefined }
}

/** Undefined where only those see it who have signed in. */
export const asSeenByAnyone = (database: Database, id: string): Promise<Bundle | undefined> =>
  asCaller(database, { person: null, organisation: null }, (transaction) => bundleById(transaction, id))

/** Keeps that a town in which nobody is here is written to, and returns the address, which is kept nowhere. */
export async function writeToTown(
  transaction: CallerTransaction,
  actor: Actor,
  { bundle, input, print }: { bundle: string; input: unknown; print: string },
): Promise<string> {
  ownOrganisation(actor, letterPermissions.writeToTowns)
  const { town, email } = readInput(letterSchema, input, {
    town: { code: 'letterTown' },
    email: { code: 'letterAddress' },
  })
  const outcome = await keepLetter(transaction, { bundle, town, print })
  if (outcome === 'notYours') notFound()
  if (outcome !== 'kept') refuse({ code: `letter-${outcome}` })
  const entry = { action: 'townWrittenTo', subjectKind: 'bundle', subject: bundle }
  await recordEntry(transaction, actor, { ...entry, after: { town } })
  return email
}

export async function sendLetter(
  { database, baseUrl, mail }: LetterServices,
  { bundle, writer, email }: { bundle: Bundle; writer: string; email: string },
): Promise<void> {
  const token = await refusalToken(database, await printOf(database, email))
  const link = baseUrl + bundleAddresses.bundle(bundle.id)
  const noMore = baseUrl + letterAddresses.refuse(token)
  await mail.send({ to: email, ...townLetter({ bundle, writer, link, noMore }) })
}
