export { bundleToCalculate, type BundleToCalculate } from './actions/bundle-to-calculate.ts'
export { bundleById } from './store/bundles.ts'
export { questionsToMe } from './store/participations.ts'
