import { germanDay } from '../../../kernel/german-dates.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { OfferTerms } from '../schema.ts'
import { priceMarkNames, priceSentence, routeNames } from '../texts.de.ts'

/** What an offer says: its price in parts, and on which conditions. */
export function TermsPart({ terms, caption }: { terms: OfferTerms; caption: string }) {
  const { route, mark, validFrom, validUntil, conditions, prices } = terms
  const parts = prices.components ?? []
  return (
    <>
      <dl class="overview">
        <div>
          <dt>Gilt</dt>
          <dd>
            {germanDay(validFrom)} bis {validUntil ? germanDay(validUntil) : 'auf Weiteres'}
          </dd>
        </div>
        <div>
          <dt>Weg zum Vertrag</dt>
          <dd>{routeNames[route]}</dd>
        </div>
        <div>
          <dt>Art des Preises</dt>
          <dd>{priceMarkNames[mark]}, netto</dd>
        </div>
      </dl>
      {parts.length === 0 ? (
        <p>Es ist noch kein Preis eingetragen.</p>
      ) : (
        <DataTable
          caption={caption}
          columns={[{ name: 'Bestandteil' }, { name: 'Wie er sich berechnet' }]}
          rows={parts.map((part) => [part.name, priceSentence(part)])}
        />
      )}
      <h3 class="kern-heading-medium">Bedingungen</h3>
      <p class="text as-written">{conditions || 'nicht angegeben'}</p>
    </>
  )
}
