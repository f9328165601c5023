import type { Walled } from '../../../platform/database/walls.ts'
import { found, ownOrganisation } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Doer } from '../../access/schema.ts'
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
import { demandRoom, hashOf, newSecret } from './follow.ts'
import { wantedSubject, type SubjectWish } from './wanted-subject.ts'

/*
 * What an organisation follows as such is no private matter: its people read it, its programs and editors change it, and the journal
 * tells each change.
 */

const ownerOf = (actor: Doer): Owner & { person: null } => ({
  person: null,
  organisation: ownOrganisation(actor, 'followForOrganisation').id,
})

export const organisationFollows = (walled: Walled, organisation: string): Promise<Follow[]> =>
  followsOf(walled, { person: null, organisation })

/** From now on the organisation hears what is new in it. Following twice is following. */
export async function followForOrganisation(walled: Walled, actor: Doer, wish: SubjectWish): Promise<Follow> {
  const owner = ownerOf(actor)
  const subject = await wantedSubject(walled, wish)
  await holdOrganisationSettings(walled, owner.organisation)
  const known = await followOf(walled, owner, subject)
  if (known) return known
  await demandRoom(walled, owner)
  await insertFollow(walled, owner, subject)
  const follow = found(await followOf(walled, owner, subject))
  await recordAbout(walled, actor, { action: 'followBegun', after: told(subject) })
  return follow
}

export async function endOrganisationFollow(walled: Walled, actor: Doer, id: string): Promise<void> {
  const follow = found((await followsOf(walled, ownerOf(actor))).find((each) => each.id === id))
  await deleteFollow(walled, id)
  await recordAbout(walled, actor, { action: 'followEnded', before: told(follow) })
}

export const readOrganisationSettings = async (walled: Walled, organisation: string): Promise<Settings> =>
  (await organisationSettings(walled, organisation)) ?? firstOrganisationSettings

/** Until the transaction ends nobody else changes them. */
export async function heldOrganisationSettings(walled: Walled, actor: Doer): Promise<Settings> {
  const { organisation } = ownerOf(actor)
  await holdOrganisationSettings(walled, organisation)
  return readOrganisationSettings(walled, organisation)
}

/** Whoever wants mails again hears of what happens from now on. */
export async function changeOrganisationPace(walled: Walled, actor: Doer, pace: Pace): Promise<void> {
  const owner = ownerOf(actor)
  const before = await heldOrganisationSettings(walled, actor)
  if (before.pace === pace) return
  if (before.pace === 'never') await beginAnew(walled, owner)
  await saveOrganisationPace(walled, owner.organisation, pace)
  await recordAbout(walled, actor, { action: 'newsPaceChanged', before: { pace: before.pace }, after: { pace } })
}

/** A new secret for the addresses of the organisation's feed and calendar, which is kept nowhere; the one before opens nothing more. */
export async function renewOrganisationFeed(walled: Walled, actor: Doer): Promise<string> {
  const { organisation } = ownerOf(actor)
  const { feedMadeAt } = await heldOrganisationSettings(walled, actor)
  const secret = newSecret()
  await saveOrganisationFeed(walled, organisation, hashOf(secret))
  await recordAbout(walled, actor, { action: feedMadeAt ? 'newsAddressesRenewed' : 'newsAddressesMade' })
  return secret
}

export async function endOrganisationFeed(walled: Walled, actor: Doer): Promise<void> {
  const { organisation } = ownerOf(actor)
  const { feedMadeAt } = await heldOrganisationSettings(walled, actor)
  if (!feedMadeAt) return
  await saveOrganisationFeed(walled, organisation, null)
  await recordAbout(walled, actor, { action: 'newsAddressesEnded' })
}

const told = ({ need, bundle, query }: Subject): Record<string, string> =>
  need !== null ? { need } : bundle !== null ? { bundle } : { list: query }

const recordAbout = (
  walled: Walled,
  actor: Doer,
  deed: { action: string; before?: Record<string, string>; after?: Record<string, string> },
) => recordDeed(walled, actor, { ...deed, subjectKind: 'organisation', subject: actor.organisation!.id })
