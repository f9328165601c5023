import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Offer } from '../schema.ts'
import { audienceNames, offerStatusNames, priceMarkNames, priceSentence, routeNames } from '../texts.de.ts'

export const ownOfferColumns: readonly ListColumn<Offer>[] = [
  { heading: 'Lösung', width: 36, value: ({ solution }) => solution.name },
  { heading: 'Stand', width: 24, value: ({ status }) => offerStatusNames[status] },
  { heading: 'Fassung', width: 10, value: ({ number }) => number || null },
  { heading: 'Weg', width: 40, value: ({ terms }) => terms && routeNames[terms.route] },
  { heading: 'Art des Preises', width: 22, value: ({ terms }) => terms && priceMarkNames[terms.mark] },
  { heading: 'Gilt ab', width: 14, value: ({ terms }) => terms && germanDay(terms.validFrom) },
  { heading: 'Gilt bis', width: 14, value: ({ terms }) => (terms?.validUntil ? germanDay(terms.validUntil) : null) },
  { heading: 'Wer es sieht', width: 40, value: ({ audience }) => audienceNames[audience] },
  {
    heading: 'Preis',
    width: 80,
    wrap: true,
    value: ({ terms }) =>
      (terms?.prices.components ?? []).map((part) => `${part.name}: ${priceSentence(part)}`).join('\n') || null,
  },
  { heading: 'Kennung', width: 38, value: ({ id }) => id },
]
