import { permissions } from '../access/schema.ts'

/** Everybody searches; each finds what they may see. */
export const searchPermissions = permissions({ searchEverything: { who: 'anyone' } })
