/** Every page of the room and its address; links are made from here. */
export const directoryAddresses = {
  organisations: '/organisationen',
  organisationsFile: (ending: 'csv' | 'xlsx' | 'json') => `/organisationen.${ending}`,
  organisationSearch: '/organisationen/suche',
  organisation: (id: string) => `/organisationen/${id}`,
  mergers: '/verwaltung/zusammenschluesse',
  merger: (id: string) => `/verwaltung/zusammenschluesse/${id}`,
  mergerConfirmation: (id: string) => `/verwaltung/zusammenschluesse/${id}/bestaetigen`,
  mergerUndoing: (id: string) => `/verwaltung/zusammenschluesse/${id}/aufheben`,
  profile: '/organisation/profil',
} as const
