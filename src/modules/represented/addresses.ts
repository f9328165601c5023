/** Every page of the module and its address; links are made from here. */
export const representedAddresses = {
  questions: '/vertretung/fragen',
  need: '/vertretung/bedarf',
} as const
