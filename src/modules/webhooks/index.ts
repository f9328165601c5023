export { webhookApi, type WebhookServices } from './api.ts'
export { startWebhooks, type Subjects } from './actions/deliver.ts'
export { webhookPages } from './pages/webhooks.tsx'
