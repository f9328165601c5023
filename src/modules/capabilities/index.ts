export { capabilityPages } from './pages/routes.tsx'
