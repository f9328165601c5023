import type { Context } from 'hono'
import { SubmitButton } from '../../../ui/form.tsx'
import { needsAddress, type Followed, type FollowOffer } from '../../needs/index.ts'
import { may } from '../../organisations/door.ts'
import { queryText } from '../rules/followed-query.ts'
import type { Subject } from '../schema.ts'
import { followOf } from '../store/follows.ts'
import { addresses } from './addresses.ts'

/** What the pages of needs show to whoever wants to hear of changes. */
export async function followOffer(c: Context, followed: Followed): Promise<FollowOffer> {
  const actor = c.get('actor')
  const subject = subjectOf(followed)
  const organisation = actor?.organisation?.id ?? null
  const follow =
    actor && may(actor, 'follow')
      ? await c.get('wall')((walled) => followOf(walled, { person: actor.person.id, organisation, subject }))
      : undefined
  const feed = 'query' in followed ? needsAddress(followed.query, { path: addresses.needsFeed }) : undefined
  const calendar = 'query' in followed ? needsAddress(followed.query, { path: addresses.needsCalendar }) : undefined
  return {
    feeds: feed ? [{ title: 'Diese Liste als Feed', href: feed }] : [],
    part: (
      <div class="actions">
        {actor && (follow ? <End id={follow.id} /> : may(actor, 'follow') && <Begin subject={subject} />)}
        {feed && (
          <a class="kern-link" href={feed}>
            Feed (Atom)
          </a>
        )}
        {calendar && (
          <a class="kern-link" href={calendar}>
            Fristen als Kalender (ICS)
          </a>
        )}
      </div>
    ),
  }
}

const subjectOf = (followed: Followed): Subject =>
  'need' in followed ? { need: followed.need.id, query: null } : { need: null, query: queryText(followed.query) }

function Begin({ subject }: { subject: Subject }) {
  return (
    <form method="post" action={addresses.follows}>
      <input type="hidden" name={subject.need ? 'bedarf' : 'liste'} value={subject.need ?? subject.query ?? ''} />
      <SubmitButton kind="secondary">
        Folgen
        <span class="kern-sr-only">
          {subject.need
            ? ': bei Änderungen an diesem Bedarf Bescheid bekommen'
            : ': bei Neuem in dieser Liste Bescheid bekommen'}
        </span>
      </SubmitButton>
    </form>
  )
}

function End({ id }: { id: string }) {
  return (
    <>
      <span>
        Sie verfolgen das.{' '}
        <a class="kern-link" href={addresses.follows}>
          Alles ansehen, was ich verfolge
        </a>
      </span>
      <form method="post" action={addresses.followEnd(id)}>
        <SubmitButton kind="tertiary">Nicht mehr folgen</SubmitButton>
      </form>
    </>
  )
}
