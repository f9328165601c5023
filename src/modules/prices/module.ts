import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { pricesAddresses } from './addresses.ts'
import { pricesPermissions } from './policy.ts'
import { pricesRefusal, pricesTitle } from './texts.de.ts'
import { pricesJournal } from './texts/journal.de.ts'

/** Prices: what it is for, in one sentence. */
export const prices: Module<PageServices> = {
  name: 'prices',
  tables: [],
  permissions: pricesPermissions,
  sentence: pricesRefusal,
  journal: pricesJournal,
  pages: async () => (await import('./pages/routes.tsx')).pricesPages(),
  navigation: [
    {
      group: 'own',
      place: 65,
      name: pricesTitle,
      href: pricesAddresses.prices,
      permission: pricesPermissions.seePrices,
    },
  ],
}
