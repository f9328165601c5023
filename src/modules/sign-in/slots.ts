import type { CallerTransaction } from '../../platform/database/as-caller.ts'
import { slot } from '../../kernel/slot.ts'
import type { Role } from '../access/schema.ts'

/** Gives somebody the role that an identity provider has claimed. */
export const grantRole =
  slot<
    (transaction: CallerTransaction, claimed: { person: string; organisation: string; role: Role }) => Promise<void>
  >('grantRole')
