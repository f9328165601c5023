export { keepBundles } from './pages/keep-bundles.ts'
export type { BundleMachines } from './pages/machines.ts'
export { onNeed as bundlesOnNeed } from './pages/need-part.tsx'
export { bundlePages } from './pages/routes.tsx'
