export { findOrganisations, listedOrganisation, searchRegister } from './actions/find-organisations.ts'
export { organisationByKey } from './store/organisation-by-key.ts'
