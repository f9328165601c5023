import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const clusterPermissions = permissions({
  seeSuggestions: { who: 'reading', mandate: ['everything', 'bundles'], program: 'read' },
})
