export {
  answeringPerson,
  demand,
  found,
  notFound,
  ownOrganisation,
  personBehind,
  readInput,
  refuse,
} from './actions/demand.ts'
export { isSecondPairOfEyes, may } from './policy.ts'
export { entryAddress } from './rules/entry-address.ts'
export { type Standing, standingsOf } from './store/actors.ts'
export { kindNames, kindPlurals, roleNames, visibilityNames } from './texts.de.ts'
