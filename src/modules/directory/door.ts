export { areasOf, findOrganisations, listedOrganisation } from './actions/find-organisations.ts'
export { organisationsHere } from './actions/settle-organisations.ts'
export { organisationByKey } from './store/organisation-by-key.ts'
