import { MailNotSent, type Post } from '../../../platform/mail/post.ts'
import { latestSlot } from '../rules/digest-slots.ts'
import { claimNext, markDigested, type Due } from '../store/due-digests.ts'
import { digestMail, type Digest, type NewsSection } from './digest-mail.ts'
import { organisationAsReader, personAsReader, type Reader } from './look-as.ts'
import { nameSubject } from './name-subject.ts'
import { readSteps } from './read-steps.ts'
import { readSubject, type NewsServices } from './read-followed.ts'
import { unsubscribeToken } from './unsubscribe.ts'

export interface DigestServices extends NewsServices {
  mail: Pick<Post, 'send'>
  /** Where browsers reach this server, without a slash at the end. */
  baseUrl: string
}

const minute = 60_000
/** As long as nobody else takes up somebody whose mail is being made; also how long one waits whose mail could not be sent. */
const claim = 30 * minute
/** A change is seen only when its transaction has ended: what is younger than this waits for the next mail. */
const settling = minute
export const mostInMail = 30

/**
 * Sends everybody whose mail is due one mail with all that is new in what they follow; nothing where nothing is new. Each is
 * claimed, sent and then marked: whoever runs it again, or beside it, sends nothing twice. Should the process die between
 * the sending and the mark, the one who was in hand gets the same mail once more when the claim has run out.
 */
export async function sendDigests(
  services: DigestServices,
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
    const due = await claimNext(services.database, { slots, now, until })
    if (!due) return count
    try {
      if (await sendDigest(services, due, now)) count.sent++
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error
      count.failed++
    }
  }
}

async function sendDigest(services: DigestServices, due: Due, now: Date): Promise<boolean> {
  const { database, mail, baseUrl } = services
  const until = new Date(now.getTime() - settling)
  const reader =
    due.person === null ? await organisationAsReader(database, due) : await personAsReader(database, due.person)
  const digest = await collectNews(services, { reader, since: due.digestedAt, until })
  if (digest.sections.length > 0)
    await mail.send(
      digestMail(due.email, digest, {
        need: (id) => `${baseUrl}/bedarfe/${id}`,
        bundle: (id) => `${baseUrl}/buendel/${id}`,
        page: (path) => baseUrl + path,
        follows: `${baseUrl}/abos`,
        unsubscribe: `${baseUrl}/abos/abbestellen/${await unsubscribeToken(database, due)}`,
      }),
    )
  await markDigested(database, due, { follows: reader.follows.map(({ id }) => id), now, until })
  return digest.sections.length > 0
}

/** Each need and each bundle stands once, under the first of what it belongs to. */
async function collectNews(
  services: DigestServices,
  { reader, since, until }: { reader: Reader; since: Date; until: Date },
): Promise<Digest> {
  const known = new Set<string>()
  const sections: NewsSection[] = []
  let isCut = false
  for (const follow of reader.follows) {
    const searcher = reader.lookFor(follow.organisation)
    const changed = { after: follow.seenUntil, until }
    const { told, hasMore } = await readSubject(services, searcher, follow, { changed, limit: mostInMail + known.size })
    const news = told.filter(({ id }) => !known.has(id))
    const fresh = news.slice(0, mostInMail - known.size)
    if (hasMore || news.length > fresh.length) isCut = true
    if (fresh.length === 0) continue
    for (const { id } of fresh) known.add(id)
    const name = await nameSubject(services.database, searcher, follow)
    sections.push({ name: name ?? 'Nicht mehr zu sehen', told: fresh })
  }
  return { sections, waiting: sections.length > 0 ? await readSteps(services, reader) : [], isCut, since }
}
