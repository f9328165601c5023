import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const usualLength = 96
/** As most models do, it finds any two texts alike: something points the same way in every vector. */
const always = 0.5

/** Computed from the text alone: its n-grams of three letters, dealt into dimensions, with and without their sign. */
export function vectorOf(text: string, length = usualLength): number[] {
  const vector = Array.from({ length }, (_, place) => (place % 3 === 0 ? always : 0))
  const folded = ` ${text.toLowerCase().replaceAll(/\P{L}+/gu, ' ')} `
  for (let at = 0; at + 3 <= folded.length; at++) {
    let hash = 2166136261
    for (const letter of folded.slice(at, at + 3)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619)
    vector[(hash >>> 8) % length]! += (hash & 1 ? 1 : -1) / Math.sqrt(folded.length)
  }
  return vector
}

interface Asked {
  model: string
  input: string[]
  authorization: string | undefined
}
type Answer = (asked: Asked, response: ServerResponse) => void

const json = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

/** As it should be; in an order of its own, because the protocol says which is which by `index`. */
const rightly: Answer = ({ input, model }, response) =>
  json(response, {
    object: 'list',
    model,
    data: input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })).toReversed(),
  })

const withVectors =
  (change: (vectors: unknown[]) => unknown[]): Answer =>
  ({ input }, response) =>
    json(response, {
      data: change(input.map((text) => vectorOf(text))).map((embedding, index) => ({ index, embedding })),
    })

/** What a service may do instead of answering. */
export const hostile: Readonly<Record<string, Answer>> = {
  'a vector of another length': withVectors((vectors) => vectors.with(1, [1, 2])),
  'a vector without numbers': withVectors((vectors) => vectors.with(0, ['1', '2'])),
  'a vector with null': withVectors((vectors) => vectors.with(0, [1, null])),
  'a vector that points nowhere': withVectors((vectors) =>
    vectors.with(
      0,
      Array.from({ length: usualLength }, () => 0),
    ),
  ),
  'too few vectors': withVectors((vectors) => vectors.slice(1)),
  'too many vectors': withVectors((vectors) => [...vectors, vectors[0]]),
  'one vector twice': ({ input }, response) =>
    json(response, { data: input.map((text) => ({ index: 0, embedding: vectorOf(text) })) }),
  'a far index': ({ input }, response) =>
    json(response, { data: input.map((text) => ({ index: 4_000_000_000, embedding: vectorOf(text) })) }),
  NaN: (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":[{"index":0,"embedding":[NaN,1]}]}'),
  'numbers without end': (_, response) => response.writeHead(200).end('{"data":[{"index":0,"embedding":[1e999,1]}]}'),
  HTML: (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Hallo</title>'),
  nothing: (_, response) => response.writeHead(200).end(),
  'half an answer': (_, response) => {
    response.writeHead(200, { 'Content-Length': '5000' }).write('{"data":[')
    response.destroy()
  },
  'more than anybody reads': (_, response) => {
    const part = '1,'.repeat(500_000)
    const write = () => {
      if (!response.destroyed) response.write(part, () => setImmediate(write))
    }
    response.writeHead(200)
    write()
  },
  'a redirect': (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/v1/embeddings' }).end(),
  'a fault of its own': (_, response) => json(response, { error: 'CUDA out of memory' }, 500),
  'no entry': (_, response) => json(response, { error: 'key' }, 401),
}

/** A service that speaks the embeddings protocol, or does what `misbehave` says. */
export async function embeddingsService() {
  const asked: Asked[] = []
  let answer = rightly
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { model, input } = JSON.parse(Buffer.concat(parts).toString()) as Pick<Asked, 'model' | 'input'>
      const each = { model, input, authorization: request.headers.authorization }
      asked.push(each)
      answer(each, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`,
    asked,
    misbehave: (how: Answer) => (answer = how),
    behave: () => (answer = rightly),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
export type EmbeddingsService = Awaited<ReturnType<typeof embeddingsService>>
