import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const mandatePermissions = permissions({
  seeMandates: { who: 'reading' },
  prepareMandate: { who: 'editing' },
  decideMandate: { who: 'deciding' },
  revokeMandate: { who: 'deciding' },
})
