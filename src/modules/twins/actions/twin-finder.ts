import { startThread } from '../../../platform/thread.ts'
import type { Twin, TwinEntry, TwinQuery, TwinSearchOptions, Vectoriser, WordGroups } from '../schema.ts'
import type { TwinQuestion } from './twin-thread.ts'

export interface TwinFinderOptions {
  /** Groups of equivalent words beyond those that come with Allmende, such as the synonyms of a vocabulary. */
  synonyms?: WordGroups['synonyms']
  vectoriser?: Vectoriser
  /** The vectoriser has failed; the search goes on with words and spelling. */
  onVectorFault?: (error: unknown) => void
  /** The thread has died and the index with it: somebody has to start another and fill it. */
  onEnd?: (error: Error) => void
}

/**
 * Starts the search for twins in a thread of its own, empty. Questions are answered in the order in which they are asked, so a search
 * sees every entry put before it; with a vectoriser, every entry whose put has been answered.
 */
export async function startTwinFinder(options: TwinFinderOptions = {}) {
  const { synonyms = [], vectoriser, onVectorFault, onEnd } = options
  const thread = startThread(new URL('twin-thread.ts', import.meta.url), onEnd)
  const ask = <A>(question: TwinQuestion) => thread.ask<A>(question)
  await ask({ ask: 'begin', synonyms })

  const withVectors = async <T extends TwinQuery>(texts: readonly T[]): Promise<readonly T[]> => {
    try {
      const vectors = await vectoriser!.vectorsOf(
        texts.map(({ title, description = '' }) => `${title}\n${description}`),
      )
      return texts.map((text, place) => ({ ...text, vector: vectors[place] }))
    } catch (error) {
      onVectorFault?.(error)
      return texts
    }
  }
  const take = async (verb: 'put' | 'replaceAll', entries: readonly TwinEntry[]) =>
    ask<null>({ ask: verb, entries: vectoriser ? await withVectors(entries) : entries })

  return {
    /** Everything that was in is forgotten. */
    replaceAll: (entries: readonly TwinEntry[]) => take('replaceAll', entries),
    /** New ones come in; one with a known id takes its place. */
    put: (entries: readonly TwinEntry[]) => take('put', entries),
    remove: (ids: readonly string[]) => ask<null>({ ask: 'remove', ids }),
    search: async (query: TwinQuery, options: TwinSearchOptions) =>
      ask<Twin[]>({ ask: 'search', query: vectoriser ? (await withVectors([query]))[0]! : query, options }),
    size: () => ask<number>({ ask: 'size' }),
    stop: thread.stop,
  }
}
export type TwinFinder = Awaited<ReturnType<typeof startTwinFinder>>
