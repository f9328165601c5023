/** Every page of the module and its address; links are made from here. */
export const letterAddresses = {
  towns: (bundle: string) => `/buendel/${bundle}/einladen`,
  refuse: (token: string) => `/post/abbestellen/${token}`,
} as const
