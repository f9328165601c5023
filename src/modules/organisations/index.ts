export { accountMails } from './actions/account-mails.ts'
export { openIdentities } from './actions/identity.ts'
export { organisationApi } from './api.ts'
export { programOf } from './api-program.ts'
export { fillDirectory } from './actions/import-directory.ts'
export { addresses as organisationAddresses } from './pages/addresses.ts'
export { answerForm, answerOwnForm, ForOrganisation, idIn, type Fields, type FormWork } from './pages/answer-form.tsx'
export { actorOf, guard, isApi, knowActor, withCookies, type PageMachines } from './pages/guard.ts'
export { History } from './pages/history.tsx'
export { OrganisationPicker } from './pages/organisation-picker.tsx'
export { ownStart } from './pages/own-start.tsx'
export { passwordFault } from './rules/password.ts'
export { organisationPages } from './pages/routes.ts'
export type { SecretsKept } from './pages/still-known.tsx'
export type { Action } from './schema.ts'
export { visibilityNames } from './texts.de.ts'

/** What a fresh machine begins with; only there is it worth its memory. */
export const seedDirectory = async () => (await import('./formats/seed-directory.ts')).seedDirectory()
