/** Where the talk stands on the page of what it is about. */
export const talkPlace = 'gespraech'

/** Every page of the module and its address; links are made from here. */
export const talkAddresses = {
  onNeed: (id: string) => `/gespraech/bedarf/${id}`,
  onBundle: (id: string) => `/gespraech/buendel/${id}`,
  change: (id: string) => `/gespraech/${id}/aendern`,
  removal: (id: string) => `/gespraech/${id}/loeschen`,
} as const
