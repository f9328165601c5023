import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const signInPermissions = permissions({
  signIn: { who: 'anyone' },
  manageAccount: { who: 'signedIn' },
  manageAccess: { who: 'administering' },
  approveIdentityProviders: { who: 'operator' },
})
