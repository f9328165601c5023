/** Every page of the module and its address; links are made from here. */
export const newsAddresses = {
  follows: '/abos',
  followsFile: (ending: 'csv' | 'xlsx' | 'json') => `/abos.${ending}`,
  followsAfter: (notice: string) => `/abos?hinweis=${notice}`,
  followEnd: (id: string) => `/abos/${id}/beenden`,
  organisationFollowEnd: (id: string) => `/abos/organisation/${id}/beenden`,
  organisationFeedRenewal: '/abos/organisation/adressen',
  organisationFeedEnd: '/abos/organisation/adressen/abschalten',
  organisationAddresses: '/abos#adressen-der-organisation',
  pace: '/abos/takt',
  feedRenewal: '/abos/adressen',
  feedEnd: '/abos/adressen/abschalten',
  unsubscribe: (token: string) => `/abos/abbestellen/${token}`,
  unsubscribeKind: (token: string) => `/abos/buendel-mails/${token}`,
  bundleMails: '/abos/buendel-mails',
  needsFeed: '/bedarfe.atom',
  needsCalendar: '/bedarfe.ics',
  bundleFeed: (id: string) => `/buendel/${id}/feed.atom`,
  bundleCalendar: (id: string) => `/buendel/${id}/fristen.ics`,
  /** The name of the file is the secret, with its ending. */
  ownFeed: (file: string) => `/abos/feed/${file}`,
  ownCalendar: (file: string) => `/abos/kalender/${file}`,
} as const
