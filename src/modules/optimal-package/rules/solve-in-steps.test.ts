import { expect, test } from 'vitest'
import { randomMarket } from '../../../../bench/random-market.ts'
import type { Solve } from '../../../kernel/linear-program.ts'
import { loadSolver } from '../../../platform/work/solver.ts'
import { bestPackage, OutOfTime } from './best-package.ts'
import { branch } from './branching.ts'
import { marketOf } from './market.ts'
import { packageModel } from './model.ts'
import { solveInSteps } from './solve-in-steps.ts'

const solve = await loadSolver()
const left = () => ({})

test('the steps find the same optimum as the solver at once', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const market = marketOf(randomMarket({ participants: 25, capabilities: 6, solutions: 20 }, seed))
    const { program } = packageModel(market, {})
    const [steps, once] = [solveInSteps(program, solve), solve(program)]
    if (steps.status !== 'optimal' || once.status !== 'optimal') throw new Error(`seed ${seed} is not solved`)
    expect(Math.round(steps.objective), `seed ${seed}`).toBe(Math.round(once.objective))
  }
})

test('branching proves the best whole solution or that there is none', () => {
  const column = (cost: number) => ({ cost, lower: 0, upper: 1, integer: true })
  const columns = [column(2), column(2), column(2)]
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ].map((pair) => ({ lower: 1, upper: Infinity, columns: pair, coefficients: [1, 1] }))
  const found = branch({ columns, rows: pairs }, solve, { nodes: 20, left, start: undefined })
  expect(found).toMatchObject({ finished: true, best: { objective: 4 } })
  const half = { lower: 1, upper: 1, columns: [0], coefficients: [2] }
  expect(branch({ columns, rows: [half] }, solve, { nodes: 20, left, start: undefined })).toEqual({
    finished: true,
    best: undefined,
  })
})

/** A solver whose time is up at once: nothing for relaxations, a tenth missing to the proof of the others. */
const hurried: Solve = (program) => {
  const solved = solve(program)
  if (solved.status !== 'optimal' || !program.columns.some((each) => each.integer))
    return { status: 'stopped', objective: Infinity, bound: -Infinity, values: undefined }
  return { status: 'stopped', objective: solved.objective, bound: 0.9 * solved.objective, values: solved.values }
}

test('a package out of time says how far it is from proven', () => {
  const market = randomMarket({ participants: 5, capabilities: 3, solutions: 6 }, 1)
  const found = bestPackage(market, hurried)!
  expect(found).toMatchObject({ optimal: false, total: bestPackage(market, solve)!.total })
  expect(found.gap).toBeCloseTo(0.1)
})

test('without any package in time the search ends in an error of its own, not in a wrong package', () => {
  const nothing: Solve = () => ({ status: 'stopped', objective: Infinity, bound: 5, values: undefined })
  const market = randomMarket({ participants: 5, capabilities: 3, solutions: 6 }, 1)
  expect(() => bestPackage(market, nothing)).toThrow(OutOfTime)
})
