import { fillsSlot } from '../../kernel/slot.ts'
import type { Module } from '../../module.ts'
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
  tables: [
    'bundles',
    'participations',
    'lead_choices',
    'bundle_changes',
    'change_answers',
    'bundle_steps',
    'later_questions',
    'need_clusters',
    'need_twins',
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
  navigation: [{ place: 20, name: 'Bündel', href: bundleAddresses.bundles, permission: bundlePermissions.seeBundles }],
  start: async (c) => ({ waiting: await (await import('./pages/waiting-part.tsx')).bundlesWaiting(c) }),
  fills: [fillsSlot(onNeed, async (c, shown) => (await import('./pages/need-part.tsx')).onNeed(c, shown))],
  search: async (words, searcher, { twins }) =>
    (await import('./pages/bundle-hits.ts')).bundleHits(twins, searcher, words),
  webhookSubjects: {
    bundle: async (transaction, id) => (await import('./actions/bundle-subject.ts')).bundleSubject(transaction, id),
  },
  work: async (jobs, services) => (await import('./pages/keep-bundles.ts')).keepBundles(jobs, services),
  demo: async (database) => (await import('./demo/seed-bundles.ts')).seedBundles(database),
}
