/** The one search over everything. */
export const searchAddresses = {
  search: '/suche',
  searchFor: (words: string) => `/suche?${new URLSearchParams({ suche: words })}`,
} as const
