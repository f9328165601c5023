import { germanDay } from '../../../kernel/german-dates.ts'
import type { BundleChange } from '../schema.ts'
import { changeName } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'

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
