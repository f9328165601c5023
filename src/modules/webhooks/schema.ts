import { z } from 'zod'

export const webhookEvents = [
  'needOpened',
  'needChanged',
  'needWithdrawn',
  'bundleProposed',
  'bundleStarted',
  'bundleChanged',
  'bundleDissolved',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]
/** Whoever sets one up sends it to see whether it arrives. */
export const testEvent = 'test'

export const deliveryStatuses = ['waiting', 'delivered', 'failed', 'withheld'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const webhookSchema = z.object({
  url: z
    .string()
    .trim()
    .max(500)
    .regex(/^[^\p{C}\s]*$/u)
    .pipe(z.url({ protocol: /^https?$/ })),
  events: z.array(z.enum(webhookEvents)).min(1),
})
export type WebhookInput = z.infer<typeof webhookSchema>

export interface Webhook extends WebhookInput {
  id: string
  paused: boolean
  /** Which of its secrets signs, counted from 1. */
  secretNumber: number
  /** So long the one before it signs as well. */
  oldSecretUntil: Date | null
  version: number
  createdAt: Date
}

/** Hours for which the old secret may go on signing beside a new one: not at all, where somebody else may have it. */
export const overlapHours = [0, 24, 72, 168] as const
export const usualOverlap = 72
export const renewalSchema = z.object({ oldFor: z.coerce.number().pipe(z.literal(overlapHours)) })

export interface Delivery {
  id: string
  event: WebhookEvent | typeof testEvent
  status: DeliveryStatus
  attempts: number
  /** The status that the other side last answered, or why there is none: address, unreachable, slow, paused. */
  answer: string | null
  createdAt: Date
  triedAt: Date | null
}

/** An entry of the journal, as far as it decides whether something happened that others are told. */
export interface Happening {
  id: number
  at: Date
  action: string
  subject: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}
