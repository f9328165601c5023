/** Every page of the room and its address; links are made from here. */
export const journalAddresses = {
  journal: '/organisation/verlauf',
  journalFile: (ending: 'csv' | 'xlsx' | 'json') => `/organisation/verlauf/verlauf.${ending}`,
} as const
