import type { Route } from '../../../platform/server/routes.ts'
import { Page } from '../../../ui/page.tsx'
import { actorOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import type { CatalogueShown } from '../schema.ts'
import { catalogueTitle } from '../texts.de.ts'

/** Every page of the module. */
export const cataloguePages = (): Route<Permission>[] => [
  {
    method: 'GET',
    path: catalogueAddresses.catalogue,
    permission: cataloguePermissions.seeCatalogue,
    answer: (c) => c.html(<CataloguePage organisation={actorOf(c).organisation!.name} />),
  },
]

function CataloguePage({ organisation }: CatalogueShown) {
  return (
    <Page title={catalogueTitle} breadcrumb={[{ name: catalogueTitle }]}>
      <h1 class="kern-heading-x-large">{catalogueTitle}</h1>
      <p class="lead">Für {organisation} ist hier noch nichts zu sehen.</p>
    </Page>
  )
}
