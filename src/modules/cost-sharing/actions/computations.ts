import { createHash } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import type { Client } from '../../../platform/work/client.ts'
import { Busy } from '../../../platform/work/busy.ts'
import type { HeavyWork } from '../../../platform/work/heavy-work.ts'
import type { Turns } from '../../../platform/work/turns.ts'
import type { Workers } from '../../../platform/work/workers.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { estimatedSeconds } from '../rules/estimated-seconds.ts'
import { planRules, type ComputationInput } from '../schema.ts'
import { compute } from './compute.ts'
import { effectiveScenario } from './effective-scenario.ts'
import { maxSolvedPlayers } from './group-game.ts'
import {
  computation,
  computationStatus,
  deleteOldComputations,
  finishComputation,
  releaseComputation,
  startComputation,
  unfinishedComputations,
  writeComputation,
} from '../store/computation-rows.ts'

export const computationKind = 'computation'

/** Estimated to take less, it is computed while its page opens; in milliseconds what takes longer all the same goes to the queue. */
const [atOnceSeconds, atOncePatience] = [1, 8000]
/** What nobody has begun for so long is sent to the queue again. */
const forgottenAfter = 60

/** Counts up when the answer to the same scenario would change. */
const algorithm = 3

/** The database gives keys back in another order: the same input has to get the same address all the same. */
export function addressOf(input: ComputationInput): string {
  return createHash('sha256')
    .update(canonicalJson([algorithm, input]))
    .digest('base64url')
    .slice(0, 22)
}

const byAllRules = ({ scenario, ...rest }: ComputationInput): ComputationInput => ({
  ...rest,
  scenario: { ...scenario, sharing: { ...scenario.sharing, rules: [...planRules] } },
})

interface Services {
  database: Database
  /** For what waits in the queue. */
  workers: Workers
  /** For what is computed at once. */
  quick: Workers
  turns: Turns
}

/**
 * Plans in worker threads, remembered in the database: the same scenario has the same address and is computed once. Short ones are
 * computed at once, all others by whichever process takes them from the queue.
 */
export function computations({ database, workers, quick, turns }: Services) {
  const closing = new AbortController()
  let heavy: HeavyWork | undefined

  /** undefined: it takes longer than was estimated. */
  async function computeAtOnce(id: string): Promise<'ended' | undefined> {
    if (!(await startComputation(database, id, ['waiting']))) return 'ended'
    const patience = AbortSignal.timeout(atOncePatience)
    try {
      await compute(database, id, { on: quick, stop: AbortSignal.any([patience, closing.signal]) })
      return 'ended'
    } catch (error) {
      if (!patience.aborted && !closing.signal.aborted) throw error
      await releaseComputation(database, id)
      return undefined
    }
  }

  async function send(id: string, input: ComputationInput, client?: Client, first?: () => Promise<void>) {
    const seconds = estimateOf(input)
    if (heavy) await heavy.send({ kind: computationKind, id, seconds }, client, first)
    else await first?.()
  }

  /** Computes it where it is short and this client has a turn, otherwise lets it into the queue. Throws Busy. */
  async function begin(id: string, input: ComputationInput, client: Client): Promise<void> {
    const write = () => writeComputation(database, id, input)
    if (estimateOf(input) >= atOnceSeconds) return send(id, input, client, write)
    try {
      const ended = await turns.take(client.key, async () => {
        await write()
        return computeAtOnce(id)
      })
      if (!ended) await send(id, input)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      await send(id, input, client, write)
    }
  }

  return {
    /** The address of the computation; waits a little, so that a short one is done when its page opens. */
    async start(asked: ComputationInput, client: Client, patience = 1500): Promise<string> {
      const input = byAllRules(asked)
      const id = addressOf(input)
      const status = await computationStatus(database, id)
      if (status === 'done' || status === 'waiting' || status === 'running') return id
      let timer: NodeJS.Timeout | undefined
      await Promise.race([
        begin(id, input, client),
        new Promise((resolve) => (timer = setTimeout(resolve, patience))),
      ]).finally(() => clearTimeout(timer))
      return id
    },
    /** Where the result will stand, also before it is started. */
    addressFor: (asked: ComputationInput): string => addressOf(byAllRules(asked)),
    find: (id: string) => computation(database, id),
    /** Whoever computes it hears of it within a second. */
    cancel: (id: string): Promise<void> => finishComputation(database, id, { status: 'cancelled', refusal: null }),
    /** Takes part in what waits in the queue, until `stopping`. */
    async work(queue: HeavyWork, stopping: AbortSignal): Promise<void> {
      queue.does(computationKind, {
        work: async (id, signal) => {
          if (await startComputation(database, id))
            await compute(database, id, { on: workers, stop: AbortSignal.any([signal, stopping]) })
        },
        givenUp: (id) => finishComputation(database, id, { status: 'failed', refusal: null }),
      })
      heavy = queue
    },
    /** Sends to the queue what is in no queue: after a restore, or after a server that died while it computed something at once. */
    async sendForgotten(after = forgottenAfter): Promise<void> {
      await deleteOldComputations(database)
      for (const { id, input } of await unfinishedComputations(database, after)) await send(id, input)
    },
    async close(): Promise<void> {
      closing.abort()
    },
  }
}
export type Computations = ReturnType<typeof computations>

const estimateOf = (input: ComputationInput) => estimatedSeconds(effectiveScenario(input), maxSolvedPlayers)
