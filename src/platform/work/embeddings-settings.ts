import type { EmbeddingsAddress } from './embeddings.ts'

export interface EmbeddingsSettings extends EmbeddingsAddress {
  /** What some models want to read before each text. */
  prefix?: string | undefined
  /** `public`: only texts that everybody may read leave the house. `all`: drafts, what is only for some, and what people type as well. */
  texts: 'public' | 'all'
}

const onThisMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Of the environment; undefined without an address, and a sentence for the operator where something is wrong. */
export function embeddingsSettings(
  env: Readonly<Record<string, string | undefined>>,
): EmbeddingsSettings | string | undefined {
  const { EMBEDDINGS_URL, EMBEDDINGS_MODEL, EMBEDDINGS_KEY, EMBEDDINGS_PREFIX, EMBEDDINGS_TEXTS } = env
  if (!EMBEDDINGS_URL) return undefined
  const url = URL.parse(EMBEDDINGS_URL)
  if (!url || !/^https?:$/.test(url.protocol))
    return 'EMBEDDINGS_URL ist keine Adresse, die mit http:// oder https:// beginnt. Erwartet wird zum Beispiel http://127.0.0.1:11434/v1/embeddings.'
  if (url.username || url.password)
    return 'EMBEDDINGS_URL enthält Zugangsdaten. Bitte tragen Sie den Schlüssel in EMBEDDINGS_KEY ein.'
  if (!EMBEDDINGS_MODEL) return 'EMBEDDINGS_MODEL fehlt: der Name des Sprachmodells, wie der Dienst ihn kennt.'
  if (EMBEDDINGS_TEXTS && EMBEDDINGS_TEXTS !== 'all' && EMBEDDINGS_TEXTS !== 'public')
    return 'EMBEDDINGS_TEXTS ist „all“ oder „public“.'
  return {
    url: url.href,
    model: EMBEDDINGS_MODEL,
    key: EMBEDDINGS_KEY || undefined,
    prefix: EMBEDDINGS_PREFIX || undefined,
    texts: EMBEDDINGS_TEXTS
      ? (EMBEDDINGS_TEXTS as 'public' | 'all')
      : onThisMachine.test(url.hostname)
        ? 'all'
        : 'public',
  }
}

/** What the operator reads at every start: where texts go, and which. */
export function embeddingsNotice({ url, model, texts }: EmbeddingsSettings): string {
  const { origin } = new URL(url)
  return texts === 'all'
    ? `Sprachmodell „${model}“: An ${origin} gehen die Texte aller Bedarfe, auch nicht öffentlicher, und was in die Suche oder einen Entwurf geschrieben wird. EMBEDDINGS_TEXTS=public beschränkt das auf öffentliche Bedarfe.`
    : `Sprachmodell „${model}“: An ${origin} gehen nur die Texte öffentlicher Bedarfe; Gesuchtes und Entwürfe bleiben hier, und die Suche nach ihnen fragt das Modell nicht. EMBEDDINGS_TEXTS=all gibt alles frei.`
}
