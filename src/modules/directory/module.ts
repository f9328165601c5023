import { later } from '../../kernel/later.ts'
import type { Module } from '../../module.ts'
import { directoryAddresses } from './addresses.ts'
import type { DirectoryServices } from './pages/directory-services.ts'
import { directoryPermissions } from './policy.ts'
import { directoryRefusal } from './texts.de.ts'
import { directoryJournal } from './texts/journal.de.ts'

/** The register of all organisations: official files, mergers, profiles. */
export const directory: Module<DirectoryServices> = {
  name: 'directory',
  manual: 'organisation',
  tables: ['organisations', 'organisation_keys', 'organisation_names', 'profiles'],
  permissions: directoryPermissions,
  sentence: directoryRefusal,
  journal: directoryJournal,
  travel: async () => (await import('./travel.ts')).directoryTravel,
  pages: async (services) => (await import('./pages/routes.ts')).directoryPages(services),
  navigation: [
    {
      group: 'foot',
      place: 30,
      name: 'Organisationen',
      href: directoryAddresses.organisations,
      permission: directoryPermissions.seeDirectory,
    },
    {
      group: 'organisation',
      place: 10,
      name: 'Überblick',
      href: directoryAddresses.organisation,
      permission: directoryPermissions.seeDirectory,
    },
    {
      group: 'organisation',
      place: 20,
      name: 'Profil',
      href: directoryAddresses.profile,
      permission: directoryPermissions.editProfile,
    },
    {
      group: 'running',
      place: 130,
      name: 'Zusammenschlüsse',
      href: directoryAddresses.mergers,
      permission: directoryPermissions.mergeOrganisations,
    },
  ],
  start: later(async () => (await import('./pages/running-part.ts')).runningPart),
  search: async (words, searcher, services) =>
    (await import('./pages/organisation-hits.ts')).organisationHits(words, searcher, services),
  begin: async (database) => {
    await (await import('./actions/fill-directory.ts')).fillFromPackage(database)
  },
  commands: { import: async () => (await import('./cli-import.ts')).importCommand },
  demo: async (database) => (await import('./demo/seed-organisations.ts')).seedOrganisations(database),
}
