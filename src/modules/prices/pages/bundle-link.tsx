import type { Context } from 'hono'
import { may } from '../../access/door.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'

/** On the page of a bundle: the way to what there is for all of it; null for those who see no prices. */
export const solutionsLink = (c: Context, bundle: string) =>
  may(c.get('actor'), pricePermissions.seePrices) ? (
    <a class="kern-btn kern-btn--secondary" href={priceAddresses.forBundle(bundle)}>
      <span class="kern-label">Was gibt es, was kostet es zusammen?</span>
    </a>
  ) : null
