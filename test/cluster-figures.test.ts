import { describe, expect, it } from 'vitest'
import { leastOfAPair, mostTwins } from '../src/modules/clusters/actions/keep-clusters.ts'
import { clustersOf } from '../src/modules/clusters/rules/clusters.ts'
import { defaultKnowledge } from '../src/modules/twins/actions/default-knowledge.ts'
import { entryOf, questionOf } from '../src/modules/twins/actions/evaluate-twins.ts'
import { readEvaluationFile } from '../src/modules/twins/formats/evaluation-file.ts'
import { twinIndex } from '../src/modules/twins/rules/twin-index.ts'
import type { EvaluationRow } from '../src/modules/twins/schema.ts'
import { pathOfData } from './support/published-data.ts'

/** Slightly below what was measured: of what is in a cluster, the share that is of its most frequent kind, and of all, the share that is in one. */
const floors = {
  'musterdatenkatalog-dev.jsonl': { ofOneKind: 0.8, inOne: 0.7 },
  'leika-dev.jsonl': { ofOneKind: 0.73, inOne: 0.65 },
}

function clustersIn(rows: readonly EvaluationRow[]): string[][] {
  const index = twinIndex(defaultKnowledge())
  for (const row of rows) index.put(entryOf(row))
  return clustersOf(
    rows.flatMap((row) => {
      const [query, options] = questionOf(row)
      const found = index.search(query, { ...options, limit: mostTwins })
      return found.flatMap(({ id, score }) => (score >= leastOfAPair ? [{ one: row.id, other: id, score }] : []))
    }),
  )
}

describe('clusters of real titles', () => {
  it.each(Object.entries(floors))('hold together what people have put together in %s', (name, floor) => {
    const rows = readEvaluationFile(pathOfData(`twin-search/${name}`))
    const groups = new Map(rows.map(({ id, group }) => [id, group]))
    const clusters = clustersIn(rows)
    const ofOneKind = clusters.map((ids) => mostFrequent(ids.map((id) => groups.get(id)!)))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const members = clusters.flat().length
    expect(sum(ofOneKind) / members).toBeGreaterThanOrEqual(floor.ofOneKind)
    expect(members / rows.length).toBeGreaterThanOrEqual(floor.inOne)
    expect(Math.max(...clusters.map(({ length }) => length))).toBeLessThan(rows.length / 20)
  })
})

function mostFrequent(values: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Math.max(...counts.values())
}
