import { DataTable } from '../../../ui/table.tsx'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import { priceMarkNames, routeNames } from '../../catalogue/door.ts'
import type { PricedOffer } from '../actions/price-for-us.ts'
import { priceAddresses } from '../addresses.ts'
import { missingText, yearlyText } from './price-text.ts'

/** Offers with what each costs whoever looks. */
export const OfferList = ({ offers, caption }: { offers: readonly PricedOffer[]; caption: string }) => (
  <DataTable
    caption={caption}
    quiet
    columns={[{ name: 'Angebot von' }, { name: 'Im Jahr für Sie' }, { name: 'Weg zum Vertrag' }, { name: 'Rechnung' }]}
    rows={offers.map(({ offer, price, missing }) => [
      <a class="kern-link" href={catalogueAddresses.offer(offer.id)}>
        {offer.organisation.name}
      </a>,
      price ? `${yearlyText(price)} (${priceMarkNames[offer.terms.mark]})` : missingText(missing),
      routeNames[offer.terms.route],
      <a class="kern-link" href={priceAddresses.offerPrice(offer.id)}>
        {price ? 'Jahr für Jahr ansehen' : 'Mengen angeben'}
        <span class="kern-sr-only">: {offer.organisation.name}</span>
      </a>,
    ])}
  />
)
