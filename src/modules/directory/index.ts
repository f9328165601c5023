export { fillDirectory } from './actions/import-directory.ts'
export { OrganisationPicker } from './pages/organisation-picker.tsx'
export { directoryPages } from './pages/routes.ts'

/** What a fresh machine begins with; only there is it worth its memory. */
export const seedDirectory = async () => (await import('./formats/seed-directory.ts')).seedDirectory()
