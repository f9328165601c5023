import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { directoryPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { profileSchema, type Profile } from '../schema.ts'
import type { Actor } from '../../access/schema.ts'
import { profileOf, saveProfileRow } from '../store/profiles.ts'
import { demand, readInput } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'

export const emptyProfile: Profile = { about: '', website: '', contactEmail: '', visibility: 'signedIn', version: 0 }

export async function ownProfile(transaction: CallerTransaction, actor: Actor): Promise<Profile> {
  demand(actor, directoryPermissions.editProfile)
  return (await profileOf(transaction, actor.organisation!.id)) ?? emptyProfile
}

/** Saved, if there was anything new in it, or where somebody else was faster: what they saved, and nothing is overwritten. */
export async function saveProfile(
  transaction: CallerTransaction,
  actor: Actor,
  input: unknown,
): Promise<{ saved: true; isNew: boolean } | { saved: false; theirs: Profile }> {
  const before = await ownProfile(transaction, actor)
  const checked = readInput(profileSchema, input, {
    about: { code: 'aboutTooLong' },
    website: { code: 'websiteUnreadable' },
    contactEmail: { code: 'emailUnreadable' },
    visibility: { code: 'visibilityUnknown' },
    version: { code: 'unreadable' },
  })
  const organisation = actor.organisation!.id
  if (before.version > 0 && canonicalJson(checked) === canonicalJson(before)) return { saved: true, isNew: false }
  if (checked.version !== before.version || !(await saveProfileRow(transaction, organisation, checked)))
    return { saved: false, theirs: await ownProfile(transaction, actor) }
  const { version: _, ...after } = checked
  await recordEntry(transaction, actor, {
    action: 'profileChanged',
    subjectKind: 'organisation',
    subject: organisation,
    before: withoutWords(before),
    after: { ...withoutWords(after), aboutChanged: after.about !== before.about },
  })
  return { saved: true, isNew: true }
}

/** The journal is kept for ever: a text and an address could name people, so of them it keeps what can be counted. */
const withoutWords = ({ about, website, contactEmail, visibility }: Omit<Profile, 'version'>) => ({
  aboutLength: about.length,
  website,
  visibility,
  hasContact: contactEmail !== '',
})
