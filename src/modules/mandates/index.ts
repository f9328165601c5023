export { mandatePages } from './pages/routes.ts'
