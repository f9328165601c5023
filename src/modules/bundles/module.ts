import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import type { Module } from '../../module.ts'
import { onOrganisation } from '../directory/slots.ts'
import { onNeed } from '../needs/slots.ts'
import { bundleAddresses } from './addresses.ts'
import type { BundleServices } from './pages/services.ts'
import { bundlePermissions } from './policy.ts'
import { knownBundleRefusal } from './texts.de.ts'
import { bundleJournal } from './texts/journal.de.ts'
import { answersMeaning } from './texts/personal-data.de.ts'

/** Who goes the way together. */
export const bundles: Module<BundleServices> = {
  name: 'bundles',
  manual: 'buendel',
  tables: [
    'bundles',
    'participations',
    'lead_choices',
    'bundle_changes',
    'change_answers',
    'bundle_steps',
    'later_questions',
  ],
  permissions: bundlePermissions,
  sentence: knownBundleRefusal,
  journal: bundleJournal,
  travel: async () => (await import('./travel.ts')).bundlesTravel,
  personalData: async () => {
    const { ownBundleAnswers } = await import('./store/rows-about-person.ts')
    return [{ place: 70, name: 'buendel', meaning: answersMeaning, read: ownBundleAnswers }]
  },
  pages: async (services) => (await import('./pages/routes.tsx')).bundlePages(services),
  api: async (services) => {
    const [{ bundleApi }, { consequencesIn }] = await Promise.all([
      import('./api.ts'),
      import('./actions/consequences.ts'),
    ])
    return bundleApi({ ...services, after: consequencesIn(services) })
  },
  navigation: [
    {
      group: 'way',
      place: 30,
      name: 'Bündel',
      href: bundleAddresses.bundles,
      permission: bundlePermissions.seeBundles,
    },
    {
      group: 'own',
      place: 30,
      name: 'Unsere Bündel',
      href: bundleAddresses.ownBundles,
      permission: bundlePermissions.seeOwnBundles,
    },
  ],
  station: {
    name: 'need',
    of: later(async () => (await import('./actions/need-station.ts')).needStations),
  },
  tasks: later(async () => (await import('./actions/waiting-steps.ts')).waitingSteps),
  start: later(async () => (await import('./pages/bundles-start.tsx')).bundlesStart),
  fills: [
    fillsSlot(
      onOrganisation,
      later(async () => (await import('./pages/bundles-start.tsx')).bundlesOfOrganisation),
    ),
    fillsSlot(
      onNeed,
      later(async () => (await import('./pages/need-part.tsx')).onNeed),
    ),
  ],
  search: later(async () => (await import('./pages/bundle-hits.ts')).bundleHits),
  webhookSubjects: {
    bundle: async (transaction, id) => (await import('./actions/bundle-subject.ts')).bundleSubject(transaction, id),
  },
  work: async (jobs, services) => (await import('./pages/keep-bundles.ts')).keepBundles(jobs, services),
  demo: async (database) => (await import('./demo/seed-bundles.ts')).seedBundles(database),
}
