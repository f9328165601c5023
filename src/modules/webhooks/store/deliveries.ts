import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Delivery, DeliveryStatus, Happening, WebhookEvent } from '../schema.ts'

/** The latest that were sent to a webhook. */
export async function deliveriesOf(transaction: Database, webhook: string, most: number): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select id, event, status, attempts, answer, created_at as "createdAt", tried_at as "triedAt"
    from webhook_deliveries where webhook = ${webhook} order by created_at desc, id limit ${most}`.execute(transaction)
  return rows
}

/** False where one has not gone out yet. */
export async function insertTest(transaction: Database, webhook: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into webhook_deliveries (webhook, event) select ${webhook}::uuid, 'test'
    where not exists (
      select from webhook_deliveries where webhook = ${webhook} and event = 'test' and attempts = 0)`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}

export interface Listener {
  id: string
  organisation: string
  events: WebhookEvent[]
  readingKey: string
  seen: number
  /** The end of the journal. */
  end: number
}

/** Webhooks that have not looked at the end of the journal. For the job, which asks without a person. */
export async function listeners(database: Database): Promise<Listener[]> {
  const { rows } = await sql<Listener>`
    select w.id, heir_of(w.organisation) as organisation, w.events, w.reading_key as "readingKey", w.seen_entry as seen, j.end
    from webhooks w, (select coalesce(max(id), 0) as end from journal) j
    where not w.paused and w.seen_entry < j.end order by w.id`.execute(database)
  return rows
}

export async function happeningsAfter(
  database: Database,
  { after, until, actions, most }: { after: number; until: number; actions: readonly string[]; most: number },
): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    select id, at, action, subject, before, after from journal
    where id > ${after} and id <= ${until} and action = any (${[...actions]}::text[]) order by id limit ${most}`.execute(
    database,
  )
  return rows
}

/** Keeps what is to be sent, once for each entry, and how far was looked; the ids of what is new. */
export async function insertDeliveries(
  database: Database,
  {
    webhook,
    seen,
    events,
  }: { webhook: string; seen: number; events: readonly { entry: number; event: WebhookEvent }[] },
): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      insert into webhook_deliveries (webhook, event, entry)
      select w.id, e.event, e.entry from webhooks w,
        jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (entry bigint, event text)
      where w.id = ${webhook} on conflict do nothing returning id`.execute(transaction)
    await sql`update webhooks set seen_entry = greatest(seen_entry, ${seen}) where id = ${webhook}`.execute(transaction)
    return rows.map(({ id }) => id)
  })
}

export interface WaitingDelivery {
  id: string
  webhook: string
  event: string
  at: Date
  entry: number | null
  action: string | null
  subject: string | null
  url: string
  paused: boolean
  secretNumber: number
  oldSecretUntil: Date | null
  organisation: string
  readingKey: string
}

/** One more try of a delivery that waits; undefined where it waits no longer. */
export async function tryDelivery(database: Database, id: string): Promise<WaitingDelivery | undefined> {
  const { rows } = await sql<WaitingDelivery>`
    with tried as (
      update webhook_deliveries set attempts = attempts + 1, tried_at = now() where id = ${id} and status = 'waiting'
      returning id, webhook, event, entry, created_at
    )
    select d.id, d.webhook, d.event, d.entry, coalesce(j.at, d.created_at) as at, j.action, j.subject, w.url, w.paused,
      w.secret_number as "secretNumber", w.old_secret_until as "oldSecretUntil",
      heir_of(w.organisation) as organisation, w.reading_key as "readingKey"
    from tried d join webhooks w on w.id = d.webhook left join journal j on j.id = d.entry`.execute(database)
  return rows[0]
}

export async function noteDelivery(
  database: Database,
  { id, status, answer }: { id: string; status: DeliveryStatus; answer: string | null },
): Promise<void> {
  await sql`update webhook_deliveries set status = ${status}, answer = ${answer} where id = ${id}`.execute(database)
}

/** New tests, and those that no job knows any more, such as after a restore: untried for longer than the longest pause. */
export async function unsentDeliveries(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from webhook_deliveries where status = 'waiting' and created_at > now() - interval '3 days'
      and case when tried_at is null then event = 'test' or created_at < now() - interval '5 minutes' else tried_at < now() - interval '6 hours' end
    order by created_at limit 1000`.execute(database)
  return rows.map(({ id }) => id)
}

export async function deleteOldDeliveries(database: Database): Promise<void> {
  await sql`delete from webhook_deliveries where created_at < now() - interval '30 days'`.execute(database)
}
