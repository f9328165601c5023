import type { Context } from 'hono'
import { may } from '../../access/door.ts'
import { calculatorAddresses } from '../addresses.ts'
import { calculatorPermissions } from '../policy.ts'

/** On the page of a bundle: the way to its cost; null for those who may not. */
export const calculateLink = (c: Context, bundle: string) =>
  may(c.get('actor'), calculatorPermissions.calculateBundle) ? (
    <a class="kern-btn kern-btn--secondary" href={calculatorAddresses.offers(bundle)}>
      <span class="kern-label">Angebote eintragen und rechnen</span>
    </a>
  ) : null
