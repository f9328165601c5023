import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { may } from '../../organisations/door.ts'
import { questionsToMe } from '../store/participations.ts'
import { addresses } from './addresses.ts'

/** For the start page: bundles that wait for the answer of the organisation acted for; nothing where there is none. */
export async function bundlesWaiting(c: Context): Promise<Child> {
  if (!may(c.get('actor'), 'answerBundle')) return null
  const questions = await c.get('wall')(questionsToMe)
  if (questions.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Gehen Sie mit?</h2>
      <ul>
        {questions.map(({ bundle, need, bundleTitle, answerBy }) => (
          <li>
            <a class="kern-link" href={addresses.answer(bundle, need)}>
              {bundleTitle}
            </a>
            , Antwort bis {germanDay(answerBy)}
          </li>
        ))}
      </ul>
    </section>
  )
}
