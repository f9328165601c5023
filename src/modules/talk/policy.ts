import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const talkPermissions = permissions({
  talk: { who: 'editing', mandate: ['everything', 'needs', 'bundles'], publicBodies: true },
})
