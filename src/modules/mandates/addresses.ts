/** Every page of the room and its address; links are made from here. */
export const mandateAddresses = {
  mandates: '/organisation/vertretungen',
  mandatesFile: (ending: 'csv' | 'xlsx' | 'json') => `/organisation/vertretungen.${ending}`,
  newMandate: '/organisation/vertretungen/neu',
  mandate: (id: string) => `/organisation/vertretungen/${id}`,
  mandateEnd: (id: string) => `/organisation/vertretungen/${id}/widerrufen`,
} as const
