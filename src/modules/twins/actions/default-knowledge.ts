import setByHand from '../data/weights-set-by-hand.json' with { type: 'json' }
import learnt from '../data/weights.json' with { type: 'json' }
import words from '../data/word-groups.json' with { type: 'json' }
import type { IndexKnowledge } from '../rules/twin-index.ts'
import { twinWeights, type WordGroups } from '../schema.ts'

/** Terms stand apart by blanks, terms that mean the same are joined by =, and the words of one term by _. */
const termsIn = (text: string, between: string | RegExp): string[] =>
  text.split(between).map((term) => term.replaceAll('_', ' '))

const related = words.related.map((group) => termsIn(group, /[ =]/))
const synonyms = words.related
  .flatMap((group) => group.split(' '))
  .filter((chain) => chain.includes('='))
  .map((chain) => termsIn(chain, '='))
const fields = Object.values(words.fields).map((field) => termsIn(field, ' '))
const plain = termsIn(words.plain, ' ')
const apart = termsIn(words.apart, ' ')

/** What comes with Allmende: words of municipal work and learnt weights. Further groups can be added, such as what a vocabulary calls alike. */
export function defaultKnowledge(further: WordGroups['related'] = []): IndexKnowledge {
  return {
    groups: { synonyms, related: [...related, ...further], fields, plain, apart },
    weights: twinWeights.parse({ ...learnt.weights, ...setByHand.ranking }),
    same: { weights: { ...learnt.same.weights, ...setByHand.same }, least: learnt.same.least },
  }
}
