import type { Vectoriser } from '../schema.ts'

/** Whoever types does not wait longer for a model, in milliseconds. */
const patience = 800
/** So long a model that has failed is not asked again by anybody, in milliseconds. */
const rest = 30_000
const mostKept = 500

/** The vectors of what people search for: the latest are kept, and a model that fails is left alone for a while. */
export function vectorsOfQuestions(
  { vectorsOf }: Vectoriser,
  { onFault, clock = Date.now }: { onFault?: ((error: unknown) => void) | undefined; clock?: () => number } = {},
): (text: string) => Promise<Int8Array | undefined> {
  const kept = new Map<string, Int8Array | null>()
  let restsUntil = -Infinity

  return async (text) => {
    if (text === '') return undefined
    const known = kept.get(text)
    if (known !== undefined) return known ?? undefined
    if (clock() < restsUntil) return undefined
    try {
      const [vector = null] = await vectorsOf([text], patience)
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
      kept.set(text, vector)
      return vector ?? undefined
    } catch (error) {
      restsUntil = clock() + rest
      onFault?.(error)
      return undefined
    }
  }
}
