import { accessPermissions } from '../access/policy.ts'
import { apiRoute, type ApiPart, type Ask } from '../../platform/api/api-route.ts'
import { programOf } from '../access/index.ts'
import type { Permission } from '../access/schema.ts'
import { webhookSecret } from './actions/sign.ts'
import {
  changeWebhook,
  listDeliveries,
  listWebhooks,
  makeWebhook,
  removeWebhook,
  renewWebhookSecret,
  lockedWebhook,
  seeWebhook,
  testWebhook,
  webhookRefusals,
  type Reach,
} from './actions/webhooks.ts'
import type { Webhook } from './schema.ts'
import {
  deliveriesAnswer,
  deliveryAsAnswer,
  newWebhookAnswer,
  newWebhookBody,
  renewalBody,
  webhookAnswer,
  webhookAsAnswer,
  webhookPatch,
  webhooksAnswer,
} from './schema/api-schema.ts'
import { webhookRefusal } from './texts.de.ts'

export interface WebhookServices {
  /** Of the installation. */
  secret: string
  baseUrl: string
  webhookReach: Reach
}

const path = '/api/v1/webhooks'

/** Webhooks, as programs with a key to write look after them. */
export function webhookApi({ secret, baseUrl, webhookReach }: WebhookServices): ApiPart<Permission> {
  const one = async ({ c, id, asCaller }: AnyAsk) => {
    const webhook = await asCaller((transaction) => seeWebhook(transaction, programOf(c).program, id))
    const body = webhookAsAnswer(webhook)
    return { body, current: body }
  }
  const withSecret = (webhook: Webhook) => {
    const current = webhookAsAnswer(webhook)
    return { body: { ...current, secret: webhookSecret(secret, webhook) }, current }
  }
  const permission = accessPermissions.writeApi
  return {
    sentence: webhookRefusal,
    faults: webhookRefusals,
    conflicts: ['webhookPaused', 'webhooksTooMany'],
    routes: [
      apiRoute({
        method: 'GET',
        path,
        permission,
        name: 'listWebhooks',
        summary: 'Benachrichtigungen der eigenen Organisation',
        status: 200,
        schema: webhooksAnswer,
        answer: async ({ c, asCaller }) => {
          const webhooks = await asCaller((transaction) => listWebhooks(transaction, programOf(c).program))
          return { body: { items: webhooks.map((webhook) => webhookAsAnswer(webhook)) } }
        },
      }),
      apiRoute({
        method: 'POST',
        path,
        permission,
        name: 'createWebhook',
        summary: 'Eine Benachrichtigung einrichten; das Geheimnis steht nur in dieser Antwort',
        body: newWebhookBody,
        status: 201,
        schema: newWebhookAnswer,
        answer: ({ c, asCaller, body }) =>
          asCaller(async (transaction) => {
            const { program } = programOf(c)
            const webhook = await seeWebhook(
              transaction,
              program,
              await makeWebhook(transaction, program, body, webhookReach),
            )
            return { ...withSecret(webhook), location: `${baseUrl}${path}/${webhook.id}` }
          }),
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id`,
        permission,
        name: 'readWebhook',
        summary: 'Eine Benachrichtigung',
        status: 200,
        schema: webhookAnswer,
        answer: one,
      }),
      apiRoute({
        method: 'PATCH',
        path: `${path}/:id`,
        permission,
        name: 'changeWebhook',
        summary: 'Eine Benachrichtigung ändern, anhalten oder fortsetzen',
        body: webhookPatch,
        status: 200,
        schema: webhookAnswer,
        ifMatch: true,
        answer: async (ask) => {
          const { program } = programOf(ask.c)
          const id = ask.id
          await ask.asCaller(async (transaction) => {
            ask.demandCurrent(webhookAsAnswer(await lockedWebhook(transaction, program, id)))
            await changeWebhook(transaction, program, { id, input: ask.body, ...webhookReach })
          })
          return one(ask)
        },
      }),
      apiRoute({
        method: 'DELETE',
        path: `${path}/:id`,
        permission,
        name: 'removeWebhook',
        summary: 'Eine Benachrichtigung löschen',
        status: 204,
        ifMatch: true,
        answer: async ({ c, id, asCaller, demandCurrent }) => {
          const { program } = programOf(c)
          await asCaller(async (transaction) => {
            demandCurrent(webhookAsAnswer(await lockedWebhook(transaction, program, id)))
            await removeWebhook(transaction, program, id)
          })
          return {}
        },
      }),
      apiRoute({
        method: 'POST',
        path: `${path}/:id/secret`,
        permission,
        name: 'renewWebhookSecret',
        summary: 'Das Geheimnis erneuern; das neue steht nur in dieser Antwort, das bisherige gilt noch eine Weile',
        body: renewalBody,
        status: 200,
        schema: newWebhookAnswer,
        ifMatch: true,
        answer: ({ c, id, asCaller, body, demandCurrent }) =>
          asCaller(async (transaction) => {
            const { program } = programOf(c)
            demandCurrent(webhookAsAnswer(await lockedWebhook(transaction, program, id)))
            return withSecret(await renewWebhookSecret(transaction, program, { id, input: body }))
          }),
      }),
      apiRoute({
        method: 'POST',
        path: `${path}/:id/test`,
        permission,
        name: 'testWebhook',
        summary: 'Eine Probe verschicken',
        status: 204,
        answer: async ({ c, id, asCaller }) => {
          await asCaller((transaction) => testWebhook(transaction, programOf(c).program, id))
          return {}
        },
      }),
      apiRoute({
        method: 'GET',
        path: `${path}/:id/deliveries`,
        permission,
        name: 'listDeliveries',
        summary: 'Was zuletzt verschickt wurde, höchstens 50',
        status: 200,
        schema: deliveriesAnswer,
        answer: async ({ c, id, asCaller }) => {
          const deliveries = await asCaller(async (transaction) => {
            await seeWebhook(transaction, programOf(c).program, id)
            return listDeliveries(transaction, id)
          })
          return { body: { items: deliveries.map(deliveryAsAnswer) } }
        },
      }),
    ],
  }
}

type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'id' | 'asCaller'>
