import { z } from 'zod'
import { deliveryStatuses, testEvent, webhookEvents, type Delivery, type Webhook } from '../schema.ts'

const url = z.string().max(500).describe('Eine Adresse im Internet, mit https://')
const events = z.array(z.enum(webhookEvents)).min(1)

export const newWebhookBody = z.strictObject({ url, events })
export const webhookPatch = z.strictObject({
  url: url.optional(),
  events: events.optional(),
  paused: z.boolean().optional(),
})

export const webhookAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  paused: z.boolean(),
  createdAt: z.iso.datetime(),
})
export const newWebhookAnswer = webhookAnswer.extend({
  secret: z
    .string()
    .describe('Nur dieses eine Mal. Allmende-Signature ist t=…,v1=HMAC-SHA256 von „t.Inhalt“ mit diesem Geheimnis'),
})
export const webhooksAnswer = z.object({ items: z.array(webhookAnswer) })
export const webhookAsAnswer = ({ createdAt, ...webhook }: Webhook): z.infer<typeof webhookAnswer> => ({
  ...webhook,
  createdAt: createdAt.toISOString(),
})

export const deliveriesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      event: z.enum([...webhookEvents, testEvent]),
      status: z.enum(deliveryStatuses),
      attempts: z.int(),
      answer: z.string().nullable().describe('Status der letzten Antwort, oder warum es keine gibt'),
      createdAt: z.iso.datetime(),
      triedAt: z.iso.datetime().nullable(),
    }),
  ),
})
export const deliveryAsAnswer = ({ createdAt, triedAt, ...delivery }: Delivery) => ({
  ...delivery,
  createdAt: createdAt.toISOString(),
  triedAt: triedAt?.toISOString() ?? null,
})
