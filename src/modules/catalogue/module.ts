import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { catalogueAddresses } from './addresses.ts'
import { cataloguePermissions } from './policy.ts'
import { catalogueRefusal, catalogueTitle } from './texts.de.ts'
import { catalogueJournal } from './texts/journal.de.ts'

/** Catalogue: what it is for, in one sentence. */
export const catalogue: Module<PageServices> = {
  name: 'catalogue',
  tables: [],
  permissions: cataloguePermissions,
  sentence: catalogueRefusal,
  journal: catalogueJournal,
  pages: async () => (await import('./pages/routes.tsx')).cataloguePages(),
  navigation: [
    {
      group: 'own',
      place: 65,
      name: catalogueTitle,
      href: catalogueAddresses.catalogue,
      permission: cataloguePermissions.seeCatalogue,
    },
  ],
}
