import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { Busy } from './busy.ts'
import type { Client } from './client.ts'
import { priorityOf, refusedFor, usualCaps } from './work-order.ts'

/** How work of one kind is done; both are told which by its id, and find everything else in our tables. */
export interface Kind {
  /** Does no harm when it runs twice. What it throws is tried again; `signal` says that it is to stop. */
  work: (id: string, signal: AbortSignal) => Promise<void>
  /** Told where nobody will try again. */
  givenUp: (id: string) => Promise<void>
}

export interface Piece {
  kind: string
  id: string
  /** Estimated. */
  seconds: number
}

/** Work that takes longer than a second, in one queue for all kinds and all processes on the same database. */
export interface HeavyWork {
  does: (kind: string, how: Kind) => void
  /**
   * Lets a piece in, once it is written down by `first`; the same piece is in the queue only once. Throws Busy where the client, or
   * all together, have too much in it. Without a client it is what was let in before.
   */
  send: (piece: Piece, client?: Client, first?: () => Promise<void>) => Promise<void>
  /** Takes work from now on, as many pieces at once, once every kind is known. */
  begin: (atOnce: number) => Promise<void>
}

/** The longest that a piece may take at all; its own budget ends it sooner. */
const longestSeconds = 1800
/** A process that says nothing for so long is dead, and what it did begins again elsewhere. */
const heartbeatSeconds = 10
/** Of one client, on all processes together. */
const mostOfOneClient = 2

const name = 'heavy-work'
const lost = 'heavy-work-lost'
type Data = Pick<Piece, 'kind' | 'id'>

interface Around {
  /** Hears of every piece that this process is done with, whether it succeeded or not. */
  measured: (kind: string, seconds: number) => void
}

export function heavyWork(boss: PgBoss, { measured }: Around): HeavyWork {
  const kinds = new Map<string, Kind>()
  const kindOf = ({ kind }: Data): Kind => {
    const how = kinds.get(kind)
    if (!how) throw new Error(`no work of the kind ${kind} is known`)
    return how
  }
  const workers: string[] = []
  let sending: Promise<unknown> = Promise.resolve()
  let made: Promise<void> | undefined
  const queue = () => (made ??= makeQueues(boss))

  async function sendNow({ kind, id, seconds }: Piece, client?: Client, first?: () => Promise<void>): Promise<void> {
    await queue()
    const count = client ? await countFor(boss, client) : { ofClient: 0, ofAll: 0 }
    if (client) {
      const why = refusedFor({ seconds, ...count }, client.isKnown ? usualCaps.known : usualCaps.anonymous)
      if (why) throw new Busy(why, why === 'client' ? 60 : 120)
    }
    await first?.()
    await boss.send(name, { kind, id } satisfies Data, {
      singletonKey: `${kind} ${id}`,
      priority: priorityOf({ seconds, ofClient: count.ofClient }),
      ...(client && { group: { id: client.key } }),
    })
    for (const worker of workers) boss.notifyWorker(worker)
  }

  return {
    does: (kind, how) => void kinds.set(kind, how),
    /** One after the other, so that a crowd that comes at once is counted one by one. */
    send: (...piece) => {
      const turn = sending.then(() => sendNow(...piece))
      sending = turn.catch(() => {})
      return turn
    },
    begin: async (atOnce) => {
      await queue()
      const options = {
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 1,
        burstWhenBatchFull: true,
        heartbeatRefreshSeconds: 3,
        includeMetadata: true,
      } as const
      const does = async ([job]: JobWithMetadata<Data>[]) => {
        if (!job) return
        const begun = performance.now()
        const { kind, id } = job.data
        await kindOf(job.data)
          .work(id, job.signal)
          .finally(() => measured(kind, (performance.now() - begun) / 1000))
      }
      for (let each = 0; each < atOnce; each++)
        workers.push(await boss.work(name, { ...options, groupConcurrency: mostOfOneClient }, does))
      await boss.work(lost, { pollingIntervalSeconds: 5 }, async ([job]) => {
        if (job) await kindOf(job.data as Data).givenUp((job.data as Data).id)
      })
    },
  }
}

async function makeQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(lost, { retryLimit: 2, deleteAfterSeconds: 3600 })
  await boss.createQueue(name, {
    policy: 'exclusive',
    deadLetter: lost,
    notify: true,
    heartbeatSeconds,
    expireInSeconds: longestSeconds,
    retryLimit: 3,
    retryDelay: 1,
    deleteAfterSeconds: 3600,
  })
}

/** What waits or is being done. */
async function countFor(boss: PgBoss, { key }: Client): Promise<{ ofClient: number; ofAll: number }> {
  const { rows } = await boss.getDb().executeSql(
    `select count(*) filter (where group_id = $2)::int as "ofClient", count(*)::int as "ofAll"
     from jobs.job where name = $1 and state < 'completed'`,
    [name, key],
  )
  return rows[0]
}
