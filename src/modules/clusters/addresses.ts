/** Every page of the module and its address; links are made from here. */
export const clusterAddresses = {
  suggestions: '/buendel/vorschlaege',
  suggestionsFile: (ending: 'csv' | 'xlsx' | 'json') => `/buendel/vorschlaege.${ending}`,
} as const
