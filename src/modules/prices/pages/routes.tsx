import type { Route } from '../../../platform/server/routes.ts'
import { Page } from '../../../ui/page.tsx'
import { actorOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { pricesAddresses } from '../addresses.ts'
import { pricesPermissions } from '../policy.ts'
import type { PricesShown } from '../schema.ts'
import { pricesTitle } from '../texts.de.ts'

/** Every page of the module. */
export const pricesPages = (): Route<Permission>[] => [
  {
    method: 'GET',
    path: pricesAddresses.prices,
    permission: pricesPermissions.seePrices,
    answer: (c) => c.html(<PricesPage organisation={actorOf(c).organisation!.name} />),
  },
]

function PricesPage({ organisation }: PricesShown) {
  return (
    <Page title={pricesTitle} breadcrumb={[{ name: pricesTitle }]}>
      <h1 class="kern-heading-x-large">{pricesTitle}</h1>
      <p class="lead">Für {organisation} ist hier noch nichts zu sehen.</p>
    </Page>
  )
}
