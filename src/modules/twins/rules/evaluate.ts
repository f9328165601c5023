import type { EvaluationRow, Figures, Twin } from '../schema.ts'

/** Ranks the rows of other organisations for one row, best first, ten of them. */
export type Ranking = (row: EvaluationRow) => readonly Pick<Twin, 'id'>[]

/**
 * Measures a ranking: for each row that has a partner of its group in another organisation, at which place is the first partner?
 * p1 is the share of rows with one in first place, hit5 and hit10 among the first five and ten, mrr10 the mean of 1/place.
 */
export function evaluate(rows: readonly EvaluationRow[], ranking: Ranking): Figures {
  const groupOf = new Map(rows.map(({ id, group }) => [id, group]))
  const places = asked(rows).map((row) => 1 + ranking(row).findIndex(({ id }) => groupOf.get(id) === row.group))
  const share = (most: number) => places.filter((place) => place > 0 && place <= most).length / (places.length || 1)
  return {
    queries: places.length,
    p1: share(1),
    hit5: share(5),
    hit10: share(10),
    mrr10: places.reduce((sum, place) => sum + (place > 0 && place <= 10 ? 1 / place : 0), 0) / (places.length || 1),
  }
}

/** Those that have a partner of their group in another organisation. */
export function asked(rows: readonly EvaluationRow[]): EvaluationRow[] {
  const owners = new Map<string, Set<string>>()
  for (const { group, organisation } of rows) owners.set(group, (owners.get(group) ?? new Set()).add(organisation))
  return rows.filter(({ group }) => owners.get(group)!.size > 1)
}
