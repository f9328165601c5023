/** Where splits and mergers stand on the page of a bundle. */
export const changesPlace = 'aenderungen'

/** Every page of the module and its address; links are made from here. */
export const bundleAddresses = {
  bundles: '/buendel',
  bundlesFile: (ending: 'csv' | 'xlsx' | 'json') => `/buendel.${ending}`,
  ownBundles: '/buendel?wessen=eigene',
  newBundle: '/buendel/neu',
  newBundleWith: (need: string) => `/buendel/neu?bedarf=${need}`,
  newBundleAsking: (need: string) => `/buendel/neu?mit=${need}`,
  bundle: (id: string) => `/buendel/${id}`,
  bundleFile: (id: string, ending: 'csv' | 'xlsx' | 'json') => `/buendel/${id}/datei.${ending}`,
  scenario: (id: string) => `/buendel/${id}/szenario.yaml`,
  join: (id: string) => `/buendel/${id}/mitgehen`,
  answer: (id: string, need: string) => `/buendel/${id}/antwort/${need}`,
  request: (id: string, need: string) => `/buendel/${id}/aufnahme/${need}`,
  further: (id: string) => `/buendel/${id}/fragen`,
  furtherWith: (id: string, need: string) => `/buendel/${id}/fragen?bedarf=${need}`,
  question: (id: string, need: string) => `/buendel/${id}/fragen/${need}`,
  day: (id: string) => `/buendel/${id}/frist`,
  early: (id: string) => `/buendel/${id}/beginnen`,
  again: (id: string, need: string) => `/buendel/${id}/nachfragen/${need}`,
  leave: (id: string, need: string) => `/buendel/${id}/austritt/${need}`,
  lead: (id: string) => `/buendel/${id}/federfuehrung`,
  split: (id: string) => `/buendel/${id}/teilen`,
  merge: (id: string) => `/buendel/${id}/zusammenfuehren`,
  changes: (id: string) => `/buendel/${id}#${changesPlace}`,
  change: (id: string, change: string) => `/buendel/${id}/aenderung/${change}`,
} as const

export const withNotice = (address: string, notice: string) => `${address}?hinweis=${notice}`
