import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Webhook, WebhookInput } from '../schema.ts'

const columns = sql`id, url, events, paused, secret_number as "secretNumber", old_secret_until as "oldSecretUntil", version,
  created_at as "createdAt"`

export async function webhooksOf(transaction: Database, organisation: string): Promise<Webhook[]> {
  const { rows } = await sql<Webhook>`select ${columns} from webhooks
    where organisation in (select line_of(${organisation})) order by created_at, id`.execute(transaction)
  return rows
}

export async function webhookById(transaction: Database, id: string): Promise<Webhook | undefined> {
  const { rows } = await sql<Webhook>`select ${columns} from webhooks where id = ${id}`.execute(transaction)
  return rows[0]
}

/** Until the transaction ends nobody else changes it. */
export async function webhookToChange(transaction: Database, id: string): Promise<Webhook | undefined> {
  const { rows } = await sql<Webhook>`select ${columns} from webhooks where id = ${id} for update`.execute(transaction)
  return rows[0]
}

export async function insertWebhook(
  transaction: Database,
  { organisation, person, url, events }: WebhookInput & { organisation: string; person: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into webhooks (organisation, url, events, created_by)
    values (${organisation}, ${url}, ${JSON.stringify(events)}, ${person}) returning id`.execute(transaction)
  return rows[0]!.id
}

export async function updateWebhook(
  transaction: Database,
  { id, url, events, paused }: Pick<Webhook, 'id' | 'url' | 'events' | 'paused'>,
): Promise<void> {
  await sql`update webhooks set url = ${url}, events = ${JSON.stringify(events)}, paused = ${paused}, version = version + 1
    where id = ${id}`.execute(transaction)
}

export async function renewSecret(transaction: Database, id: string, oldUntil: Date | null): Promise<void> {
  await sql`update webhooks set secret_number = secret_number + 1, old_secret_until = ${oldUntil}, version = version + 1
    where id = ${id}`.execute(transaction)
}

export async function deleteWebhook(transaction: Database, id: string): Promise<void> {
  await sql`delete from webhooks where id = ${id}`.execute(transaction)
}
