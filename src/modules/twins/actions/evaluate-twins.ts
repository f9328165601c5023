import { evaluate } from '../rules/evaluate.ts'
import { twinIndex } from '../rules/twin-index.ts'
import type { EvaluationRow, Figures, TwinEntry, TwinQuery, TwinSearchOptions } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'

const everybody = ['everybody']

/** What the search is given of a row: never its group. */
export const entryOf = ({ id, organisation, title, description }: EvaluationRow): TwinEntry => ({
  id,
  owner: organisation,
  ownerName: organisation,
  title,
  description,
  services: [],
  capabilities: [],
  audience: everybody,
})

/** The question that a row asks of all rows of other organisations. */
export const questionOf = ({ id, organisation, title, description }: EvaluationRow): [TwinQuery, TwinSearchOptions] => [
  { title, description, ownerName: organisation },
  { audience: everybody, excludeOwner: organisation, excludeId: id },
]

/** Measures the search that the server uses on rows of a file. */
export function evaluateTwins(rows: readonly EvaluationRow[]): Figures & { msPerQuery: number } {
  const index = twinIndex(defaultKnowledge())
  for (const row of rows) index.put(entryOf(row))
  const begin = performance.now()
  const figures = evaluate(rows, (row) => index.search(...questionOf(row)))
  return { ...figures, msPerQuery: (performance.now() - begin) / (figures.queries || 1) }
}
