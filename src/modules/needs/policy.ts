import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const needPermissions = permissions({
  seeNeeds: { who: 'anyone' },
  writeNeed: { who: 'editing', mandate: ['everything', 'needs'], program: 'write', publicBodies: true },
})
