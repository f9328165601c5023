import { expect, it } from 'vitest'
import { isLastAdministrator } from './last-administrator.ts'

const ada = { person: 'ada', role: 'administering' as const }
const ben = { person: 'ben', role: 'deciding' as const }

it('is the last one only who administers, with nobody beside them who does', () => {
  expect(isLastAdministrator([ada, ben], 'ada')).toBe(true)
  expect(isLastAdministrator([ada, ben], 'ben')).toBe(false)
  expect(isLastAdministrator([ada, { ...ben, role: 'administering' }], 'ada')).toBe(false)
  expect(isLastAdministrator([ben], 'stranger')).toBe(false)
})
