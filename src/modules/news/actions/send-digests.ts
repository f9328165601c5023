import { MailNotSent, type Post } from '../../../platform/mail.ts'
import { latestSlot } from '../rules/digest-slots.ts'
import type { Need } from '../../needs/schema.ts'
import { claimNext, markDigested, type DueReader } from '../store/due-digests.ts'
import { followsOf } from '../store/follows.ts'
import { digestMail, type Digest, type NewsSection } from './digest-mail.ts'
import { lookAs } from './look-as.ts'
import { nameSubject } from './name-subject.ts'
import { readSubject, type NewsMachines } from './read-followed.ts'
import { unsubscribeToken } from './unsubscribe.ts'

export interface DigestMachines extends NewsMachines {
  mail: Pick<Post, 'send'>
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
}

const minute = 60_000
/** As long as nobody else takes up a person whose mail is being made; also how long one waits whose mail could not be sent. */
const claim = 30 * minute
/** A change is seen only when its transaction has ended: what is younger than this waits for the next mail. */
const settling = minute
export const mostInMail = 30

/**
 * Sends everybody whose mail is due one mail with all that is new in what they follow; nothing where nothing is new. Each person
 * is claimed, sent and then marked: whoever runs it again, or beside it, sends nothing twice. Should the process die between
 * the sending and the mark, the one person who was in hand gets the same mail once more when the claim has run out.
 */
export async function sendDigests(
  machines: DigestMachines,
  now: Date,
  stopping?: AbortSignal,
): Promise<{ sent: number; failed: number }> {
  const slots = {
    hourly: latestSlot('hourly', now),
    daily: latestSlot('daily', now),
    weekly: latestSlot('weekly', now),
  }
  const until = new Date(now.getTime() + claim)
  const count = { sent: 0, failed: 0 }
  for (;;) {
    if (stopping?.aborted) return count
    const reader = await claimNext(machines.database, { slots, now, until })
    if (!reader) return count
    try {
      if (await sendDigest(machines, reader, now)) count.sent++
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error
      count.failed++
    }
  }
}

async function sendDigest(machines: DigestMachines, reader: DueReader, now: Date): Promise<boolean> {
  const { database, mail, baseUrl } = machines
  const { person, email } = reader
  const until = new Date(now.getTime() - settling)
  const digest = await collectNews(machines, reader, until)
  if (digest.sections.length > 0)
    await mail.send(
      digestMail(email, digest, {
        need: (id) => `${baseUrl}/bedarfe/${id}`,
        follows: `${baseUrl}/abos`,
        unsubscribe: `${baseUrl}/abos/abbestellen/${await unsubscribeToken(database, person)}`,
      }),
    )
  await markDigested(database, { person, now, until })
  return digest.sections.length > 0
}

/** Each need stands once, under the first of what it belongs to. */
async function collectNews(machines: DigestMachines, reader: DueReader, until: Date): Promise<Digest> {
  const { person, digestedAt: since } = reader
  const told = new Set<string>()
  const sections: NewsSection[] = []
  let isCut = false
  for (const follow of await followsOf(machines.database, person)) {
    const searcher = await lookAs(machines.database, { person, organisation: follow.organisation })
    const changed = { after: follow.seenUntil, until }
    const { needs, total } = await readSubject(machines, searcher, follow, { changed, limit: mostInMail + told.size })
    const news = needs.filter(({ id }) => !told.has(id))
    const fresh: Need[] = news.slice(0, mostInMail - told.size)
    if (total > needs.length || news.length > fresh.length) isCut = true
    if (fresh.length === 0) continue
    for (const { id } of fresh) told.add(id)
    sections.push({ name: (await nameSubject(machines.database, searcher, follow)) ?? 'Bedarf', needs: fresh })
  }
  return { sections, isCut, since }
}
