export { isIntegrator, suggestClusters, suggestWithin } from './actions/suggest-clusters.ts'
export { demandOf, type Demand } from './rules/demand.ts'
