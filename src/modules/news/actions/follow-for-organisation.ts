import { newsPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found, ownOrganisation } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import {
  firstOrganisationSettings,
  type Follow,
  type Owner,
  type Pace,
  type Settings,
  type Subject,
} from '../schema.ts'
import { beginAnew, deleteFollow, followOf, followsOf, insertFollow } from '../store/follows.ts'
import {
  holdOrganisationSettings,
  organisationSettings,
  saveOrganisationFeed,
  saveOrganisationPace,
} from '../store/organisation-news.ts'
import { refuseTooManyFollows, hashOf, newSecret } from './follow.ts'
import { wantedSubject, type SubjectInput } from './wanted-subject.ts'

/*
 * What an organisation follows as such is no private matter: its people read it, its programs and editors change it, and the journal
 * tells each change.
 */

const ownerOf = (actor: Caller): Owner & { person: null } => ({
  person: null,
  organisation: ownOrganisation(actor, newsPermissions.followForOrganisation).id,
})

export const organisationFollows = (transaction: CallerTransaction, organisation: string): Promise<Follow[]> =>
  followsOf(transaction, { person: null, organisation })

/** From now on the organisation hears what is new in it. Following twice is following. */
export async function followForOrganisation(
  transaction: CallerTransaction,
  actor: Caller,
  filter: SubjectInput,
): Promise<Follow> {
  const owner = ownerOf(actor)
  const subject = await wantedSubject(transaction, filter)
  await holdOrganisationSettings(transaction, owner.organisation)
  const known = await followOf(transaction, owner, subject)
  if (known) return known
  await refuseTooManyFollows(transaction, owner)
  await insertFollow(transaction, owner, subject)
  const follow = found(await followOf(transaction, owner, subject))
  await recordAbout(transaction, actor, { action: 'followBegun', after: told(subject) })
  return follow
}

export async function endOrganisationFollow(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  const follow = found((await followsOf(transaction, ownerOf(actor))).find((each) => each.id === id))
  found((await deleteFollow(transaction, id)) || undefined)
  await recordAbout(transaction, actor, { action: 'followEnded', before: told(follow) })
}

export const readOrganisationSettings = async (
  transaction: CallerTransaction,
  organisation: string,
): Promise<Settings> => (await organisationSettings(transaction, organisation)) ?? firstOrganisationSettings

/** Until the transaction ends nobody else changes them. */
export async function heldOrganisationSettings(transaction: CallerTransaction, actor: Caller): Promise<Settings> {
  const { organisation } = ownerOf(actor)
  await holdOrganisationSettings(transaction, organisation)
  return readOrganisationSettings(transaction, organisation)
}

/** Whoever wants mails again hears of what happens from now on. */
export async function changeOrganisationPace(transaction: CallerTransaction, actor: Caller, pace: Pace): Promise<void> {
  const owner = ownerOf(actor)
  const before = await heldOrganisationSettings(transaction, actor)
  if (before.pace === pace) return
  if (before.pace === 'never') await beginAnew(transaction, owner)
  await saveOrganisationPace(transaction, owner.organisation, pace)
  await recordAbout(transaction, actor, { action: 'newsPaceChanged', before: { pace: before.pace }, after: { pace } })
}

/** A new secret for the addresses of the organisation's feed and calendar, which is kept nowhere; the one before opens nothing more. */
export async function renewOrganisationFeed(transaction: CallerTransaction, actor: Caller): Promise<string> {
  const { organisation } = ownerOf(actor)
  const { feedMadeAt } = await heldOrganisationSettings(transaction, actor)
  const secret = newSecret()
  await saveOrganisationFeed(transaction, organisation, hashOf(secret))
  await recordAbout(transaction, actor, { action: feedMadeAt ? 'newsAddressesRenewed' : 'newsAddressesMade' })
  return secret
}

/** False where there was none. */
export async function endOrganisationFeed(transaction: CallerTransaction, actor: Caller): Promise<boolean> {
  const { organisation } = ownerOf(actor)
  const { feedMadeAt } = await heldOrganisationSettings(transaction, actor)
  if (!feedMadeAt) return false
  await saveOrganisationFeed(transaction, organisation, null)
  await recordAbout(transaction, actor, { action: 'newsAddressesEnded' })
  return true
}

const told = ({ need, bundle, query }: Subject): Record<string, string> =>
  need !== null ? { need } : bundle !== null ? { bundle } : { list: query }

const recordAbout = (
  transaction: CallerTransaction,
  actor: Caller,
  entry: { action: string; before?: Record<string, string>; after?: Record<string, string> },
) => recordEntry(transaction, actor, { ...entry, subjectKind: 'organisation', subject: actor.organisation!.id })
