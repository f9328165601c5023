import { later } from '../../kernel/later.ts'
import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { mandateAddresses } from './addresses.ts'
import { mandatePermissions } from './policy.ts'
import { mandateRefusal } from './texts.de.ts'
import { mandateJournal } from './texts/journal.de.ts'

/** Who acts for whom. */
export const mandates: Module<PageServices> = {
  name: 'mandates',
  manual: 'organisation',
  tables: ['mandates'],
  permissions: mandatePermissions,
  sentence: mandateRefusal,
  journal: mandateJournal,
  travel: async () => (await import('./travel.ts')).mandatesTravel,
  pages: async (services) => (await import('./pages/routes.ts')).mandatePages(services),
  listFiles: async () => (await import('./pages/mandate-files.ts')).mandateFiles,
  navigation: [
    {
      group: 'organisation',
      place: 40,
      name: 'Vertretungen',
      href: mandateAddresses.mandates,
      permission: mandatePermissions.seeMandates,
    },
  ],
  tasks: later(async () => (await import('./actions/waiting-mandates.ts')).waitingMandates),
  demo: async (database) => (await import('./demo/seed-mandates.ts')).seedMandates(database),
}
