import { createHash } from 'node:crypto'
import { openEmbeddings } from '../../../platform/work/embeddings.ts'
import type { EmbeddingsSettings } from '../../../platform/work/embeddings-settings.ts'
import { onceInAWhile } from '../../../platform/work/once-in-a-while.ts'
import { modelVectoriser } from './model-vectoriser.ts'
import { startTwinFinder } from './twin-finder.ts'

interface Options {
  synonyms: readonly (readonly string[])[]
  /** The operator's language model, where there is one. */
  embeddings?: EmbeddingsSettings | undefined
  report: (error: unknown) => void
  /** Where this process keeps what it would have to work out again. */
  ownFiles?: string | undefined
  /** Of the installation: what was kept of another one is not taken for this one's. */
  secret: string
}

/** Faults of the model are told every ten minutes at most. */
const faultsEvery = 600_000

/** The search for twins in its thread; `model` gives needs their vectors where the operator has a language model. */
export async function openFinder({ synonyms, embeddings, report, ownFiles, secret }: Options) {
  const vectoriser = embeddings && modelVectoriser(openEmbeddings(embeddings), embeddings)
  const onFault = onceInAWhile(faultsEvery, report)
  const of = createHash('sha256')
    .update(JSON.stringify([secret, vectoriser?.name ?? '']))
    .digest('hex')
  const finder = await startTwinFinder({
    synonyms,
    kept: ownFiles === undefined ? undefined : { file: `${ownFiles}/twins.index`, of },
    onKeptFault: report,
    vectoriser: embeddings?.texts === 'all' ? vectoriser : undefined,
    onVectorFault: onFault,
    onEnd: report,
  })
  return { finder, model: vectoriser && { vectoriser, isPublicOnly: embeddings.texts === 'public', onFault } }
}
