import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const capabilityPermissions = permissions({
  seeCapabilities: { who: 'anyone' },
  proposeCapability: { who: 'editing', mandate: ['everything', 'needs'], program: 'write', publicBodies: true },
  curateCapabilities: { who: 'editing', curators: true, program: 'decide' },
  nameCurators: { who: 'operator' },
  curateApi: { who: 'program', curators: true, program: 'decide' },
})
