import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  embeddingsService,
  hostile,
  vectorOf,
  type EmbeddingsService,
} from '../../../test/support/embeddings-service.ts'
import { openEmbeddings } from './embeddings.ts'
import { errorTrace } from '../server/error-trace.ts'

let service: EmbeddingsService
beforeAll(async () => {
  service = await embeddingsService()
})
afterEach(() => {
  service.behave()
  service.asked.length = 0
})
afterAll(() => service.close())

const key = 'sehr-geheim-7391'
const ask = (texts: readonly string[], patience = 2000) =>
  openEmbeddings({ url: service.url, model: 'n-grams', key })(texts, patience)

describe('a service for embeddings', () => {
  it('is asked for all texts at once, by model and key, and its vectors come back in the order of the texts', async () => {
    expect(await ask(['Hundesteuer', 'Friedhof'])).toEqual([vectorOf('Hundesteuer'), vectorOf('Friedhof')])
    expect(service.asked).toEqual([
      { model: 'n-grams', input: ['Hundesteuer', 'Friedhof'], authorization: `Bearer ${key}` },
    ])
  })

  it('is not asked for nothing, and without a key none is sent', async () => {
    expect(await ask([])).toEqual([])
    await openEmbeddings({ url: service.url, model: 'n-grams' })(['Kita'], 2000)
    expect(service.asked).toEqual([{ model: 'n-grams', input: ['Kita'], authorization: undefined }])
  })

  it.each(Object.keys(hostile))('is not believed when it answers with %s', async (how) => {
    service.misbehave(hostile[how]!)
    const fault = await ask(['Hundesteuer', 'Friedhof']).catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'EmbeddingsFault' })
    const logged = JSON.stringify(errorTrace(fault))
    expect(logged).toContain('"code":"EMBEDDINGS_')
    const everything = logged + String(fault) + (fault as Error).stack
    for (const secret of [key, 'Hundesteuer', 'Friedhof']) expect(everything).not.toContain(secret)
  })

  it('is waited for no longer than patience allows, also where it has begun to answer', async () => {
    service.misbehave(() => {})
    await expect(ask(['Kita'], 50)).rejects.toMatchObject({ code: 'EMBEDDINGS_SLOW' })
    service.misbehave((_, response) => response.writeHead(200).write('{"data":['))
    await expect(ask(['Kita'], 50)).rejects.toMatchObject({ code: 'EMBEDDINGS_SLOW' })
  })

  it('may be away', async () => {
    const away = openEmbeddings({ url: 'http://127.0.0.1:9/v1/embeddings', model: 'n-grams' })
    await expect(away(['Kita'], 2000)).rejects.toMatchObject({ code: 'EMBEDDINGS_UNREACHABLE' })
  })

  it('says which text it refuses: the others get their vectors', async () => {
    service.misbehave(({ input }, response) => {
      if (input.some((text) => text.length > 100)) return response.writeHead(413).end()
      return response.end(JSON.stringify({ data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) }))
    })
    const texts = ['Kita', 'Wahl', 'x'.repeat(101), 'Müll', 'Bad']
    const vectors = await ask(texts)
    expect(vectors).toEqual(texts.map((text) => (text.length > 100 ? null : vectorOf(text))))
  })
})
