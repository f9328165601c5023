import setByHand from '../data/weights-set-by-hand.json' with { type: 'json' }
import learnt from '../data/weights.json' with { type: 'json' }
import words from '../data/word-groups.json' with { type: 'json' }
import type { IndexKnowledge } from '../rules/twin-index.ts'
import { twinWeights, type WordGroups } from '../schema.ts'

const wordsIn = (group: string): string[] => group.split(' ')
const synonyms = words.synonyms.map(wordsIn)
const fields = Object.values(words.fields).map(wordsIn)
const plain = wordsIn(words.plain)

/** What comes with Allmende: words of municipal work and learnt weights. Further synonyms can be added, such as those of a vocabulary. */
export function defaultKnowledge(further: WordGroups['synonyms'] = []): IndexKnowledge {
  return {
    groups: { synonyms: [...synonyms, ...further], fields, plain },
    weights: twinWeights.parse({ ...learnt.weights, ...setByHand }),
  }
}
