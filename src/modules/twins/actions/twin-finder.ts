import { startThread } from '../../../platform/thread.ts'
import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, WordGroups } from '../schema.ts'
import type { TwinQuestion } from './twin-thread.ts'

export interface TwinFinderOptions {
  /** Groups of equivalent words beyond those that come with Allmende, such as the synonyms of a vocabulary. */
  synonyms?: WordGroups['synonyms']
  /** The thread has died and the index with it: somebody has to start another and fill it. */
  onEnd?: (error: Error) => void
}

/**
 * Starts the search for twins in a thread of its own, empty. Questions are answered in the order in which they are asked, so a search
 * sees every entry put before it.
 */
export async function startTwinFinder({ synonyms = [], onEnd }: TwinFinderOptions = {}) {
  const thread = startThread(new URL('twin-thread.ts', import.meta.url), onEnd)
  const ask = <A>(question: TwinQuestion) => thread.ask<A>(question)
  await ask({ ask: 'begin', synonyms })
  return {
    /** Everything that was in is forgotten. */
    replaceAll: (entries: readonly TwinEntry[]) => ask<null>({ ask: 'replaceAll', entries }),
    /** New ones come in; one with a known id takes its place. */
    put: (entries: readonly TwinEntry[]) => ask<null>({ ask: 'put', entries }),
    remove: (ids: readonly string[]) => ask<null>({ ask: 'remove', ids }),
    search: (query: TwinQuery, options: TwinSearchOptions) => ask<Twin[]>({ ask: 'search', query, options }),
    size: () => ask<number>({ ask: 'size' }),
    stop: thread.stop,
  }
}
export type TwinFinder = Awaited<ReturnType<typeof startTwinFinder>>
