export { transferPages } from './pages/routes.ts'
