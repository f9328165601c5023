import type { Walled } from '../../../platform/database/walls.ts'
import { profileSchema, type Profile } from '../../people/schema.ts'
import type { Actor } from '../../access/schema.ts'
import { profileOf, saveProfileRow } from '../store/profiles.ts'
import { demand, readInput } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'

export const emptyProfile: Profile = { about: '', website: '', contactEmail: '', visibility: 'signedIn', version: 0 }

export async function ownProfile(walled: Walled, actor: Actor): Promise<Profile> {
  demand(actor, 'editProfile')
  return (await profileOf(walled, actor.organisation!.id)) ?? emptyProfile
}

/** Saved, or where somebody else was faster: what they saved, and nothing is overwritten. */
export async function saveProfile(
  walled: Walled,
  actor: Actor,
  input: unknown,
): Promise<{ saved: true } | { saved: false; theirs: Profile }> {
  const before = await ownProfile(walled, actor)
  const wish = readInput(profileSchema, input, {
    about: { code: 'aboutTooLong' },
    website: { code: 'websiteUnreadable' },
    contactEmail: { code: 'emailUnreadable' },
    visibility: { code: 'visibilityUnknown' },
    version: { code: 'unreadable' },
  })
  const organisation = actor.organisation!.id
  if (wish.version !== before.version || !(await saveProfileRow(walled, organisation, wish)))
    return { saved: false, theirs: await ownProfile(walled, actor) }
  const { version: _, ...after } = wish
  await recordDeed(walled, actor, {
    action: 'profileChanged',
    subjectKind: 'organisation',
    subject: organisation,
    before: withoutWords(before),
    after: { ...withoutWords(after), aboutChanged: after.about !== before.about },
  })
  return { saved: true }
}

/** The journal is kept for ever: a text and an address could name people, so of them it keeps what can be counted. */
const withoutWords = ({ about, website, contactEmail, visibility }: Omit<Profile, 'version'>) => ({
  aboutLength: about.length,
  website,
  visibility,
  hasContact: contactEmail !== '',
})
