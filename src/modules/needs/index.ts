export { indexNeeds } from './actions/index-needs.ts'
export type { NeedExtras, NeedMachines, NeedOnPage } from './pages/machines.ts'
export { needsStart } from './pages/needs-start.tsx'
export { needPages } from './pages/routes.tsx'
