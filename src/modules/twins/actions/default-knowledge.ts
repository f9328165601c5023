import weights from '../data/weights.json' with { type: 'json' }
import groups from '../data/word-groups.json' with { type: 'json' }
import type { IndexKnowledge } from '../rules/twin-index.ts'
import { twinWeights, type WordGroups } from '../schema.ts'

/** What comes with Allmende: words of municipal work and learnt weights. Further synonyms can be added, such as those of a vocabulary. */
export function defaultKnowledge(further: WordGroups['synonyms'] = []): IndexKnowledge {
  const synonyms = groups.synonyms.map(wordsIn)
  const fields = Object.values(groups.fields).map(wordsIn)
  return {
    groups: { synonyms: [...synonyms, ...further], fields, frame: wordsIn(groups.frame) },
    weights: twinWeights.parse(weights.weights),
  }
}

const wordsIn = (group: string): string[] => group.split(' ')
