import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { Figure, StartParts } from '../../../module.ts'
import { may } from '../../access/door.ts'
import { peopleAddresses } from '../addresses.ts'
import { peoplePermissions } from '../policy.ts'
import { openRequestsBy, requestsToFirst } from '../store/join-request-rows.ts'

/** For the start page: what this person has asked for and others decide; for whoever runs the installation, who waits to be the first. */
export async function askedPart(c: Context): Promise<StartParts> {
  const actor = c.get('actor')
  if (!actor) return {}
  const isRunning = may(actor, peoplePermissions.decideFirstAdministrator)
  const [requests, first] = await c.get('asCaller')((transaction) =>
    Promise.all([openRequestsBy(transaction, actor.person.id), isRunning ? requestsToFirst(transaction) : []]),
  )
  return {
    ...(isRunning && { running: [firstAdministrators(first.length)] }),
    ...(requests.length > 0 && { waiting: <Asked requests={requests} /> }),
  }
}

const firstAdministrators = (count: number): Figure => ({
  place: 10,
  value: number(count),
  meaning:
    count === 1
      ? 'Person möchte die erste in ihrer Organisation sein'
      : 'Personen möchten die ersten in ihrer Organisation sein',
  href: peopleAddresses.firstAdministrators,
})

const Asked = ({ requests }: { requests: Awaited<ReturnType<typeof openRequestsBy>> }) => (
  <section>
    <h2 class="kern-heading-large">Ihre Anfragen</h2>
    <p>Sie bekommen eine E-Mail, sobald darüber entschieden ist.</p>
    <ul>
      {requests.map(({ organisation, createdAt }) => (
        <li>
          {organisation.name}, angefragt am {germanDay(createdAt)}
        </li>
      ))}
    </ul>
  </section>
)
