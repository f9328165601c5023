export { keptSolutions } from './actions/kept-solutions.ts'
export { seeSolution, wholeSolutions, type WholeSolution } from './actions/see-solution.ts'
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
