import { newsPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { SubmitButton } from '../../../ui/form.tsx'
import type { Bundle } from '../../bundles/schema.ts'
import { needsAddress } from '../../needs/addresses.ts'
import type { Followed, FollowOffer } from '../../needs/index.ts'
import { may } from '../../access/door.ts'
import { ownerFor } from '../actions/follow.ts'
import { queryText } from '../rules/followed-query.ts'
import { bundleSubject, needSubject, querySubject, type Subject } from '../schema.ts'
import { followOf } from '../store/follows.ts'
import { newsAddresses } from '../addresses.ts'

interface Files {
  feed: { title: string; href: string }
  calendar: string
}

/** What the pages of needs show to whoever wants to hear of changes. */
export const followOffer = (c: Context, followed: Followed): Promise<FollowOffer> =>
  'need' in followed
    ? offer(c, needSubject(followed.need.id))
    : offer(c, querySubject(queryText(followed.query)), {
        feed: { title: 'Diese Liste als Feed', href: needsAddress(followed.query, { path: newsAddresses.needsFeed }) },
        calendar: needsAddress(followed.query, { path: newsAddresses.needsCalendar }),
      })

/** The same for the page of a bundle. */
export const followBundleOffer = (c: Context, { id }: Bundle): Promise<FollowOffer> =>
  offer(c, bundleSubject(id), {
    feed: { title: 'Dieses Bündel als Feed', href: newsAddresses.bundleFeed(id) },
    calendar: newsAddresses.bundleCalendar(id),
  })

async function offer(c: Context, subject: Subject, files?: Files): Promise<FollowOffer> {
  const actor = c.get('actor')
  const follow =
    actor && may(actor, newsPermissions.follow)
      ? await c.get('asCaller')((transaction) => followOf(transaction, ownerFor(actor), subject))
      : undefined
  return {
    feeds: files ? [files.feed] : [],
    part: (
      <div class="actions">
        {actor && (follow ? <End id={follow.id} /> : may(actor, newsPermissions.follow) && <Begin subject={subject} />)}
        {files && (
          <>
            <a class="kern-link" href={files.feed.href}>
              Feed (Atom)
            </a>
            <a class="kern-link" href={files.calendar}>
              Fristen als Kalender (ICS)
            </a>
          </>
        )}
      </div>
    ),
  }
}

function Begin({ subject: { need, bundle, query } }: { subject: Subject }) {
  const [name, value, what] =
    need !== null
      ? ['bedarf', need, 'bei Änderungen an diesem Bedarf']
      : bundle !== null
        ? ['buendel', bundle, 'bei Änderungen an diesem Bündel']
        : ['liste', query, 'bei Neuem in dieser Liste']
  return (
    <form method="post" action={newsAddresses.follows}>
      <input type="hidden" name={name} value={value} />
      <SubmitButton kind="secondary">
        Folgen
        <span class="kern-sr-only">: {what} Bescheid bekommen</span>
      </SubmitButton>
    </form>
  )
}

function End({ id }: { id: string }) {
  return (
    <>
      <span>
        Sie verfolgen das.{' '}
        <a class="kern-link" href={newsAddresses.follows}>
          Alles ansehen, was ich verfolge
        </a>
      </span>
      <form method="post" action={newsAddresses.followEnd(id)}>
        <SubmitButton kind="tertiary">Nicht mehr folgen</SubmitButton>
      </form>
    </>
  )
}
