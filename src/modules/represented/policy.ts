import { permissions } from '../access/schema.ts'

/** Who acts for several at once: in their own name, and for each only as far as its mandate goes. */
export const representedPermissions = permissions({
  answerForSeveral: { who: 'deciding', publicBodies: true },
  reportForSeveral: { who: 'editing', publicBodies: true },
})
