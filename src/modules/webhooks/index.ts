export { startWebhooks } from './actions/deliver.ts'
