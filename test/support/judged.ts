import { synonymGroups } from '../../src/modules/capabilities/door.ts'
import { startingVocabulary } from '../../src/modules/capabilities/rules/starting-vocabulary.ts'
import { judgeNeeds } from '../../src/modules/need-imports/validation/judge-needs.ts'
import type { JudgedRow, NeedTable } from '../../src/modules/need-imports/schema.ts'

/** Two names of one capability. */
export const vocabulary = new Map([
  ['resident-parking-permits', 'resident-parking-permits'],
  ['bewohnerparkausweiseausstellen', 'resident-parking-permits'],
])
export const table = (...rows: NeedTable['rows']): NeedTable => ({ rows, merged: [] })

/** What becomes of a table that Lindenbrück reads in. */
export const judge = (given: NeedTable, own: { id: string; title: string }[] = []): JudgedRow[] =>
  judgeNeeds(given, {
    own: own.map((need) => ({ aim: '', services: [], capabilities: [], ...need })),
    ownerName: 'Lindenbrück',
    vocabulary,
    synonyms: synonymGroups(startingVocabulary),
  })
