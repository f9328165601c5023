export { areasOf, findOrganisations, listedOrganisation } from './actions/find-organisations.ts'
export { organisationsHere } from './actions/settle-organisations.ts'
export { countyChoices, countyNames, landChoices } from './texts/area-choices.de.ts'
export { organisationByKey } from './store/organisation-by-key.ts'
