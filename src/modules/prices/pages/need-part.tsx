import type { Context } from 'hono'
import type { Database } from '../../../platform/database/database.ts'
import type { Need } from '../../needs/schema.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { solutionsForNeed } from '../actions/solutions-for-need.ts'
import { priceAddresses } from '../addresses.ts'
import { FittingSolutions } from './fitting-solutions.tsx'

const mostShown = 3

/** On the page of a need, below those who need the same: what there is already, and what it costs. */
export async function solutionsBelowTwins(c: Context, need: Need, database: Database) {
  const known = await whatIsKnown(database, c.get('actor'))
  const seen = await c.get('asCaller')((transaction) =>
    solutionsForNeed({ transaction, known }, c.get('actor'), { need, most: mostShown }),
  )
  return (
    <section>
      <h2 class="kern-heading-large" id="loesungen">
        Was gibt es schon?
      </h2>
      <FittingSolutions seen={seen} />
      {seen.total > 0 && (
        <p>
          <a class="kern-link" href={priceAddresses.forNeed(need.id)}>
            {seen.total > mostShown
              ? `Alle ${seen.total} Lösungen${seen.seesPrices ? ' mit Preisen' : ''} ansehen`
              : 'Ansehen und vergleichen'}
          </a>
        </p>
      )}
    </section>
  )
}
