/**
 * Is it the nucleolus, exactly? The stages of the computation are solved again in rational numbers and each is proven.
 *
 * A stage says: ε is the least possible largest excess, and these groups have it in every best split. Proof: the split keeps
 * every group that is not yet settled at or below ε (primal), and the settled groups balance each other with positive weights,
 * groups settled before with any weights (dual). When the settled groups leave one split, it is the only one.
 * Costs count as the decimal numbers they are written as. Units: those of the costs. Source: Kohlberg 1971; Maschler, Peleg &
 * Shapley 1979. Example: alone 10 and 6, together 12: ε = −2 with both settled, shares 8 and 4.
 */
import {
  divided,
  fraction,
  isPositive,
  isZero,
  minus,
  solveExactly,
  times,
  zero,
  type Fraction,
} from '../../../kernel/fraction.ts'
import { aloneOf, everybody, groupSize, membersOf, totalOf, type CostGame } from './cost-game.ts'
import { add } from './simple-rules.ts'
import type { Division } from './group-scan.ts'

/** Groups settled at one stage; a ceiling is a single player who pays exactly what it pays alone. */
export interface SettledStage {
  groups: readonly { group: number; isCeiling: boolean }[]
}

/** Players up to which a certificate takes seconds at most. */
export const maxCertifiedPlayers = 16

/** The shares as exact fractions, or undefined where the stages prove nothing. */
export function certifiedNucleolus(
  game: CostGame,
  division: Division,
  stages: readonly SettledStage[],
): Fraction[] | undefined {
  const exact = exactCosts(game)
  const weight = (group: number): Fraction =>
    division === 'cost' ? exact.cost(group) : fraction(BigInt(division === 'members' ? groupSize(group) : 1))
  const solution = solveStages(game, stages, exact.cost, weight)
  if (!solution) return undefined
  const { shares, levels } = solution
  const isProven =
    stages.every((_, stage) => isBalanced(game, stages.slice(0, stage + 1), weight)) &&
    keepsCeilings(game, shares, exact.cost) &&
    keepsLevels(game, { stages, shares, levels, cost: exact.cost, weight })
  return isProven ? shares : undefined
}

function exactCosts({ cost }: CostGame): { cost: (group: number) => Fraction } {
  const known = new Map<number, Fraction>()
  return {
    cost: (group) => {
      const value = known.get(group) ?? decimal(cost[group]!)
      known.set(group, value)
      return value
    },
  }
}

function decimal(value: number): Fraction {
  const [, whole, places = '', exponent = '0'] = String(value).match(/^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/)!
  const power = Number(exponent) - places.length
  const digits = BigInt(whole! + places)
  return power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power))
}

/** The point where all settled groups have the excess of their stage. */
function solveStages(
  game: CostGame,
  stages: readonly SettledStage[],
  cost: (group: number) => Fraction,
  weight: (group: number) => Fraction,
): { shares: Fraction[]; levels: Fraction[] } | undefined {
  const row = (group: number, stage?: number) => [
    ...bits(game, group),
    ...stages.map((_, at) => (at === stage ? minus(zero, weight(group)) : zero)),
    cost(group),
  ]
  const solved = solveExactly([
    row(everybody(game)),
    ...stages.flatMap(({ groups }, stage) =>
      groups.map(({ group, isCeiling }) => row(group, isCeiling ? undefined : stage)),
    ),
  ])
  return solved && { shares: solved.slice(0, game.players), levels: solved.slice(game.players) }
}

/** The groups of the last stage balance each other: positive weights, and any for what was settled before. */
function isBalanced(game: CostGame, stages: readonly SettledStage[], weight: (group: number) => Fraction): boolean {
  const last = stages.at(-1)!.groups
  const before = independent(game, [
    everybody(game),
    ...stages.slice(0, -1).flatMap(({ groups }) => groups.map(({ group }) => group)),
  ])
  const columns = [...last.map(({ group }) => group), ...before]
  const vectors = columns.map((group) => bits(game, group))
  const rows = Array.from({ length: game.players }, (_, player) => [...vectors.map((vector) => vector[player]!), zero])
  const norm = [
    ...last.map(({ group, isCeiling }) => (isCeiling ? zero : weight(group))),
    ...before.map(() => zero),
    fraction(1n),
  ]
  const weights = solveExactly([...rows, norm])
  return weights !== undefined && weights.slice(0, last.length).every(isPositive)
}

/** Where nobody has to pay more than alone, nobody does. */
function keepsCeilings(game: CostGame, shares: readonly Fraction[], cost: (group: number) => Fraction): boolean {
  if (add(aloneOf(game)) < totalOf(game)) return true
  return shares.every((share, player) => !isPositive(minus(share, cost(1 << player))))
}

interface Levels {
  stages: readonly SettledStage[]
  shares: readonly Fraction[]
  levels: readonly Fraction[]
  cost: (group: number) => Fraction
  weight: (group: number) => Fraction
}

/** Every group whose excess is above the level of a stage was settled before that stage. */
function keepsLevels(game: CostGame, { stages, shares, levels, cost, weight }: Levels): boolean {
  const complements = levels.map((_, stage) =>
    orthogonal(game, [
      everybody(game),
      ...stages.slice(0, stage).flatMap(({ groups }) => groups.map(({ group }) => group)),
    ]),
  )
  for (let group = 1; group < everybody(game); group++) {
    const excess = membersOf(group).reduce(
      (sum, player) => minus(sum, minus(zero, shares[player]!)),
      minus(zero, cost(group)),
    )
    const exceeded = levels.findIndex((level) => isPositive(minus(excess, times(weight(group), level))))
    if (exceeded >= 0 && !complements[exceeded]!.every((vector) => isOrthogonal(vector, group))) return false
  }
  return true
}

const bits = ({ players }: CostGame, group: number): Fraction[] =>
  Array.from({ length: players }, (_, player) => fraction(BigInt((group >> player) & 1)))

function isOrthogonal(vector: readonly bigint[], group: number): boolean {
  let sum = 0n
  for (const player of membersOf(group)) sum += vector[player]!
  return sum === 0n
}

function independent(game: CostGame, groups: readonly number[]): number[] {
  return groups.filter((group, at) => !isIn(game, groups.slice(0, at), group))
}

const isIn = (game: CostGame, groups: readonly number[], group: number) =>
  orthogonal(game, groups).every((vector) => isOrthogonal(vector, group))

/** Whole-number vectors that span everything orthogonal to the groups. */
function orthogonal(game: CostGame, groups: readonly number[]): bigint[][] {
  const rows = groups.map((group) => bits(game, group))
  const pivots: number[] = []
  for (let column = 0; column < game.players; column++) {
    const at = rows.findIndex((row, index) => index >= pivots.length && !isZero(row[column]!))
    if (at < 0) continue
    const top = pivots.length
    ;[rows[top], rows[at]] = [rows[at]!, rows[top]!]
    const head = rows[top][column]!
    rows[top] = rows[top].map((value) => divided(value, head))
    rows.forEach((row, index) => {
      const factor = row[column]!
      if (index !== top && !isZero(factor))
        rows[index] = row.map((value, k) => minus(value, times(factor, rows[top]![k]!)))
    })
    pivots.push(column)
  }
  const free = Array.from({ length: game.players }, (_, column) => column).filter((column) => !pivots.includes(column))
  return free.map((column) => {
    const vector = Array.from({ length: game.players }, (_, k) => (k === column ? fraction(1n) : zero))
    pivots.forEach((pivot, at) => (vector[pivot] = minus(zero, rows[at]![column]!)))
    const common = vector.reduce((product, { under }) => (product * under) / gcd(product, under), 1n)
    return vector.map(({ over, under }) => (over * common) / under)
  })
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
