/** What a mandate covers. */
export const mandateScopes = ['everything', 'needs', 'bundles', 'figures'] as const
export type MandateScope = (typeof mandateScopes)[number]
