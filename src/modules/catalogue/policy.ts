import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const cataloguePermissions = permissions({
  seeCatalogue: { who: 'reading' },
})
