import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const cataloguePermissions = permissions({
  seeSolutions: { who: 'anyone' },
  keepSolution: { who: 'editing', mandate: ['everything'], program: 'write' },
  enterEvidence: { who: 'editing', mandate: ['everything'] },
  /** What is seen behind it, the walls decide offer by offer. */
  seeOffer: { who: 'reading', mandate: ['everything', 'figures'], program: 'read' },
  /** Providers and vendors; everybody else is told so. */
  answerNeed: { who: 'editing', mandate: ['everything'] },
  prepareOffer: { who: 'editing', mandate: ['everything'] },
  publishOffer: { who: 'deciding', mandate: ['everything'] },
})
