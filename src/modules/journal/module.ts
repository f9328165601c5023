import type { Filled } from '../../kernel/slot.ts'
import type { Module } from '../../module.ts'
import { journalAddresses } from './addresses.ts'
import { journalPermissions } from './policy.ts'
import { journalRefusal } from './texts.de.ts'
import { entriesMeaning } from './texts/personal-data.de.ts'

/** Who did what when; never changed afterwards. */
export const journal: Module<{ filled: readonly Filled[] }> = {
  name: 'journal',
  manual: 'organisation',
  tables: ['journal'],
  permissions: journalPermissions,
  sentence: journalRefusal,
  travel: async () => (await import('./travel.ts')).journalTravel,
  personalData: async () => {
    const { ownEntries } = await import('./store/rows-about-person.ts')
    return [{ place: 80, name: 'verlauf', meaning: entriesMeaning, read: ownEntries }]
  },
  pages: async (services) => (await import('./pages/routes.ts')).journalPages(services),
  navigation: [
    {
      group: 'organisation',
      place: 50,
      name: 'Verlauf',
      href: journalAddresses.journal,
      permission: journalPermissions.seeJournal,
    },
  ],
  commands: { journal: async () => (await import('./cli-journal.ts')).journalCommand },
}
