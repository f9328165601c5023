import type { Refusal } from '../../../kernel/refusal.ts'
import { asCaller, type AsCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Mail } from '../../../platform/mail/post.ts'
import { waitFor } from '../../../platform/server/rate-limit.ts'
import { found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { bundleById } from '../../bundles/door.ts'
import type { Bundle } from '../../bundles/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { letterPermissions } from '../policy.ts'
import { letterSchema, mostTries, type TownWithoutPeople } from '../schema.ts'
import { decidesWhoComesIn, dropLetter, keepLetter, ownNeedIn, townsWithoutPeople } from '../store/town-letters.ts'
import { townLetter } from './town-letter.ts'
import { printOf, refusalToken } from './address-print.ts'
import { letterAddresses } from '../addresses.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'

export interface LetterServices {
  database: Database
  baseUrl: string
  mail: { send: (mail: Mail) => Promise<void> }
}

export interface TownsOfBundle {
  bundle: Bundle
  /** Whether what the letter leads to can be read without an account. */
  isPublic: boolean
  /** The own one in it, which can make it so; null where there is none. */
  ownNeed: string | null
  towns: readonly TownWithoutPeople[]
}

/** For whoever decides who comes into the bundle; for everybody else there is nothing. */
export async function seeTowns(database: Database, readAs: AsCaller, id: string): Promise<TownsOfBundle> {
  const seen = await readAs(async (transaction) => {
    const bundle = found(await bundleById(transaction, id))
    if (!(await decidesWhoComesIn(transaction, id))) notFound()
    return { bundle, ownNeed: await ownNeedIn(transaction, id), towns: await townsWithoutPeople(transaction, id) }
  })
  return { ...seen, isPublic: (await asSeenByAnyone(database, id)) !== undefined }
}

/** Undefined where only those see it who have signed in. */
export const asSeenByAnyone = (database: Database, id: string): Promise<Bundle | undefined> =>
  asCaller(database, { person: null, organisation: null }, (transaction) => bundleById(transaction, id))

/** A letter that is kept and may go out; its address is kept nowhere. */
export interface KeptLetter {
  town: string
  email: string
}

/** Undefined while the organisation may still try; counts the try. */
export async function triedTooOften(database: Database, organisation: string): Promise<Refusal | undefined> {
  const seconds = await waitFor(database, `letters of ${organisation}`, { most: mostTries, seconds: 86_400 })
  return seconds > 0 ? againAt('letterTries', new Date(Date.now() + seconds * 1000)) : undefined
}

/** The next full minute, so that what is said is not a moment too early. */
const againAt = (code: string, possible: Date): Refusal => ({
  code,
  values: { at: new Date(Math.ceil(possible.getTime() / 60_000) * 60_000).toISOString() },
})

/** Keeps that a town in which nobody is here is written to. */
export async function writeToTown(
  transaction: CallerTransaction,
  actor: Actor,
  { bundle, input, print }: { bundle: string; input: unknown; print: string },
): Promise<KeptLetter> {
  ownOrganisation(actor, letterPermissions.writeToTowns)
  const { town, email } = readInput(letterSchema, input, {
    town: { code: 'letterTown' },
    email: { code: 'letterAddress' },
  })
  const { outcome, possibleAt } = await keepLetter(transaction, { bundle, town, print })
  if (outcome === 'notYours') notFound()
  if (outcome === 'tooMany') refuse(againAt('letter-tooMany', possibleAt!))
  if (outcome !== 'kept') refuse({ code: `letter-${outcome}` })
  const entry = { action: 'townWrittenTo', subjectKind: 'bundle', subject: bundle }
  await recordEntry(transaction, actor, { ...entry, after: { town } })
  return { town, email }
}

/** Whether it went out; what did not is taken back, so that the town can still be written to. */
export async function sendLetter(
  { database, baseUrl, mail }: LetterServices,
  actor: Actor,
  { bundle, town, email }: KeptLetter & { bundle: Bundle },
): Promise<boolean> {
  const token = await refusalToken(database, await printOf(database, email))
  const [link, noMore] = [baseUrl + bundleAddresses.bundle(bundle.id), baseUrl + letterAddresses.refuse(token)]
  const letter = townLetter({ bundle, writer: actor.organisation!.name, link, noMore })
  try {
    await mail.send({ to: email, ...letter, unsubscribe: noMore })
    return true
  } catch {
    await database.transaction().execute(async (transaction) => {
      await dropLetter(transaction, { bundle: bundle.id, town })
      const entry = { action: 'townLetterNotSent', subjectKind: 'bundle', subject: bundle.id }
      await recordEntry(transaction, actor, { ...entry, after: { town } })
    })
    return false
  }
}
