export const toyAddresses = {
  toy: '/toy',
} as const
