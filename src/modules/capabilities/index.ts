export { Instead } from './pages/instead.tsx'
