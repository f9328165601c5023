import { webhookPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { listFiles } from '../../../platform/files/list-files.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { webhookSecret } from '../actions/sign.ts'
import {
  changeWebhook,
  listDeliveries,
  listWebhooks,
  makeWebhook,
  removeWebhook,
  renewWebhookSecret,
  seeWebhook,
  testWebhook,
  type Reach,
} from '../actions/webhooks.ts'
import { deliveryColumns } from '../formats/delivery-file.ts'
import { webhookEvents, type Delivery } from '../schema.ts'
import { webhookAddresses } from '../addresses.ts'
import { RemovalPage, WebhookPage } from './webhook-page.tsx'
import { RenewalPage, SecretPage } from './secret-pages.tsx'
import { WebhooksPage } from './webhooks-page.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'

interface Services {
  secret: string
  webhookReach: Reach
}

/** Whom programs of the organisation tell what happens. */
export function webhookPages({ secret, webhookReach }: Services): Route<Permission>[] {
  const permission = webhookPermissions.manageWebhooks
  const post = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'POST',
    path,
    permission,
    answer,
  })
  return [
    { method: 'GET', path: webhookAddresses.webhooks, permission, answer: (c) => listPage(c) },
    post(webhookAddresses.webhooks, (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => makeWebhook(transaction, actor, inputOf(fields), webhookReach),
        done: (id) => c.html(<SecretPage id={id} secret={webhookSecret(secret, { id, secretNumber: 1 })} />),
        refused: (refusals, fields) => listPage(c, refusals, fields),
      }),
    ),
    { method: 'GET', path: webhookAddresses.webhook(':id'), permission, answer: (c) => onePage(c) },
    ...listFiles<Delivery, Permission>({
      address: (ending) => webhookAddresses.deliveriesFile(':id', ending),
      permission,
      name: 'verschickt',
      sheet: 'Verschickt',
      columns: deliveryColumns,
      items: async (c) => {
        const webhook = await ownWebhook(c)
        return webhook && c.get('asCaller')((transaction) => listDeliveries(transaction, webhook.id))
      },
    }),
    post(webhookAddresses.webhook(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) =>
          changeWebhook(transaction, actor, { id: idIn(c), input: inputOf(fields), ...webhookReach }),
        done: (isNew) => back(c, isNew && 'gespeichert'),
        refused: (refusals, fields) => onePage(c, refusals, fields),
      }),
    ),
    post(webhookAddresses.webhookPause(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, { anhalten }, actor) =>
          changeWebhook(transaction, actor, { id: idIn(c), input: { paused: anhalten === 'ja' }, ...webhookReach }),
        done: (isNew, { anhalten }) => back(c, isNew && (anhalten === 'ja' ? 'angehalten' : 'fortgesetzt')),
        refused: (refusals) => onePage(c, refusals),
      }),
    ),
    post(webhookAddresses.webhookTest(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => testWebhook(transaction, actor, idIn(c)),
        done: (isNew) => back(c, isNew && 'probe'),
        refused: (refusals) => onePage(c, refusals),
      }),
    ),
    { method: 'GET', path: webhookAddresses.webhookRenewal(':id'), permission, answer: (c) => renewalPage(c) },
    post(webhookAddresses.webhookRenewal(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, { bisheriges }, actor) =>
          renewWebhookSecret(transaction, actor, { id: idIn(c), input: { oldFor: bisheriges || undefined } }),
        done: (webhook) =>
          c.html(<SecretPage id={webhook.id} secret={webhookSecret(secret, webhook)} renewed={webhook} />),
        refused: (refusals) => renewalPage(c, refusals),
      }),
    ),
    {
      method: 'GET',
      path: webhookAddresses.webhookRemoval(':id'),
      permission,
      answer: async (c) => {
        const actor = actorOf(c)
        const webhook = await ownWebhook(c)
        return webhook ? c.html(<RemovalPage actor={actor} webhook={webhook} />) : c.notFound()
      },
    },
    post(webhookAddresses.webhookRemoval(':id'), (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => removeWebhook(transaction, actor, idIn(c)),
        done: () => c.redirect(`${webhookAddresses.webhooks}?hinweis=geloescht`, 303),
        refused: () => c.notFound(),
      }),
    ),
  ]
}

const back = (c: Context, notice: string | false) => {
  const page = webhookAddresses.webhook(idIn(c))
  return c.redirect(notice ? `${page}?hinweis=${notice}` : unchangedAt(page), 303)
}

const inputOf = (fields: Fields) => ({
  url: fields['adresse'] ?? '',
  events: webhookEvents.filter((event) => fields[event] === 'ja'),
})

async function listPage(c: Context, refusals: readonly Refusal[] = [], fields: Fields = {}): Promise<Response> {
  const actor = actorOf(c)
  const webhooks = await c.get('asCaller')((transaction) => listWebhooks(transaction, actor))
  const notice = c.req.query('hinweis')
  return c.html(<WebhooksPage {...{ actor, webhooks, refusals, fields, notice }} />, refusals.length > 0 ? 422 : 200)
}

const ownWebhook = (c: Context) =>
  c.get('asCaller')(async (transaction) => {
    const id = idIn(c)
    return (await listWebhooks(transaction, actorOf(c))).some((each) => each.id === id)
      ? seeWebhook(transaction, actorOf(c), id)
      : undefined
  })

async function renewalPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const webhook = await ownWebhook(c)
  if (!webhook) return c.notFound()
  return c.html(<RenewalPage {...{ actor: actorOf(c), webhook, refusals }} />, refusals.length > 0 ? 422 : 200)
}

async function onePage(c: Context, refusals: readonly Refusal[] = [], fields?: Fields): Promise<Response> {
  const actor = actorOf(c)
  const webhook = await ownWebhook(c)
  if (!webhook) return c.notFound()
  const deliveries = await c.get('asCaller')((transaction) => listDeliveries(transaction, webhook.id))
  const notice = c.req.query('hinweis')
  const page = { actor, webhook, deliveries, refusals, fields, notice }
  return c.html(<WebhookPage {...page} />, refusals.length > 0 ? 422 : 200)
}
