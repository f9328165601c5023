import { z } from 'zod'
import {
  deliveryStatuses,
  overlapHours,
  testEvent,
  usualOverlap,
  webhookEvents,
  type Delivery,
  type Webhook,
} from '../schema.ts'

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
  oldSecretUntil: z.iso
    .datetime()
    .nullable()
    .describe('So lange unterschreibt neben dem neuen auch das bisherige Geheimnis'),
  createdAt: z.iso.datetime(),
})
export const newWebhookAnswer = webhookAnswer.extend({
  secret: z
    .string()
    .describe(
      'Nur dieses eine Mal. Allmende-Signature ist t=…,v1=HMAC-SHA256 von „t.Inhalt“ mit diesem Geheimnis; nach einem Wechsel steht v1 zweimal darin, und es genügt, wenn eines passt',
    ),
})
export const webhooksAnswer = z.object({ items: z.array(webhookAnswer) })
export const renewalBody = z.strictObject({
  oldFor: z
    .literal(overlapHours)
    .default(usualOverlap)
    .describe(
      'Stunden, in denen das bisherige Geheimnis noch mit unterschreibt; 0, wenn es in fremde Hände geraten ist',
    ),
})
export const webhookAsAnswer = (
  { id, version, url, events, paused, oldSecretUntil, createdAt }: Webhook,
  now = new Date(),
): z.infer<typeof webhookAnswer> => ({
  id,
  version,
  url,
  events,
  paused,
  oldSecretUntil: oldSecretUntil && oldSecretUntil > now ? oldSecretUntil.toISOString() : null,
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
