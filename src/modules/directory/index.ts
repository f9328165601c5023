export { OrganisationPicker } from './pages/organisation-picker.tsx'
