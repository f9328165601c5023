import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { webhookPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { demand, found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { renewalSchema, webhookSchema, type Delivery, type Webhook } from '../schema.ts'
import { deliveriesOf, insertTest } from '../store/deliveries.ts'
import {
  deleteWebhook,
  insertWebhook,
  renewSecret,
  updateWebhook,
  webhooksOf,
  webhookById,
  webhookToChange,
} from '../store/webhook-rows.ts'

export const webhookRefusals = { url: { code: 'webhookAddress' }, events: { code: 'webhookEvents' } }

/** More would only be a mistake. */
const mostWebhooks = 20
const mostDeliveries = 50

export interface Reach {
  /** Whether this machine itself may be told, without TLS: only on a trial machine. */
  local: boolean
}

export async function listWebhooks(transaction: CallerTransaction, actor: Caller): Promise<Webhook[]> {
  return webhooksOf(transaction, ownOrganisation(actor, webhookPermissions.manageWebhooks).id)
}

export async function seeWebhook(transaction: CallerTransaction, actor: Caller, id: string): Promise<Webhook> {
  demand(actor, webhookPermissions.manageWebhooks)
  return found(await webhookById(transaction, id))
}

/** For whoever changes it. */
export async function lockedWebhook(transaction: CallerTransaction, actor: Caller, id: string): Promise<Webhook> {
  demand(actor, webhookPermissions.manageWebhooks)
  return found(await webhookToChange(transaction, id))
}

export const listDeliveries = (transaction: CallerTransaction, webhook: string): Promise<Delivery[]> =>
  deliveriesOf(transaction, webhook, mostDeliveries)

export async function makeWebhook(
  transaction: CallerTransaction,
  actor: Caller,
  input: object,
  { local }: Reach,
): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, webhookPermissions.manageWebhooks)
  const { url, events } = readWebhook(input, local)
  if ((await webhooksOf(transaction, organisation)).length >= mostWebhooks) refuse({ code: 'webhooksTooMany' })
  const id = await insertWebhook(transaction, { organisation, person: actor.person?.id ?? null, url, events })
  await recordEntry(transaction, actor, {
    action: 'webhookMade',
    subjectKind: 'webhook',
    subject: id,
    after: { host: new URL(url).host, events: events.join(', ') },
  })
  return id
}

/** Everything that is named changes; the rest stays. False where all of it was so already. */
export async function changeWebhook(
  transaction: CallerTransaction,
  actor: Caller,
  { id, input, local }: { id: string; input: Partial<Pick<Webhook, 'url' | 'events' | 'paused'>> } & Reach,
): Promise<boolean> {
  const before = await lockedWebhook(transaction, actor, id)
  const after = { ...before, ...readWebhook({ ...before, ...input }, local), paused: input.paused ?? before.paused }
  if (canonicalJson(asked(after)) === canonicalJson(asked(before))) return false
  await updateWebhook(transaction, after)
  await recordEntry(transaction, actor, {
    action: 'webhookChanged',
    subjectKind: 'webhook',
    subject: id,
    before: shown(before),
    after: shown(after),
  })
  return true
}

/** A new secret signs from now on; the one before goes on beside it for the hours that are named, and one older still ends. */
export async function renewWebhookSecret(
  transaction: CallerTransaction,
  actor: Caller,
  { id, input, now = new Date() }: { id: string; input: unknown; now?: Date },
): Promise<Webhook> {
  await lockedWebhook(transaction, actor, id)
  const { oldFor } = readInput(renewalSchema, input, { oldFor: { code: 'webhookOverlap' } })
  const until = oldFor === 0 ? null : new Date(now.getTime() + oldFor * 3_600_000)
  await renewSecret(transaction, id, until)
  await recordEntry(transaction, actor, {
    action: 'webhookSecretRenewed',
    subjectKind: 'webhook',
    subject: id,
    after: { oldFor },
  })
  return lockedWebhook(transaction, actor, id)
}

export async function removeWebhook(transaction: CallerTransaction, actor: Caller, id: string): Promise<void> {
  const before = await lockedWebhook(transaction, actor, id)
  await deleteWebhook(transaction, id)
  await recordEntry(transaction, actor, {
    action: 'webhookRemoved',
    subjectKind: 'webhook',
    subject: id,
    before: shown(before),
  })
}

/** The job finds what it is to send. False where the one before has not gone out yet. */
export async function testWebhook(transaction: CallerTransaction, actor: Caller, id: string): Promise<boolean> {
  const webhook = await lockedWebhook(transaction, actor, id)
  if (webhook.paused) refuse({ code: 'webhookPaused' })
  if (!(await insertTest(transaction, id))) return false
  await recordEntry(transaction, actor, { action: 'webhookTested', subjectKind: 'webhook', subject: id })
  return true
}

function readWebhook(input: object, local: boolean) {
  const webhook = readInput(webhookSchema, input, webhookRefusals)
  const { protocol, username, password } = new URL(webhook.url)
  if ((protocol !== 'https:' && !local) || username || password) refuse({ code: 'webhookAddress', place: 'url' })
  return webhook
}

const asked = ({ url, events, paused }: Webhook) => ({ url, events: events.toSorted(), paused })

/** An address may hold a secret of its own: the journal keeps the host alone. */
const shown = ({ url, events, paused }: Webhook) => ({ host: new URL(url).host, events: events.join(', '), paused })
