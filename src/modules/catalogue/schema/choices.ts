export const solutionStatuses = ['draft', 'published', 'discontinued'] as const
export type SolutionStatus = (typeof solutionStatuses)[number]

export const offerStatuses = ['draft', 'published', 'withdrawn'] as const
export type OfferStatus = (typeof offerStatuses)[number]

/** On what ground a municipality may take an offer. */
export const offerRoutes = ['inHouse', 'frameworkContract', 'efa', 'tender', 'ownOperation'] as const
export type OfferRoute = (typeof offerRoutes)[number]

/** What the price is: as it stands in a list, as somebody has negotiated it, or the most that it can be. */
export const priceMarks = ['list', 'negotiated', 'ceiling'] as const
export type PriceMark = (typeof priceMarks)[number]

/** Who sees the price: every municipality, Kreis, Land and association, or those that are named. */
export const offerAudiences = ['publicBodies', 'named'] as const
export type OfferAudience = (typeof offerAudiences)[number]

export const evidenceKinds = [
  'processorContract',
  'impactAssessment',
  'accessibilityReport',
  'securityCertificate',
  'penetrationTest',
  'testCampaign',
  'admissionList',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidenceVisibilities = ['ownOrganisation', 'publicBodies', 'signedIn', 'public'] as const
export type EvidenceVisibility = (typeof evidenceVisibilities)[number]

export const tieKinds = ['requires', 'conflicts'] as const
export type TieKind = (typeof tieKinds)[number]

/** Whether an interface is only said to be there, or somebody who is named has tried it. */
export const interfaceStandings = ['claimed', 'tested'] as const
export type InterfaceStanding = (typeof interfaceStandings)[number]

/** Units of prices; the keys are those of scenario files, where `inhabitants` and `joiners` count by themselves. */
export const priceUnits = [
  'inhabitants',
  'joiners',
  'faelle',
  'arbeitsplaetze',
  'beschaeftigte',
  'schuelerinnen',
  'kinder',
  'fahrzeuge',
  'standorte',
  'mandatstraeger',
] as const
export type PriceUnit = (typeof priceUnits)[number]
