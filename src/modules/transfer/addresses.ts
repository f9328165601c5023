/** Every page of the room and its address; links are made from here. */
export const transferAddresses = {
  export: '/organisation/export',
} as const
