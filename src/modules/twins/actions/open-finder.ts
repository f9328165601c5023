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
}

/** Faults of the model are told every ten minutes at most. */
const faultsEvery = 600_000

/** The search for twins in its thread; `model` gives needs their vectors where the operator has a language model. */
export async function openFinder({ synonyms, embeddings, report }: Options) {
  const vectoriser = embeddings && modelVectoriser(openEmbeddings(embeddings), embeddings)
  const onFault = onceInAWhile(faultsEvery, report)
  const finder = await startTwinFinder({
    synonyms,
    vectoriser: embeddings?.texts === 'all' ? vectoriser : undefined,
    onVectorFault: onFault,
    onEnd: report,
  })
  return { finder, model: vectoriser && { vectoriser, isPublicOnly: embeddings.texts === 'public', onFault } }
}
