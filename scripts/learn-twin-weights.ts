import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defaultKnowledge } from '../src/modules/twins/actions/default-knowledge.ts'
import { entryOf, questionOf } from '../src/modules/twins/actions/evaluate-twins.ts'
import { readEvaluationFile } from '../src/modules/twins/formats/evaluation-file.ts'
import { asked, evaluate } from '../src/modules/twins/rules/evaluate.ts'
import { learntFeatures } from '../src/modules/twins/rules/features/all-features.ts'
import { leastSame, sameness, standing, standingsOf, type Least } from '../src/modules/twins/rules/grade.ts'
import { twinIndex } from '../src/modules/twins/rules/twin-index.ts'
import type { EvaluationRow, Figures, Twin } from '../src/modules/twins/schema.ts'
import { learnLogistic } from './logistic.ts'
import { learnWeights, scoresOf, type RankingExample } from './softmax-ranking.ts'

/**
 * Learns what each feature of the twin search counts, from files with known groups, and writes data/weights.json:
 *   node scripts/learn-twin-weights.ts test/data/twin-search/*-dev.jsonl
 * First the weights that rank, then those that tell the same from what is only related, among the first ten. Says what to expect of rows it
 * has not seen: whole groups are held out, ten times, and ranked and judged with weights learnt from the rest.
 */
const folds = 10
const target = new URL('../src/modules/twins/data/weights.json', import.meta.url)
const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('Usage: node scripts/learn-twin-weights.ts FILE.jsonl…')

const mostJudged = 10
/** What has less is not the same anyway, and there is very much of it. */
const leastJudged = 4
const wanted = { samePrecision: 0.9, sameRecall: 0.3 }
const sameNames = [...learntFeatures, ...standing]

interface Question {
  row: EvaluationRow
  ids: string[]
  rows: EvaluationRow[]
  values: number[][]
  /** Those for which a reason can be told: only they are called the same. */
  told: ReadonlySet<string>
}
type FileSet = (typeof sets)[number]
type IsLearnt = (set: FileSet, row: EvaluationRow) => boolean
interface Ranked {
  id: string
  row: EvaluationRow
  score: number
  values: number[]
  behindBest: number
  crowd: number
}

const sets = paths.map((path) => {
  const rows = readEvaluationFile(path)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const index = twinIndex(defaultKnowledge())
  for (const row of rows) index.put(entryOf(row))
  const questions: Question[] = rows.map((row) => {
    const candidates = index.compare(...questionOf(row))
    const ids = candidates.map(({ id }) => id)
    return {
      row,
      ids,
      rows: ids.map((id) => byId.get(id)!),
      values: candidates.map(({ values }) => values.slice(0, learntFeatures.length)),
      told: toldIn(index.search(questionOf(row)[0], { ...questionOf(row)[1], limit: 2 * mostJudged })),
    }
  })
  return { path, rows, questions, haveTwin: new Set(asked(rows)), foldOf: foldsOf(rows), sizeOf: sizesOf(rows) }
})

/** Of each row of each file the first ten, with how much speaks for their being the same, by weights that have not seen its group. */
const heldOut = sets.map(() => new Map<string, { id: string; sameness: number }[]>())
for (let fold = 0; fold < folds; fold++) {
  const isLearnt: IsLearnt = (set, row) => set.foldOf.get(row.group) !== fold
  const { weights, same } = learn(isLearnt)
  sets.forEach((set, place) => {
    for (const question of set.questions)
      if (!isLearnt(set, question.row))
        heldOut[place]!.set(
          question.row.id,
          ranked(question, weights).map((each) => ({
            id: each.id,
            sameness: question.told.has(each.id) ? samenessOf(same, each) : -Infinity,
          })),
        )
  })
}

const least = { title: bestLeast(false), text: bestLeast(true) }
const { weights, same } = learn(() => true)
const figures = Object.fromEntries(
  sets.map(({ path }, place) => [basename(path), rounded(heldOutFigures(place, least))]),
)
const learnt = {
  learntBy: 'scripts/learn-twin-weights.ts',
  learntOn: sets.map(({ path, rows }) => `${basename(path)}, all ${rows.length} rows`),
  heldOut: { how: `groups held out in ${folds} folds, one set of weights for all files`, ...figures },
  weights: named(learntFeatures, [...weights]),
  same: { least, weights: named([...sameNames, 'constant'], same) },
}
writeFileSync(target, `${JSON.stringify(learnt, null, 2)}\n`)
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)

function learn(isLearnt: IsLearnt): { weights: Float64Array; same: number[] } {
  const examples = sets.map((set) =>
    set.questions
      .filter(({ row }) => set.haveTwin.has(row) && isLearnt(set, row))
      .flatMap(
        (question) => exampleOf(question, set.sizeOf.get(question.row.group)!, (row) => isLearnt(set, row)) ?? [],
      ),
  )
  const weights = learnWeights(examples, learntFeatures.length)
  const pairs = sets.map((set) =>
    set.questions
      .filter(({ row }) => isLearnt(set, row))
      .flatMap((question) =>
        ranked(question, weights)
          .filter(({ id, row, score }) => isLearnt(set, row) && score >= leastJudged && question.told.has(id))
          .map(({ row, values, behindBest, crowd }) => ({
            values: [...values, behindBest, crowd],
            holds: row.group === question.row.group,
          })),
      ),
  )
  return {
    weights,
    same: learnLogistic(pairs.flatMap((set) => set.map((pair) => ({ ...pair, worth: 1 / set.length })))),
  }
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

function ranked({ ids, rows, values }: Question, weights: Float64Array): Ranked[] {
  const scores = [...scoresOf({ values: Float64Array.from(values.flat()), candidates: ids.length }, weights)]
  const standings = standingsOf(scores)
  return ids
    .map((id, place) => ({
      id,
      row: rows[place]!,
      score: scores[place]!,
      values: values[place]!,
      ...standings[place]!,
    }))
    .sort((one, other) => other.score - one.score)
    .slice(0, mostJudged)
}

function samenessOf(same: readonly number[], judged: Ranked): number {
  return sameness({ weights: named([...sameNames, 'constant'], same) }, learntFeatures, judged)
}

function heldOutFigures(place: number, least: Least): Figures {
  const { rows } = sets[place]!
  return evaluate(rows, ({ id, description }) => {
    const from = leastSame(least, rows.length, description !== '')
    return heldOut[place]!.get(id)!.map((each) => ({ id: each.id, grade: each.sameness >= from ? 'same' : 'related' }))
  })
}

/** Where the files of mostly such rows keep the largest distance from what is wanted; a recall counts half. */
function bestLeast(hasText: boolean): number {
  const places = sets.flatMap(({ rows }, place) =>
    rows.filter(({ description }) => description !== '').length * 2 > rows.length === hasText ? [place] : [],
  )
  const distance = (least: number) =>
    Math.min(
      ...places.map((place) => {
        const { samePrecision, sameRecall } = heldOutFigures(place, { title: least, text: least })
        return Math.min(samePrecision - wanted.samePrecision, (sameRecall - wanted.sameRecall) / 2)
      }),
    )
  const tried = Array.from({ length: 101 }, (_, step) => Number((-1 + step * 0.05).toFixed(2)))
  return tried.reduce((best, least) => (distance(least) > distance(best) ? least : best))
}

function toldIn(found: readonly Twin[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ id, reasons }) => (reasons.length > 0 ? [id] : [])))
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

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, place) => [name, Number(values[place]!.toFixed(3))]))
}

function rounded(figures: Figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]))
}
