import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const bundlePermissions = permissions({
  seeBundles: { who: 'anyone' },
  proposeBundle: { who: 'editing', mandate: ['everything', 'bundles'], program: 'write', publicBodies: true },
  answerBundle: { who: 'deciding', mandate: ['everything', 'bundles'], program: 'decide', publicBodies: true },
  seeOwnBundles: { who: 'reading', mandate: ['everything', 'bundles'], program: 'read' },
})
