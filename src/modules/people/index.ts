export type { SecretsKept } from './pages/still-known.tsx'
