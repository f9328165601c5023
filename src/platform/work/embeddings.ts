import { z } from 'zod'

export interface EmbeddingsAddress {
  /** The whole address: http://127.0.0.1:11434/v1/embeddings */
  url: string
  model: string
  key?: string | undefined
}

/** Vectors of texts in their order, all of one length; null for a text that the service refuses. */
export type Embeddings = (texts: readonly string[], patience: number) => Promise<(number[] | null)[]>

/** The service has given no vectors. The code says why and holds nothing of what was sent. */
export class EmbeddingsFault extends Error {
  override name = 'EmbeddingsFault'
  readonly code: string
  constructor(
    code: 'EMBEDDINGS_UNREACHABLE' | 'EMBEDDINGS_SLOW' | 'EMBEDDINGS_ANSWER' | `EMBEDDINGS_STATUS ${number}`,
  ) {
    super(code)
    this.code = code
  }
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(2).max(8192) })),
})
const mostBytes = 20_000_000
/** What a service answers that does not like one of the texts: too long, mostly. */
const refusals: ReadonlySet<number> = new Set([400, 413, 422])

/**
 * Asks a service that speaks the embeddings protocol of OpenAI, as Ollama, vLLM, text-embeddings-inference and LocalAI do. Where it refuses
 * several texts together, it is asked for each half, until it is known which one it does not like. Follows no redirect.
 */
export function openEmbeddings({ url, model, key }: EmbeddingsAddress): Embeddings {
  const headers = { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) }

  const post = async (input: readonly string[], signal: AbortSignal): Promise<Response> => {
    const body = JSON.stringify({ model, input })
    return fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
  }
  const ask: Embeddings = async (texts, patience) => {
    if (texts.length === 0) return []
    const signal = AbortSignal.timeout(patience)
    const answer = await post(texts, signal).catch((error: unknown) => fault(error, 'EMBEDDINGS_UNREACHABLE'))
    if (answer.status !== 200) {
      await answer.body?.cancel().catch(() => {})
      if (!refusals.has(answer.status)) throw new EmbeddingsFault(`EMBEDDINGS_STATUS ${answer.status}`)
      if (texts.length === 1) return [null]
      const half = Math.ceil(texts.length / 2)
      return [...(await ask(texts.slice(0, half), patience)), ...(await ask(texts.slice(half), patience))]
    }
    const text = await textOf(answer).catch((error: unknown) => fault(error, 'EMBEDDINGS_ANSWER'))
    return vectorsIn(text, texts.length)
  }
  return ask
}

/** Neither the message nor the cause is passed on: the one may hold the address, the other what was sent. */
function fault(error: unknown, otherwise: 'EMBEDDINGS_UNREACHABLE' | 'EMBEDDINGS_ANSWER'): never {
  const isSlow = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
  throw new EmbeddingsFault(isSlow ? 'EMBEDDINGS_SLOW' : otherwise)
}

async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body ?? []) {
    parts.push(part)
    bytes += part.length
    if (bytes > mostBytes) throw new EmbeddingsFault('EMBEDDINGS_ANSWER')
  }
  return Buffer.concat(parts).toString()
}

function vectorsIn(text: string, wanted: number): number[][] {
  const read = answerSchema.safeParse(jsonIn(text))
  const vectors: number[][] = []
  for (const { index, embedding } of read.data?.data ?? []) vectors[index] = embedding
  const isWhole = vectors.length === wanted && read.data?.data.length === wanted
  const fit = (vector: number[] | undefined) =>
    vector !== undefined && vector.length === vectors[0]!.length && vector.some((value) => value !== 0)
  if (!isWhole || !Array.from(vectors).every(fit)) throw new EmbeddingsFault('EMBEDDINGS_ANSWER')
  return vectors
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
