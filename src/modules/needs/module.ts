import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import { onOrganisation } from '../directory/slots.ts'
import type { Module } from '../../module.ts'
import { needAddresses } from './addresses.ts'
import type { NeedServices } from './pages/need-services.ts'
import { needPermissions } from './policy.ts'
import { knownNeedRefusal } from './texts.de.ts'
import { needJournal } from './texts/journal.de.ts'

/** What organisations need, with the needs of others that are like it. */
export const needs: Module<NeedServices> = {
  name: 'needs',
  manual: 'bedarf',
  tables: ['needs', 'need_backgrounds', 'need_capabilities', 'need_vectors'],
  permissions: needPermissions,
  sentence: knownNeedRefusal,
  journal: needJournal,
  travel: async () => (await import('./travel.ts')).needsTravel,
  pages: async (services) => (await import('./pages/routes.tsx')).needPages(services),
  api: async (services) => (await import('./api.ts')).needApi(services),
  navigation: [
    { group: 'way', place: 10, name: 'Bedarfe', href: needAddresses.needs, permission: needPermissions.seeNeeds },
    {
      group: 'own',
      place: 20,
      name: 'Unsere Bedarfe',
      href: needAddresses.ownNeeds,
      permission: needPermissions.writeNeed,
    },
  ],
  start: later(async () => (await import('./pages/need-excerpts.tsx')).needsStart),
  fills: [
    fillsSlot(
      onOrganisation,
      later(async () => (await import('./pages/need-excerpts.tsx')).needsOfOrganisation),
    ),
  ],
  search: later(async () => (await import('./actions/find-needs.ts')).needHits),
  webhookSubjects: {
    need: later(async () => (await import('./actions/need-subject.ts')).needSubject),
  },
  prepare: async ({ database, twins, model }) =>
    (await (await import('./actions/index-needs.ts')).indexNeeds(database, twins, model)).stop,
  demo: async (database) => (await import('./demo/seed-needs.ts')).seedNeeds(database),
}
