/** Every page of this kind and its address; links are made from here. */
export const apiAddresses = {
  aboutApi: '/api',
  description: '/api/v1/openapi.json',
} as const
