import weights from '../data/weights.json' with { type: 'json' }
import groups from '../data/word-groups.json' with { type: 'json' }
import type { IndexKnowledge } from '../rules/twin-index.ts'
import { twinWeights, wordGroups, type WordGroups } from '../schema.ts'

/** What comes with Allmende: words of municipal work and learnt weights. Further synonyms can be added, such as those of a vocabulary. */
export function defaultKnowledge(further: WordGroups['synonyms'] = []): IndexKnowledge {
  const { synonyms, fields } = wordGroups.parse(groups)
  return { groups: { synonyms: [...synonyms, ...further], fields }, weights: twinWeights.parse(weights.weights) }
}
