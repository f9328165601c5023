import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const letterPermissions = permissions({
  writeToTowns: { who: 'deciding', mandate: ['everything', 'bundles'], publicBodies: true },
  refuseLetters: { who: 'anyone' },
})
