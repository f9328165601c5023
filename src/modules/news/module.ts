import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import type { Module } from '../../module.ts'
import { followBundle } from '../bundles/slots.ts'
import { followNeeds } from '../needs/slots.ts'
import { secretsKept } from '../people/slots.ts'
import type { DigestServices } from './actions/send-digests.ts'
import { newsAddresses } from './addresses.ts'
import { newsPermissions } from './policy.ts'
import { knownNewsRefusal } from './texts.de.ts'
import { newsJournal } from './texts/journal.de.ts'
import { newsStaying } from './texts/staying-tables.de.ts'
import { followsMeaning, newsSettingsMeaning } from './texts/personal-data.de.ts'

/** What people follow: mails with what is new, feeds, calendars. */
export const news: Module<DigestServices> = {
  name: 'news',
  manual: 'verfolgen',
  tables: ['follows', 'news_settings', 'organisation_news', 'bundle_mail_mark', 'bundle_mails', 'bundle_mail_refusals'],
  permissions: newsPermissions,
  sentence: knownNewsRefusal,
  journal: newsJournal,
  travel: async () => ({ staying: newsStaying }),
  personalData: async () => {
    const { ownFollows, ownNewsSettings } = await import('./store/rows-about-person.ts')
    return [
      { place: 50, name: 'verfolgt', meaning: followsMeaning, read: ownFollows },
      { place: 60, name: 'benachrichtigungen', meaning: newsSettingsMeaning, read: ownNewsSettings },
    ]
  },
  pages: async (services) => (await import('./pages/routes.ts')).newsPages(services),
  api: async ({ database, baseUrl }) => {
    const [{ newsApi }, { newsApiAddresses }] = await Promise.all([
      import('./api.ts'),
      import('./pages/subject-addresses.ts'),
    ])
    return newsApi({ database, baseUrl, ...newsApiAddresses(baseUrl) })
  },
  navigation: [
    {
      group: 'own',
      place: 40,
      name: 'Was ich verfolge',
      href: newsAddresses.follows,
      permission: newsPermissions.follow,
    },
  ],
  fills: [
    fillsSlot(
      followNeeds,
      later(async () => (await import('./pages/follow-part.tsx')).followOffer),
    ),
    fillsSlot(
      followBundle,
      later(async () => (await import('./pages/follow-part.tsx')).followBundleOffer),
    ),
    fillsSlot(secretsKept, async (c) => (await import('./pages/addresses-kept.ts')).newsAddressesKept(c)),
  ],
  followed: ['need', 'bundle', 'needs'],
  work: async (jobs, { stopping, ...services }) => {
    const { digestRound } = await import('./actions/digest-round.ts')
    const { tellBundles } = await import('./actions/tell-bundles.ts')
    await jobs.every(60, 'bundle-mails', async () => void (await tellBundles(services, new Date(), stopping)))
    await jobs.every(300, 'digests', () => digestRound(services, stopping))
  },
}
