import { fromPglite, PgBoss, type ConstructorOptions, type JobWithMetadata } from 'pg-boss'
import type { OpenDatabase } from '../database/database.ts'
import { heavyWork, type HeavyWork } from './heavy-work.ts'

/** How a kind of job is tried again: times, and the first and longest pause between two tries in seconds. */
export interface Patience {
  tries: number
  pause: number
  longest: number
}

interface Work<Data> {
  data: Data
  /** Whether nobody will try again after this one. */
  isLast: boolean
}

export interface Jobs {
  /** Does every job of that name, a few at a time; a job that throws is tried again as its patience says. */
  work: <Data extends object>(
    name: string,
    patience: Patience,
    job: (work: Work<Data>) => Promise<void>,
  ) => Promise<void>
  send: (name: string, data: object, after?: { seconds: number }) => Promise<void>
  /** Once per so many seconds, by whichever server is there first. */
  every: (seconds: number, name: string, job: () => Promise<void>) => Promise<void>
  /** By the clock of Berlin: minute, hour, day, month, weekday. */
  at: (cron: string, name: string, job: () => Promise<void>) => Promise<void>
  /** What takes longer than a second, in the order of its own queue. */
  heavy: HeavyWork
  /** Takes no more jobs and waits for those under way. */
  stop: () => Promise<void>
}

/** Where the queue keeps its jobs, apart from our tables: a backup leaves it out. */
const schema = 'jobs'
const once: Patience = { tries: 1, pause: 1, longest: 1 }

interface Hearing {
  failed: (error: Error) => void
  /** Hears how long each piece of heavy work took here. */
  measured?: (kind: string, seconds: number) => void
  /** Seconds. */
  poll?: number
}

/** Jobs that survive a restart and are done by one of several servers on the same database. */
export async function openJobs(
  { behind }: OpenDatabase,
  { failed, poll = 1, measured = () => {} }: Hearing,
): Promise<Jobs> {
  const isEmbedded = !('url' in behind)
  const boss = new PgBoss({ schema, ...reach(behind), monitorVacuum: false, ...watch(isEmbedded ? 15 : 5) })
  boss.on('error', failed)
  await boss.start()
  const timers: NodeJS.Timeout[] = []

  const workAt =
    (pollingIntervalSeconds: number, localConcurrency: number): Jobs['work'] =>
    async (name, { tries, pause, longest }, job) => {
      const again = { retryLimit: tries - 1, retryDelay: pause, retryBackoff: true, retryDelayMax: longest }
      await boss.createQueue(name)
      await boss.updateQueue(name, { ...(tries > 1 ? again : { retryLimit: 0 }), deleteAfterSeconds: 86_400 })
      const options = { pollingIntervalSeconds, localConcurrency, includeMetadata: true } as const
      await boss.work(name, options, async ([each]: JobWithMetadata[]) => {
        if (each) await job({ data: each.data as never, isLast: each.retryCount >= each.retryLimit })
      })
    }
  const work = workAt(poll, 3)
  const send: Jobs['send'] = async (name, data, after) => {
    await boss.send(name, data, after ? { startAfter: after.seconds } : {})
  }
  /** Nobody waits for the answer of a timed job: what goes wrong is told, and the next time it begins anew. */
  const timed = (name: string, job: () => Promise<void>, seconds: number) =>
    workAt(Math.max(poll, Math.min(seconds / 10, 30)), 1)(name, once, async () => {
      await job().catch((error: unknown) => failed(error instanceof Error ? error : new Error(String(error))))
    })
  return {
    work,
    send,
    every: async (seconds, name, job) => {
      await timed(name, job, seconds)
      const ask = () => boss.send(name, {}, { singletonSeconds: seconds, singletonKey: name })
      timers.push(setInterval(() => void ask().catch(failed), seconds * 1000))
      await ask()
    },
    at: async (cron, name, job) => {
      await timed(name, job, 3600)
      await boss.schedule(name, cron, {}, { tz: 'Europe/Berlin' })
    },
    heavy: heavyWork(boss, { measured }),
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** How often somebody looks for work whose process has died. */
const watch = (seconds: number) => ({ superviseIntervalSeconds: seconds, monitorIntervalSeconds: seconds })

function reach(behind: OpenDatabase['behind']): ConstructorOptions {
  if ('url' in behind)
    return { connectionString: behind.url, max: 4, application_name: 'allmende-jobs', useListenNotify: true }
  const { embedded } = behind
  return {
    backend: 'pglite',
    db: fromPglite({ query: (text, values) => embedded.query(text, values), exec: (text) => embedded.exec(text) }),
  }
}
