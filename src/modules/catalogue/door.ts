export { keptSolutions } from './actions/kept-solutions.ts'
export { wholeSolutions, type WholeSolution } from './actions/see-solution.ts'
export type { FindableSolution } from './rules/find-solutions.ts'
export { takable } from './rules/offering.ts'
export { offerById, publishedOffersOf } from './store/offers.ts'
export {
  evidenceKindNames,
  evidenceStandingNames,
  interfaceStandingNames,
  nameOfUnit,
  priceMarkNames,
  priceSentence,
  routeNames,
  tieNames,
  unitNames,
} from './texts.de.ts'
