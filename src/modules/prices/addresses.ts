/** Every page of the module and its address; links are made from here. */
export const pricesAddresses = {
  prices: '/prices',
} as const
