import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { directoryAddresses } from './addresses.ts'
import { directoryPermissions } from './policy.ts'
import { directoryRefusal } from './texts.de.ts'
import { directoryJournal } from './texts/journal.de.ts'

/** The register of all organisations: official files, mergers, profiles. */
export const directory: Module<PageServices> = {
  name: 'directory',
  tables: ['organisations', 'organisation_keys', 'organisation_names', 'profiles'],
  permissions: directoryPermissions,
  sentence: directoryRefusal,
  journal: directoryJournal,
  travel: async () => (await import('./travel.ts')).directoryTravel,
  pages: async (services) => (await import('./pages/routes.ts')).directoryPages(services),
  navigation: [
    {
      place: 30,
      name: 'Organisationen',
      href: directoryAddresses.organisations,
      permission: directoryPermissions.seeDirectory,
    },
    { place: 90, name: 'Profil', href: directoryAddresses.profile, permission: directoryPermissions.editProfile },
    {
      place: 130,
      name: 'Zusammenschlüsse',
      href: directoryAddresses.mergers,
      permission: directoryPermissions.mergeOrganisations,
    },
  ],
  ownPages: [
    {
      place: 20,
      name: 'Seite der Organisation',
      href: directoryAddresses.organisation,
      meaning: 'Was andere sehen, und die Nachbarn',
      permission: directoryPermissions.seeDirectory,
    },
    {
      place: 30,
      name: 'Profil',
      href: () => directoryAddresses.profile,
      meaning: 'Was Ihre Organisation von sich sagt',
      permission: directoryPermissions.editProfile,
    },
  ],
  search: async (words, _, { database }) =>
    (await import('./pages/organisation-hits.ts')).organisationHits(database, words),
  begin: async (database) => {
    const { fillDirectory } = await import('./actions/import-directory.ts')
    await fillDirectory(database, async () => (await import('./formats/seed-directory.ts')).seedDirectory())
  },
  commands: { import: async () => (await import('./cli-import.ts')).importCommand },
  demo: async (database) => (await import('./demo/seed-organisations.ts')).seedOrganisations(database),
}
