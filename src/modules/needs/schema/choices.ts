export const needStatuses = ['draft', 'open', 'bundled', 'beingMet', 'met', 'withdrawn'] as const
export type NeedStatus = (typeof needStatuses)[number]

export const necessities = ['must', 'should'] as const
export type Necessity = (typeof necessities)[number]
export const operatingModels = ['ownDataCentre', 'providerDataCentre', 'verwaltungscloud', 'publicCloud'] as const
export type OperatingModel = (typeof operatingModels)[number]
