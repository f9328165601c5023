import type { Context } from 'hono'
import type { Database } from '../../../platform/database/database.ts'
import { dayHere } from '../../../kernel/days.ts'
import { may } from '../../access/door.ts'
import type { WholeSolution } from '../../catalogue/door.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import { cheapestFirst } from '../actions/solutions-for-need.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { pricingForUs } from '../actions/price-for-us.ts'
import { pricePermissions } from '../policy.ts'
import { usualYears } from '../schema.ts'
import { OfferList } from './offer-list.tsx'

/** "Was kostet es uns?" on the page of a solution. */
export async function priceOnSolutionPage(c: Context, { solution, offers }: WholeSolution, database: Database) {
  const actor = c.get('actor')
  if (solution.status === 'draft' || (actor && !may(actor, pricePermissions.seePrices))) return null
  const known = await whatIsKnown(database, actor)
  const pricing = actor && (await c.get('asCaller')((transaction) => pricingForUs({ transaction, known }, actor)))
  return (
    <section>
      <h2 class="kern-heading-large" id="kosten">
        Was kostet es uns?
      </h2>
      {!pricing ? (
        <p>
          Preise sehen Kommunen, Kreise, Länder und ihre Verbände.{' '}
          <a class="kern-link" href={signInAddresses.signInThen(catalogueAddresses.solution(solution.id))}>
            Anmelden
          </a>
        </p>
      ) : offers.length === 0 ? (
        <p>Es gibt heute kein Angebot, das Sie sehen können.</p>
      ) : (
        <>
          <p>
            Gerechnet mit Ihren Zahlen über {usualYears} Jahre, als ob Sie allein gingen; das günstigste steht zuerst.
            Alle Beträge netto.
          </p>
          <OfferList
            caption="Angebote mit dem Preis für Sie"
            offers={cheapestFirst(
              pricing({ offers, capabilities: solution.capabilities }, { years: usualYears, tags: [], typed: {} }),
              dayHere(new Date()),
            )}
          />
        </>
      )}
    </section>
  )
}
