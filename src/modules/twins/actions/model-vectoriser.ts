import { createHash } from 'node:crypto'
import { EmbeddingsFault, type Embeddings } from '../../../platform/work/embeddings.ts'
import usualTexts from '../data/usual-texts.json' with { type: 'json' }
import { beyond, compactVector, middleOf } from '../rules/compact-vector.ts'
import type { Vectoriser } from '../schema.ts'

/** So many texts go to the service at once; some take no more than 32. */
export const textsAtOnce = 16
const patienceAtFirst = 60_000

/**
 * A model behind a service as a vectoriser. Many models find any two texts alike, with cosines from 0.7 upwards. So the middle of what this one
 * says about some hundred usual texts is taken from each vector: then 0 means that two have no more in common than any two.
 */
export function modelVectoriser(
  embeddings: Embeddings,
  { model, prefix = '' }: { model: string; prefix?: string | undefined },
): Vectoriser {
  const asGiven = (texts: readonly string[]) => texts.map((text) => `${prefix}${text}`)
  const print = createHash('sha256')
    .update(JSON.stringify(asGiven(usualTexts)))
    .digest('hex')
    .slice(0, 8)
  let usual: Promise<Float64Array> | undefined

  const learnUsual = (): Promise<Float64Array> => {
    usual ??= middleOfUsual((texts) => embeddings(asGiven(texts), patienceAtFirst)).catch((error: unknown) => {
      usual = undefined
      throw error
    })
    return usual
  }

  return {
    name: `${model} ${print}`,
    vectorsOf: async (texts, patience) => {
      const middle = await within(patience, learnUsual())
      const vectors = await embeddings(asGiven(texts), patience)
      if (vectors.length > 1 && vectors.every((vector) => vector === null))
        throw new EmbeddingsFault('EMBEDDINGS_ANSWER')
      if (vectors.some((vector) => vector && vector.length !== middle.length)) {
        usual = undefined
        throw new EmbeddingsFault('EMBEDDINGS_ANSWER')
      }
      return vectors.map((vector) => (vector ? (compactVector(beyond(vector, middle)) ?? null) : null))
    },
  }
}

async function middleOfUsual(ask: (texts: readonly string[]) => ReturnType<Embeddings>): Promise<Float64Array> {
  const vectors: number[][] = []
  for (let from = 0; from < usualTexts.length; from += textsAtOnce)
    for (const vector of await ask(usualTexts.slice(from, from + textsAtOnce))) {
      if (!vector || vector.length !== (vectors[0] ?? vector).length) throw new EmbeddingsFault('EMBEDDINGS_ANSWER')
      vectors.push(vector)
    }
  return middleOf(vectors)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new EmbeddingsFault('EMBEDDINGS_SLOW')), milliseconds)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
