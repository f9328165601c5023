import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { StartParts } from '../../../module.ts'
import { openRequestsBy } from '../store/join-request-rows.ts'

/** For the start page: what this person has asked for and others decide. */
export async function askedPart(c: Context): Promise<StartParts> {
  const actor = c.get('actor')
  if (!actor) return {}
  const requests = await c.get('asCaller')((transaction) => openRequestsBy(transaction, actor.person.id))
  if (requests.length === 0) return {}
  return {
    waiting: (
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
    ),
  }
}
