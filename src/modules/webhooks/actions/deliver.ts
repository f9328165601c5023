import { carefulPost } from '../../../platform/server/careful-fetch.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Jobs, Patience } from '../../../platform/work/jobs.ts'
import { asCaller, type CallerTransaction } from '../../../platform/database/as-caller.ts'
import { eventOf, toldActions } from '../rules/events.ts'
import { testEvent } from '../schema.ts'
import {
  deleteOldDeliveries,
  unsentDeliveries,
  happeningsAfter,
  insertDeliveries,
  listeners,
  noteDelivery,
  tryDelivery,
  type Listener,
  type WaitingDelivery,
} from '../store/deliveries.ts'
import { signatureOf, signingSecrets } from './sign.ts'

/** How something that an event is about looks to an organisation, by its kind; undefined where it may not see it. */
export type Subjects = Readonly<
  Record<string, (transaction: CallerTransaction, id: string) => Promise<object | undefined>>
>

export interface DeliveryServices {
  database: Database
  /** Of the installation. */
  secret: string
  subjects: Subjects
  /** Whether this machine itself may be told, without TLS: only on a trial machine. */
  local: boolean
}

const deliveryJob = 'webhook-delivery'
/** Half a minute at first, four hours at last. */
const aboutADay: Patience = { tries: 14, pause: 30, longest: 4 * 3600 }
const mostAtOnce = 500

/** From now on webhooks are told what happens. */
export async function startWebhooks(
  jobs: Jobs,
  services: DeliveryServices,
  { every = 2, patience = aboutADay }: { every?: number; patience?: Patience } = {},
): Promise<void> {
  await jobs.work<{ delivery: string }>(deliveryJob, patience, ({ data, isLast }) =>
    deliver(services, data.delivery, isLast),
  )
  await jobs.every(every, 'webhook-events', async () => {
    const fresh = await spreadEvents(services)
    const unsent = await unsentDeliveries(services.database)
    for (const delivery of [...fresh, ...unsent]) await jobs.send(deliveryJob, { delivery })
  })
  await jobs.at('17 3 * * *', 'webhook-tidying', () => deleteOldDeliveries(services.database))
}

/** Looks through the journal for every webhook; ids of deliveries to make. The journal is the outbox: a entry is in it or did not happen. */
export async function spreadEvents({ database, subjects }: DeliveryServices): Promise<string[]> {
  const fresh: string[] = []
  for (const listener of await listeners(database)) fresh.push(...(await spreadTo(database, subjects, listener)))
  return fresh
}

async function spreadTo(database: Database, subjects: Subjects, listener: Listener): Promise<string[]> {
  const { id: webhook, seen: after, end: until } = listener
  const happenings = await happeningsAfter(database, { after, until, actions: toldActions, most: mostAtOnce })
  const wanted = happenings.flatMap((happening) => {
    const event = eventOf(happening)
    return event && listener.events.includes(event) ? [{ ...happening, event }] : []
  })
  const events: { entry: number; event: (typeof wanted)[number]['event'] }[] = []
  for (const { id: entry, event, action, subject } of wanted)
    if (await seen(database, subjects, { ...listener, action, subject })) events.push({ entry, event })
  const last = happenings.length < mostAtOnce ? until : happenings.at(-1)!.id
  return insertDeliveries(database, { webhook, seen: last, events })
}

/** What it happened to, as the organisation sees it now; undefined where it does not. */
function seen(
  database: Database,
  subjects: Subjects,
  {
    organisation,
    readingKey,
    action,
    subject,
  }: { organisation: string; readingKey: string; action: string; subject: string },
) {
  const kind = action.startsWith('need') ? 'need' : 'bundle'
  return asCaller(database, { person: null, organisation, token: readingKey }, async (transaction) =>
    subjects[kind]?.(transaction, subject),
  )
}

/** Throws where it is worth another try. */
async function deliver(services: DeliveryServices, id: string, isLast: boolean): Promise<void> {
  const { database, secret, local } = services
  const waiting = await tryDelivery(database, id)
  if (!waiting) return
  if (waiting.paused) return noteDelivery(database, { id, status: 'failed', answer: 'paused' })
  const data = await dataOf(services, waiting)
  if (!data) return noteDelivery(database, { id, status: 'withheld', answer: null })
  const body = JSON.stringify({ id, event: waiting.event, at: waiting.at.toISOString(), data })
  const at = new Date()
  const signature = signatureOf(body, { secrets: signingSecrets(secret, { ...waiting, id: waiting.webhook }, at), at })
  const headers = {
    'User-Agent': 'Allmende',
    'Allmende-Event': waiting.event,
    'Allmende-Delivery': id,
    'Allmende-Signature': signature,
  }
  const sent = await carefulPost(waiting.url, { local, timeout: 10_000, headers, body })
  const status = 'status' in sent ? sent.status : 0
  const answer = 'status' in sent ? String(sent.status) : sent.failure
  if (status >= 200 && status < 300) return noteDelivery(database, { id, status: 'delivered', answer })
  const isOver = isLast || status === 410
  await noteDelivery(database, { id, status: isOver ? 'failed' : 'waiting', answer })
  if (!isOver) throw new Error(`a webhook answered ${answer}`)
}

async function dataOf({ database, subjects }: DeliveryServices, waiting: WaitingDelivery) {
  if (waiting.event === testEvent) return {}
  const { action, subject } = waiting
  return action && subject ? seen(database, subjects, { ...waiting, action, subject }) : undefined
}
