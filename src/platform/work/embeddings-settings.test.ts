import { describe, expect, it } from 'vitest'
import { embeddingsNotice, embeddingsSettings, type EmbeddingsSettings } from './embeddings-settings.ts'

const settings = (more: Record<string, string> = {}) =>
  embeddingsSettings({
    EMBEDDINGS_URL: 'http://localhost:11434/v1/embeddings',
    EMBEDDINGS_MODEL: 'bge-m3',
    ...more,
  }) as EmbeddingsSettings

describe('the settings of a language model', () => {
  it('are none without an address', () => {
    expect(embeddingsSettings({ EMBEDDINGS_MODEL: 'bge-m3' })).toBeUndefined()
  })

  it('give all texts to a service on this machine, to any other only those of public needs, unless told otherwise', () => {
    const elsewhere = { EMBEDDINGS_URL: 'https://ki.example/v1/embeddings' }
    expect(settings().texts).toBe('all')
    expect(settings({ EMBEDDINGS_URL: 'http://[::1]:8080/v1/embeddings' }).texts).toBe('all')
    expect(settings({ EMBEDDINGS_URL: 'http://127.0.0.1.example/v1/embeddings' }).texts).toBe('public')
    expect(settings(elsewhere).texts).toBe('public')
    expect(settings({ ...elsewhere, EMBEDDINGS_TEXTS: 'all' }).texts).toBe('all')
    expect(settings({ EMBEDDINGS_TEXTS: 'public' }).texts).toBe('public')
  })

  it.each([
    [{ EMBEDDINGS_URL: 'localhost:11434' }, 'EMBEDDINGS_URL'],
    [{ EMBEDDINGS_URL: 'file:///etc/passwd' }, 'EMBEDDINGS_URL'],
    [{ EMBEDDINGS_URL: 'https://wer:geheim@ki.example/v1/embeddings' }, 'EMBEDDINGS_KEY'],
    [{ EMBEDDINGS_MODEL: '' }, 'EMBEDDINGS_MODEL'],
    [{ EMBEDDINGS_TEXTS: 'some' }, 'EMBEDDINGS_TEXTS'],
  ])('say what is wrong with %o', (wrong: Record<string, string>, variable) => {
    expect(settings(wrong)).toContain(variable)
    expect(settings(wrong)).not.toContain('geheim')
  })

  it('say at the start where texts go and which, without the key', () => {
    const notice = embeddingsNotice(settings({ EMBEDDINGS_KEY: 'sehr-geheim' }))
    expect(notice).toContain('http://localhost:11434')
    expect(notice).toContain('auch nicht öffentlicher')
    expect(notice).not.toContain('geheim')
    expect(embeddingsNotice(settings({ EMBEDDINGS_TEXTS: 'public' }))).toContain('nur die Texte öffentlicher Bedarfe')
  })
})
