import { startThread, type Thread } from '../../../platform/work/thread.ts'
import { textOf } from '../rules/vector-text.ts'
import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, Vectoriser, WordGroups } from '../schema.ts'
import type { KeptFault, KeptPlace } from './kept-index.ts'
import { vectorsOfQuestions } from './question-vectors.ts'
import type { EntryVector, TwinQuestion } from './twin-thread.ts'

export interface TwinFinderOptions {
  /** Groups of equivalent words beyond those that come with Allmende, such as the synonyms of a vocabulary. */
  synonyms?: WordGroups['synonyms']
  /** Asked for the vector of what somebody searches for; those of entries come with the entries. */
  vectoriser?: Vectoriser | undefined
  /** The vectoriser has failed; the search goes on with words and spelling. */
  onVectorFault?: (error: unknown) => void
  /** The thread has died and the index with it; another one is started, which shows in `generation`. */
  onEnd?: (error: Error) => void
  /** Where the index is kept from one start to the next; without it, each start begins empty. */
  kept?: KeptPlace | undefined
  /** What was kept cannot be used, or the index cannot be kept. */
  onKeptFault?: (error: KeptIndexFault) => void
  open?: (onEnd: (error: Error) => void) => Thread
}

export class KeptIndexFault extends Error {
  override readonly name = 'KeptIndexFault'
  readonly code: KeptFault | 'INDEX_UNWRITTEN'
  constructor(code: KeptIndexFault['code'], options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

const openThread = (onEnd: (error: Error) => void) => startThread(new URL('twin-thread.ts', import.meta.url), onEnd)
/** Before a thread that has died is replaced, in milliseconds: where it dies at once, the machine is not kept busy with it. */
const restartAfter = 1000
const [calm, longestWait] = [250, 5000]
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Starts the search for twins in a thread of its own, empty. Questions are answered in the order in which they are asked, so a search
 * sees every entry put before it.
 */
export async function startTwinFinder(options: TwinFinderOptions = {}) {
  const { synonyms = [], kept, vectoriser, onVectorFault, onKeptFault, onEnd, open = openThread } = options
  let generation = 0
  let lastAsked = -Infinity
  let isStopped = false
  const begin = async (): Promise<Thread> => {
    let isUp = false
    const thread = open((error) => {
      if (!isUp || isStopped) return
      onEnd?.(error)
      current = beginAgain()
    })
    const fault = await thread.ask<KeptFault | null>({ ask: 'begin', synonyms, kept } satisfies TwinQuestion)
    if (fault) onKeptFault?.(new KeptIndexFault(fault))
    isUp = true
    generation++
    return thread
  }
  const beginAgain = async (): Promise<Thread> => {
    await pause(restartAfter)
    if (isStopped) throw new Error('The search has been stopped.')
    return begin().catch((error: Error) => {
      onEnd?.(error)
      return beginAgain()
    })
  }
  let current = begin()
  await current
  const ask = async <A>(question: TwinQuestion) => (await current).ask<A>(question)

  const questionVector = vectoriser && vectorsOfQuestions(vectoriser, { onFault: onVectorFault })
  const withVector = async (query: TwinQuery, { excludeId, byWordsAlone }: TwinSearchOptions): Promise<TwinQuery> => {
    if (!questionVector || query.vector || byWordsAlone) return query
    if (excludeId && (await ask<boolean>({ ask: 'hasVector', id: excludeId, query }))) return query
    const vector = await questionVector(textOf(query))
    return vector ? { ...query, vector } : query
  }

  return {
    /** Everything that was in is forgotten. */
    replaceAll: (entries: readonly TwinEntry[]) => ask<null>({ ask: 'replaceAll', entries }),
    /** New ones come in; one with a known id takes its place. */
    put: (entries: readonly TwinEntry[]) => ask<null>({ ask: 'put', entries }),
    /** What a model says about entries that are in; those that are not are passed over. */
    putVectors: (vectors: readonly EntryVector[]) => ask<null>({ ask: 'putVectors', vectors }),
    remove: (ids: readonly string[]) => ask<null>({ ask: 'remove', ids }),
    /**
     * Of all that should be in, each a line of its id and its version: the ids of those that are not, or are as they were before. Whatever else
     * is in with a version goes.
     */
    match: (lines: string) => ask<string[]>({ ask: 'match', lines }),
    /** Writes down what has changed, for the next start. */
    keep: () =>
      ask<null>({ ask: 'keep' }).catch((cause: unknown) => {
        if (!isStopped) onKeptFault?.(new KeptIndexFault('INDEX_UNWRITTEN', { cause }))
      }),
    search: async (query: TwinQuery, options: TwinSearchOptions) => {
      lastAsked = performance.now()
      return ask<Twin[]>({ ask: 'search', query: await withVector(query, options), options })
    },
    /** For work in the background: it lets go first whoever has searched within the last quarter of a second, but for five seconds at most. */
    searchWhenCalm: async (query: TwinQuery, options: TwinSearchOptions) => {
      const begin = performance.now()
      while (performance.now() - lastAsked < calm && performance.now() - begin < longestWait) await pause(50)
      return ask<Twin[]>({ ask: 'search', query: await withVector(query, options), options })
    },
    size: () => ask<number>({ ask: 'size' }),
    /** How often the index has begun, empty or as it was kept: whoever fills it begins anew when this changes. */
    generation: () => generation,
    stop: async () => {
      isStopped = true
      await current.then((thread) => thread.stop()).catch(() => {})
    },
  }
}
export type TwinFinder = Awaited<ReturnType<typeof startTwinFinder>>
