import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const newsPermissions = permissions({
  follow: { who: 'signedIn' },
  followForOrganisation: { who: 'editing', mandate: ['everything'], program: 'write' },
  readFeeds: { who: 'anyone' },
})
