export { keepClusters } from './actions/keep-clusters.ts'
