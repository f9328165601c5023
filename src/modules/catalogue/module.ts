import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import { belowTwins } from '../needs/slots.ts'
import type { Module } from '../../module.ts'
import { catalogueAddresses } from './addresses.ts'
import type { CatalogueServices } from './pages/services.ts'
import { cataloguePermissions } from './policy.ts'
import { catalogueRefusal } from './texts.de.ts'
import { catalogueJournal } from './texts/journal.de.ts'

/** What there is: solutions with their versions and evidence, and what they are offered for. */
export const catalogue: Module<CatalogueServices> = {
  name: 'catalogue',
  manual: 'loesungen-und-preise',
  tables: [
    'solutions',
    'solution_versions',
    'solution_ties',
    'evidence',
    'evidence_alarms',
    'offers',
    'offer_versions',
    'unpublished_offers',
    'need_answers',
    'catalogue_revision',
    'offer_recipients',
  ],
  permissions: cataloguePermissions,
  sentence: catalogueRefusal,
  journal: catalogueJournal,
  travel: async () => (await import('./travel.ts')).catalogueTravel,
  pages: async (services) => (await import('./pages/routes.tsx')).cataloguePages(services),
  api: async (services) => (await import('./api.ts')).catalogueApi(services),
  navigation: [
    {
      group: 'way',
      place: 20,
      name: 'Lösungen',
      href: catalogueAddresses.solutions,
      permission: cataloguePermissions.seeSolutions,
    },
  ],
  fills: [
    fillsSlot(
      belowTwins,
      later(async () => (await import('./pages/answer-routes.tsx')).answersBelowTwins),
    ),
  ],
  demo: async (database) => (await import('./demo/seed-catalogue.ts')).seedCatalogue(database),
  tasks: later(async () => (await import('./actions/waiting-evidence.ts')).waitingEvidence),
  work: async (jobs, { database, mail, baseUrl }) => {
    const { sendEvidenceAlarms } = await import('./actions/evidence-alarms.ts')
    await jobs.every(3600, 'evidence-alarms', async () => void (await sendEvidenceAlarms({ database, mail, baseUrl })))
  },
  search: later(async () => (await import('./actions/solution-hits.ts')).solutionHits),
}
