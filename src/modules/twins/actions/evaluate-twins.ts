import { evaluate } from '../rules/evaluate.ts'
import { twinIndex } from '../rules/twin-index.ts'
import type { EvaluationRow, Figures } from '../schema.ts'
import { defaultKnowledge } from './default-knowledge.ts'

const everybody = ['everybody']

/** Measures the search that the server uses on rows of a file. It is given titles and descriptions, never groups. */
export function evaluateTwins(rows: readonly EvaluationRow[]): Figures & { msPerQuery: number } {
  const index = twinIndex(defaultKnowledge())
  for (const { id, organisation, title, description } of rows)
    index.put({ id, owner: organisation, title, description, services: [], capabilities: [], audience: everybody })
  const begin = performance.now()
  const figures = evaluate(rows, ({ id, organisation, title, description }) =>
    index.search({ title, description }, { audience: everybody, excludeOwner: organisation, excludeId: id }),
  )
  return { ...figures, msPerQuery: (performance.now() - begin) / (figures.queries || 1) }
}
