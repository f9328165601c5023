import { permissions } from '../../../src/modules/access/schema.ts'

export const toyPermissions = permissions({
  seeToy: { who: 'reading' },
  addToy: { who: 'editing' },
  decideToy: { who: 'deciding' },
})
