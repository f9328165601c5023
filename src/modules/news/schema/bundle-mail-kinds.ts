/** What a person may hear of the bundles that their organisation is in, each kind to be had or not. */
export const bundleMailKinds = ['answers', 'course', 'leaving', 'messages'] as const
export type BundleMailKind = (typeof bundleMailKinds)[number]

/** Which entries of the journal are told, and as what. */
export const toldActions: Readonly<Record<string, BundleMailKind>> = {
  bundleJoined: 'answers',
  bundleDeclined: 'answers',
  bundleAbstained: 'answers',
  bundleEntryAccepted: 'answers',
  bundleDayMoved: 'course',
  bundleStarted: 'course',
  bundleDissolved: 'course',
  bundleSplit: 'course',
  bundlesMerged: 'course',
  bundleLeaveAnnounced: 'leaving',
  bundleLeaveWithdrawn: 'leaving',
  bundleLeft: 'leaving',
  bundleNoticeEnded: 'leaving',
  commentWritten: 'messages',
}
