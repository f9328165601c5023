import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { may } from '../../access/door.ts'
import type { StartParts } from '../../../module.ts'
import type { BundleChange } from '../schema.ts'
import { changesToMe } from '../store/changes.ts'
import { questionsToMe } from '../store/participations.ts'
import { changeName } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'

/** For the start page: bundles that wait for the answer of the organisation acted for; nothing where there is none. */
export async function bundlesWaiting(c: Context): Promise<StartParts> {
  if (!may(c.get('actor'), bundlePermissions.answerBundle)) return {}
  const [questions, changes] = await c.get('asCaller')((transaction) =>
    Promise.all([questionsToMe(transaction), changesToMe(transaction)]),
  )
  return {
    waiting: (
      <>
        {questions.length > 0 && (
          <section>
            <h2 class="kern-heading-large">Gehen Sie mit?</h2>
            <ul>
              {questions.map(({ bundle, need, bundleTitle, answerBy }) => (
                <li>
                  <a class="kern-link" href={bundleAddresses.answer(bundle, need)}>
                    {bundleTitle}
                  </a>
                  , Antwort bis {germanDay(answerBy)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {changes.length > 0 && <ChangesWaiting changes={changes} />}
      </>
    ),
  }
}

/** Splits and mergers that happen only with the consent of whoever looks. */
export const ChangesWaiting = ({ changes }: { changes: readonly BundleChange[] }) => (
  <section>
    <h2 class="kern-heading-large">Stimmen Sie zu?</h2>
    <ul>
      {changes.map((change) => (
        <li>
          <a class="kern-link" href={bundleAddresses.changes(change.bundle.id)}>
            {changeName(change)}
          </a>
          , Antwort bis {germanDay(change.answerBy)}
        </li>
      ))}
    </ul>
  </section>
)
