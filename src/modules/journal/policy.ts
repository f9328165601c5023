import { mandateScopes, permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const journalPermissions = permissions({
  seeJournal: { who: 'reading', mandate: mandateScopes },
})
