import type { EvaluationRow, Figures, Twin } from '../schema.ts'

/** Ranks the rows of other organisations for one row, best first, ten of them. */
export type Ranking = (row: EvaluationRow) => readonly Pick<Twin, 'id' | 'grade'>[]

/**
 * Measures a ranking: for each row that has a partner of its group in another organisation, at which place is the first partner?
 * p1 is the share of rows with one in first place, hit5 and hit10 among the first five and ten, mrr10 the mean of 1/place. What is called
 * the same counts for rows without a partner too, where it is always wrong.
 */
export function evaluate(rows: readonly EvaluationRow[], ranking: Ranking): Figures {
  const groupOf = new Map(rows.map(({ id, group }) => [id, group]))
  const haveOne = new Set(asked(rows))
  const all = rows.map((row) => {
    const found = ranking(row)
    const isRight = ({ id }: Pick<Twin, 'id'>) => row.group !== '' && groupOf.get(id) === row.group
    const same = found.filter(({ grade }) => grade === 'same')
    return { row, place: 1 + found.findIndex(isRight), same: same.length, right: same.filter(isRight).length }
  })
  const questions = all.filter(({ row }) => haveOne.has(row))
  const places = questions.map(({ place }) => place)
  const within = (most: number) => shareOf(places, (place) => place > 0 && place <= most)
  return {
    queries: places.length,
    p1: within(1),
    hit5: within(5),
    hit10: within(10),
    mrr10: sum(places, (place) => (place > 0 && place <= 10 ? 1 / place : 0)) / (places.length || 1),
    samePrecision: sum(all, ({ right }) => right) / (sum(all, ({ same }) => same) || 1),
    sameRecall: shareOf(questions, ({ right }) => right > 0),
  }
}

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((total, each) => total + of(each), 0)
const shareOf = <T>(all: readonly T[], holds: (each: T) => boolean): number =>
  sum(all, (each) => Number(holds(each))) / (all.length || 1)

/** Those that have a partner of their group in another organisation. */
export function asked(rows: readonly EvaluationRow[]): EvaluationRow[] {
  const owners = new Map<string, Set<string>>()
  for (const { group, organisation } of rows) owners.set(group, (owners.get(group) ?? new Set()).add(organisation))
  return rows.filter(({ group }) => group !== '' && owners.get(group)!.size > 1)
}
