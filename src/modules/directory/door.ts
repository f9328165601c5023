export { areasOf, findOrganisations, listedOrganisation, searchRegister } from './actions/find-organisations.ts'
export { organisationsHere } from './actions/settle-organisations.ts'
export { organisationByKey } from './store/organisation-by-key.ts'
