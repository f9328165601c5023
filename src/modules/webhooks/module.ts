import type { Module } from '../../module.ts'
import type { WebhookServices } from './api.ts'
import { webhookPermissions } from './policy.ts'
import { knownWebhookRefusal } from './texts.de.ts'
import { webhookJournal } from './texts/journal.de.ts'
import { webhooksStaying } from './texts/staying-tables.de.ts'

/** Programs are told what happens; the journal is the outbox. */
export const webhooks: Module<WebhookServices> = {
  name: 'webhooks',
  tables: ['webhooks', 'webhook_deliveries'],
  permissions: webhookPermissions,
  sentence: knownWebhookRefusal,
  journal: webhookJournal,
  travel: async () => ({ staying: webhooksStaying }),
  pages: async (services) => (await import('./pages/webhook-routes.tsx')).webhookPages(services),
  api: async (services) => (await import('./api.ts')).webhookApi(services),
  work: async (jobs, services) =>
    (await import('./actions/deliver.ts')).startWebhooks(jobs, { ...services, ...services.webhookReach }),
}
