export type { SecretsKept } from './pages/still-known.tsx'
export { peoplePages } from './pages/routes.ts'
