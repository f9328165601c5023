export { forgetOldTables } from './actions/import-needs.ts'
export { indexNeeds } from './actions/index-needs.ts'
export type { NeedMachines } from './pages/machines.ts'
export { needPages } from './pages/routes.tsx'
