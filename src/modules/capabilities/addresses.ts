/** Every page of the module and its address; links are made from here. */
export const capabilityAddresses = {
  capabilities: '/faehigkeiten',
  file: (ending: 'csv' | 'xlsx' | 'json') => `/faehigkeiten.${ending}`,
  capability: (id: string) => `/faehigkeiten/${id}`,
  propose: '/faehigkeiten/vorschlagen',
  proposals: '/faehigkeiten/vorschlaege',
  proposalsFile: (ending: 'csv' | 'xlsx' | 'json') => `/faehigkeiten/vorschlaege.${ending}`,
  decision: (id: string) => `/faehigkeiten/vorschlaege/${id}`,
  curators: '/verwaltung/redaktion',
} as const
