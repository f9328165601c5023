import type { Module } from '../../../src/module.ts'
import type { PageServices } from '../../../src/modules/access/index.ts'
import { waitingToys } from './actions/toys.ts'
import { toyAddresses } from './addresses.ts'
import { toyPermissions } from './policy.ts'
import { toyRefusal, toyTitle } from './texts.de.ts'
import { toyJournal } from './texts/journal.de.ts'

/** A module in which everything is there once, for the test that adds it to a copy of the program. */
export const toy: Module<PageServices> = {
  name: 'toy',
  tables: ['toys'],
  permissions: toyPermissions,
  sentence: toyRefusal,
  journal: toyJournal,
  pages: async () => (await import('./pages/routes.tsx')).toyPages(),
  api: async () => (await import('./api.ts')).toyApi(),
  navigation: [{ group: 'own', place: 65, name: toyTitle, href: toyAddresses.toy, permission: toyPermissions.seeToy }],
  tasks: (transaction, actor) => waitingToys(transaction, actor),
  commands: { toys: async () => (await import('./cli-toys.ts')).toysCommand },
  demo: async (database) => (await import('./demo/seed-toys.ts')).seedToys(database),
}
