export { capabilityApi } from './api.ts'
export { capabilityPages } from './pages/routes.tsx'
