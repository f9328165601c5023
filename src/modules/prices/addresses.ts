import type { FileEnding } from '../../ui/file-links.tsx'

/** Every page of the module and its address; links are made from here. */
export const priceAddresses = {
  quantities: '/mengen',
  removeQuantity: '/mengen/entfernen',
  offerPrice: (offer: string) => `/angebote/${offer}/kosten`,
  offerPriceFile: (offer: string, ending: FileEnding) => `/angebote/${offer}/kosten.${ending}`,
  forNeed: (need: string) => `/bedarfe/${need}/loesungen`,
  forBundle: (bundle: string) => `/buendel/${bundle}/loesungen`,
  compare: '/vergleich',
  compareFile: (ending: 'xlsx' | 'pdf' | 'docx') => `/vergleich.${ending}`,
  /** What the id of a solution to be compared is called, once for each. */
  comparedName: 'loesung',
} as const
