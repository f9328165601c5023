import { Busy } from './busy.ts'

interface Limits {
  /** Pieces at once. */
  atOnce: number
  /** Of one client at once; one fewer than all, so that nobody holds every thread. */
  ofClient?: number
  /** Pieces of one client that may wait. */
  waitingOfClient: number
  waitingOfAll: number
}

export interface Turns {
  /** Does it at once or as soon as it is this client's turn; throws Busy where too much waits already. */
  take: <T>(client: string, work: () => Promise<T>) => Promise<T>
}

interface Waiting {
  client: string
  start: () => void
}

/** Short work in this process that is answered while somebody waits: in turns, whoever has least under way first. */
export function openTurns({
  atOnce,
  ofClient = Math.max(1, atOnce - 1),
  waitingOfClient,
  waitingOfAll,
}: Limits): Turns {
  const running = new Map<string, number>()
  let waiting: Waiting[] = []
  let all = 0
  const of = (client: string) => running.get(client) ?? 0
  const count = (client: string, more: number) => {
    all += more
    const now = of(client) + more
    if (now > 0) running.set(client, now)
    else running.delete(client)
  }
  const startNext = () => {
    const next = all < atOnce ? nextOf(waiting, of, ofClient) : undefined
    if (!next) return
    waiting = waiting.filter((each) => each !== next)
    count(next.client, 1)
    next.start()
    startNext()
  }

  return {
    take: async (client, work) => {
      if (waiting.filter((each) => each.client === client).length >= waitingOfClient) throw new Busy('client', 10)
      if (waiting.length >= waitingOfAll) throw new Busy('all', 20)
      await new Promise<void>((start) => {
        waiting.push({ client, start })
        startNext()
      })
      try {
        return await work()
      } finally {
        count(client, -1)
        startNext()
      }
    },
  }
}

/** The oldest of the client that has least under way. */
function nextOf(waiting: readonly Waiting[], of: (client: string) => number, most: number): Waiting | undefined {
  return waiting
    .filter(({ client }) => of(client) < most)
    .reduce<Waiting | undefined>((best, each) => (best && of(best.client) <= of(each.client) ? best : each), undefined)
}
