export { catalogueRefusal } from './texts/sentences.de.ts'
export {
  audienceNames,
  evidenceKindNames,
  evidenceStandingNames,
  interfaceStandingNames,
  licenceKindNames,
  offerStatusNames,
  priceMarkNames,
  routeNames,
  solutionStatusNames,
  tieNames,
  unitNames,
} from './texts/names.de.ts'
export { nameOfUnit, partNames, priceSentence } from './texts/prices.de.ts'
