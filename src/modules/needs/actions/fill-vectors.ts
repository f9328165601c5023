import type { Database } from '../../../platform/database/database.ts'
import { textOf, textsAtOnce } from '../../twins/index.ts'
import type { Vectoriser } from '../../twins/schema.ts'
import type { ReadableNeed } from '../store/searchable-needs.ts'
import { saveVectors, unreadTexts } from '../store/need-vectors.ts'

export interface NeedModel {
  vectoriser: Vectoriser
  /** Whether only texts that everybody may read are given to it. */
  isPublicOnly: boolean
  onFault: (error: unknown) => void
  /** Before a model that has failed is asked again the first time, in milliseconds; then twice as long, up to five minutes. */
  firstPause?: number
}

const patience = 60_000
const longestPause = 300_000

/** Asks a model about needs that it has not read, some at a time, and keeps what it says. What fails is asked again until it is answered. */
export function vectorFiller(
  database: Database,
  { vectoriser, isPublicOnly, onFault, firstPause = 5000 }: NeedModel,
): { look: (needs: readonly ReadableNeed[]) => void; stop: () => Promise<void> } {
  const waiting = new Set<string>()
  const stopping = new AbortController()
  let wake = () => {}
  let work: Promise<void> | undefined

  const readSome = async (): Promise<void> => {
    const ids = waiting.values().take(textsAtOnce).toArray()
    const texts = await unreadTexts(database, ids, vectoriser.name)
    const given = texts.map(({ title, aim }) => textOf({ title, description: aim }))
    const vectors = given.length > 0 ? await vectoriser.vectorsOf(given, patience) : []
    const read = texts.map(({ id, hash }, place) => ({ id, hash, vector: vectors[place]! }))
    if (read.length > 0) await saveVectors(database, vectoriser.name, read)
    for (const id of ids) waiting.delete(id)
  }
  const readAll = async (): Promise<void> => {
    let pause = firstPause
    while (waiting.size > 0 && !stopping.signal.aborted)
      try {
        await readSome()
        pause = firstPause
      } catch (error) {
        onFault(error)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause)
          wake = () => (clearTimeout(timer), resolve())
        })
        pause = Math.min(pause * 2, longestPause)
      }
    work = undefined
  }

  return {
    look: (needs) => {
      const mayLeave = ({ visibility }: ReadableNeed) => !isPublicOnly || visibility === 'public'
      const ids = needs.filter((need) => !need.isRead && mayLeave(need)).map(({ id }) => id)
      for (const id of beginningSomewhere(ids)) waiting.add(id)
      if (waiting.size > 0 && !stopping.signal.aborted) work ??= readAll()
    },
    stop: async () => {
      stopping.abort()
      wake()
      await work
    },
  }
}

/** So that several servers do not all ask about the same at the same time. */
function beginningSomewhere<T>(all: readonly T[]): T[] {
  const start = Math.floor(Math.random() * all.length)
  return [...all.slice(start), ...all.slice(0, start)]
}
