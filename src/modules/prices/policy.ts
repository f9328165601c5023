import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const pricePermissions = permissions({
  /** Of which offers, the walls decide. */
  seePrices: { who: 'reading', mandate: ['everything', 'figures'], publicBodies: true },
  keepQuantities: { who: 'editing', mandate: ['everything', 'figures'], publicBodies: true },
  compareSolutions: { who: 'anyone' },
})
