import type { Context } from 'hono'
import { listFiles } from '../../../platform/files/list-files.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { may } from '../../access/door.ts'
import { actorOf, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { ownOfferColumns } from '../formats/offer-file.ts'
import { cataloguePermissions } from '../policy.ts'
import { offerById, ownOffers, recipientsOf, unpublishedTerms, versionsOfOffer } from '../store/offers.ts'
import { OfferPage, OfferVersionPage } from './offer-page.tsx'
import { OwnOffersPage } from './own-offers-page.tsx'

/** Offers: one's own as a list, and each with all its versions. */
export const offerRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: catalogueAddresses.ownOffers,
    permission: cataloguePermissions.prepareOffer,
    answer: async (c) => c.html(<OwnOffersPage actor={actorOf(c)} offers={await c.get('asCaller')(ownOffers)} />),
  },
  ...listFiles({
    address: catalogueAddresses.ownOffersFile,
    permission: cataloguePermissions.prepareOffer,
    name: 'angebote',
    sheet: 'Angebote',
    columns: ownOfferColumns,
    items: (c) => c.get('asCaller')(ownOffers),
  }),
  {
    method: 'GET',
    path: catalogueAddresses.offer(':id'),
    permission: cataloguePermissions.seeOffer,
    answer: async (c) => {
      const seen = await see(c)
      if (!seen) return c.notFound()
      return c.html(<OfferPage {...seen} actor={actorOf(c)} notice={c.req.query('hinweis')} />)
    },
  },
  {
    method: 'GET',
    path: catalogueAddresses.offerVersion(':id', ':number'),
    permission: cataloguePermissions.seeOffer,
    answer: async (c) => {
      const seen = await see(c)
      const version = seen?.versions.find(({ number }) => String(number) === c.req.param('number'))
      return seen && version ? c.html(<OfferVersionPage offer={seen.offer} version={version} />) : c.notFound()
    },
  },
]

function see(c: Context) {
  const actor = actorOf(c)
  return c.get('asCaller')(async (transaction) => {
    const offer = await offerById(transaction, idIn(c))
    if (!offer) return undefined
    const isOwn = offer.organisation.id === actor.organisation?.id
    return {
      offer,
      isOwn: isOwn && may(actor, cataloguePermissions.prepareOffer),
      versions: await versionsOfOffer(transaction, offer.id),
      unpublished: isOwn ? await unpublishedTerms(transaction, offer.id) : undefined,
      recipients: isOwn ? await recipientsOf(transaction, offer.id) : [],
    }
  })
}
