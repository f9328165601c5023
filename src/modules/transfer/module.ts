import { fillsSlot } from '../../kernel/slot.ts'
import { belowJournal } from '../journal/slots.ts'
import type { Announced, Module } from '../../module.ts'
import { transferPermissions } from './policy.ts'
import { transferRefusal } from './texts.de.ts'
import { transferJournal } from './texts/journal.de.ts'
import { platformStaying } from './texts/staying-tables.de.ts'

/** What an organisation takes along when it leaves, and how it comes back; copies of the whole database. */
export const transfer: Module<Announced> = {
  name: 'transfer',
  manual: 'mitnehmen',
  permissions: transferPermissions,
  sentence: transferRefusal,
  journal: transferJournal,
  travel: async () => ({ staying: platformStaying }),
  pages: async (services) => (await import('./pages/routes.ts')).transferPages(services),
  fills: [fillsSlot(belowJournal, async (c) => (await import('./pages/take-along-link.tsx')).takeAlongLink(c))],
  commands: {
    export: async () => (await import('./cli-organisation.ts')).exportCommand,
    'import organisation': async () => (await import('./cli-organisation.ts')).importCommand,
    backup: async () => (await import('./cli-backup.ts')).backupCommand,
    restore: async () => (await import('./cli-backup.ts')).restoreCommand,
  },
}
