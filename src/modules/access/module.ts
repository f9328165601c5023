import type { Module } from '../../module.ts'
import { accessPermissions } from './policy.ts'
import { accessRefusal } from './texts.de.ts'

/** Who asks, and what they may. */
export const access: Module = {
  name: 'access',
  permissions: accessPermissions,
  sentence: accessRefusal,
  api: async () => (await import('./api.ts')).organisationApi(),
}
