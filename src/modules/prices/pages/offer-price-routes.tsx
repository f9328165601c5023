import type { Context } from 'hono'
import { listFiles } from '../../../platform/files/list-files.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { offerById, wholeSolutions } from '../../catalogue/door.ts'
import { pricingForUs } from '../actions/price-for-us.ts'
import { whatIsKnown } from '../actions/what-is-known.ts'
import { priceAddresses } from '../addresses.ts'
import { billColumns, billRows } from '../formats/bill-file.ts'
import { pricePermissions } from '../policy.ts'
import { askedPrice } from './asked-price.ts'
import { OfferPricePage } from './offer-price-page.tsx'
import type { PriceServices } from './services.ts'

const permission = pricePermissions.seePrices

/** "Was kostet es uns?": one offer, with the figures of whoever asks. */
export const offerPriceRoutes = (services: PriceServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: priceAddresses.offerPrice(':id'),
    permission,
    answer: async (c) => {
      const asking = askedPrice(c)
      const priced = await price(c, services)
      return priced ? c.html(<OfferPricePage actor={actorOf(c)} asking={asking} {...priced} />) : c.notFound()
    },
  },
  ...listFiles({
    address: (ending) => priceAddresses.offerPriceFile(':id', ending),
    permission,
    name: 'kosten',
    sheet: 'Kosten',
    columns: billColumns,
    items: async (c) => {
      const priced = await price(c, services)
      return priced && billRows(priced.priced.price?.expected)
    },
  }),
]

async function price(c: Context, { database }: PriceServices) {
  const asking = askedPrice(c)
  const known = await whatIsKnown(database, actorOf(c))
  return c.get('asCaller')(async (transaction) => {
    const offer = await offerById(transaction, idIn(c))
    const pricing = await pricingForUs({ transaction, known }, actorOf(c))
    if (!offer?.terms || offer.status !== 'published' || !pricing) return undefined
    const [whole] = await wholeSolutions(transaction, [offer.solution.id])
    const capabilities = whole?.capabilities ?? []
    const [priced] = pricing(
      { offers: [{ ...offer, terms: offer.terms }], capabilities: capabilities.map(({ id }) => id) },
      asking,
    )
    return { priced: priced!, capability: capabilities[0]?.id ?? '' }
  })
}
