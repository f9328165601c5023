import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defaultKnowledge } from '../src/modules/twins/actions/default-knowledge.ts'
import { entryOf, questionOf } from '../src/modules/twins/actions/evaluate-twins.ts'
import { readEvaluationFile } from '../src/modules/twins/formats/evaluation-file.ts'
import { asked, evaluate } from '../src/modules/twins/rules/evaluate.ts'
import { learntFeatures } from '../src/modules/twins/rules/features/all-features.ts'
import { twinIndex } from '../src/modules/twins/rules/twin-index.ts'
import type { EvaluationRow, Figures } from '../src/modules/twins/schema.ts'
import { learnWeights, scoresOf, type RankingExample } from './softmax-ranking.ts'

/**
 * Learns what each feature of the twin search counts, from files with known groups, and writes data/weights.json:
 *   node scripts/learn-twin-weights.ts test/data/twin-search/*-dev.jsonl
 * Says what to expect of rows it has not seen: whole groups are held out, ten times, and ranked with weights learnt from the rest.
 */
const folds = 10
const target = new URL('../src/modules/twins/data/weights.json', import.meta.url)
const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('Usage: node scripts/learn-twin-weights.ts FILE.jsonl…')

interface Question {
  row: EvaluationRow
  ids: string[]
  rows: EvaluationRow[]
  values: number[][]
}

const sets = paths.map((path) => {
  const rows = readEvaluationFile(path)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const index = twinIndex(defaultKnowledge())
  for (const row of rows) index.put(entryOf(row))
  const questions: Question[] = asked(rows).map((row) => {
    const candidates = index.compare(...questionOf(row))
    const ids = candidates.map(({ id }) => id)
    return {
      row,
      ids,
      rows: ids.map((id) => byId.get(id)!),
      values: candidates.map(({ values }) => values.slice(0, learntFeatures.length)),
    }
  })
  return { path, rows, questions, foldOf: foldsOf(rows), sizeOf: sizesOf(rows) }
})

const rankings = sets.map(() => new Map<string, { id: string }[]>())
for (let fold = 0; fold < folds; fold++) {
  const isLearnt = (row: EvaluationRow, set: (typeof sets)[number]) => set.foldOf.get(row.group) !== fold
  const weights = learn((set, row) => isLearnt(row, set))
  sets.forEach((set, place) => {
    for (const question of set.questions)
      if (!isLearnt(question.row, set)) rankings[place]!.set(question.row.id, ranked(question, weights))
  })
}
const heldOut = Object.fromEntries(
  sets.map(({ path, rows }, place) => [basename(path), rounded(evaluate(rows, ({ id }) => rankings[place]!.get(id)!))]),
)
const weights = learn(() => true)
const learnt = {
  learntBy: 'scripts/learn-twin-weights.ts',
  learntOn: sets.map(({ path, rows }) => `${basename(path)}, all ${rows.length} rows`),
  heldOut: { how: `groups held out in ${folds} folds, one set of weights for all files`, ...heldOut },
  weights: Object.fromEntries(learntFeatures.map((name, place) => [name, Number(weights[place]!.toFixed(3))])),
}
writeFileSync(target, `${JSON.stringify(learnt, null, 2)}\n`)
process.stdout.write(`${JSON.stringify(heldOut, null, 2)}\n`)

function learn(isLearnt: (set: (typeof sets)[number], row: EvaluationRow) => boolean): Float64Array {
  const examples = sets.map((set) =>
    set.questions
      .filter(({ row }) => isLearnt(set, row))
      .flatMap(
        (question) => exampleOf(question, set.sizeOf.get(question.row.group)!, (row) => isLearnt(set, row)) ?? [],
      ),
  )
  return learnWeights(examples, learntFeatures.length)
}

/**
 * Rows of held-out groups are not even seen as wrong answers. A question counts by the root of the size of its group: a few very large groups
 * would else decide what is learnt, and other files have others.
 */
function exampleOf(
  { row, rows, values }: Question,
  groupSize: number,
  isLearnt: (row: EvaluationRow) => boolean,
): RankingExample | undefined {
  const places = rows.flatMap((candidate, place) => (isLearnt(candidate) ? [place] : []))
  const isRight = Uint8Array.from(places, (place) => Number(rows[place]!.group === row.group))
  if (!isRight.includes(1)) return undefined
  return {
    values: Float64Array.from(places.flatMap((place) => values[place]!)),
    candidates: places.length,
    isRight,
    worth: groupSize ** -0.5,
  }
}

function ranked({ ids, values }: Question, weights: Float64Array): { id: string }[] {
  const scores = scoresOf({ values: Float64Array.from(values.flat()), candidates: ids.length }, weights)
  return ids
    .map((id, place) => ({ id, score: scores[place]! }))
    .sort((one, other) => other.score - one.score)
    .slice(0, 10)
}

function sizesOf(rows: readonly EvaluationRow[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return sizes
}

/** Groups in alphabetical order, dealt out like cards. */
function foldsOf(rows: readonly EvaluationRow[]): Map<string, number> {
  const groups = [...new Set(rows.map(({ group }) => group))].sort()
  return new Map(groups.map((group, place) => [group, place % folds]))
}

function rounded(figures: Figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]))
}
