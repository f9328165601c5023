/** The manual: all of its pages, and one of them by the name of its file. */
export const helpAddresses = {
  help: '/hilfe',
  page: (name: string) => `/hilfe/${name}`,
} as const
