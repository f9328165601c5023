import { later } from '../../kernel/later.ts'
import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { capabilityAddresses } from './addresses.ts'
import { capabilityPermissions } from './policy.ts'
import type { SearchServices } from './schema.ts'
import { capabilityRefusal } from './texts.de.ts'
import { capabilityJournal } from './texts/journal.de.ts'
import { capabilitiesStaying } from './texts/staying-tables.de.ts'

/** The vocabulary in which requirement meets solution, and public services by their key. */
export const capabilities: Module<PageServices & { searchServices: SearchServices }> = {
  name: 'capabilities',
  tables: ['capabilities', 'capability_proposals', 'services', 'curators'],
  permissions: capabilityPermissions,
  sentence: capabilityRefusal,
  journal: capabilityJournal,
  travel: async () => ({ staying: capabilitiesStaying }),
  pages: async (services) => (await import('./pages/routes.tsx')).capabilityPages(services),
  api: async (services) => (await import('./api.ts')).capabilityApi(services),
  navigation: [
    {
      group: 'foot',
      place: 40,
      name: 'Fähigkeiten',
      href: capabilityAddresses.capabilities,
      permission: capabilityPermissions.seeCapabilities,
    },
    {
      group: 'running',
      place: 140,
      name: 'Redaktion',
      href: capabilityAddresses.curators,
      permission: capabilityPermissions.nameCurators,
    },
  ],
  start: later(async () => (await import('./pages/running-part.ts')).runningPart),
  search: async (words, searcher, services) =>
    (await import('./pages/vocabulary-hits.ts')).vocabularyHits(words, searcher, services),
  begin: async (database) => (await import('./actions/fill-vocabulary.ts')).fillVocabulary(database),
  commands: { 'import services': async () => (await import('./cli-services.ts')).importServicesCommand },
  demo: async (database) => (await import('./demo/seed-curator.ts')).seedCurator(database),
}
