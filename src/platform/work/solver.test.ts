import { expect, test } from 'vitest'
import type { Column, LinearProgram } from '../../kernel/linear-program.ts'
import { loadSolver, solverClock } from './solver.ts'

const solve = await loadSolver()
const column = (cost: number, upper: number, integer = false): Column => ({ cost, lower: 0, upper, integer })

function knapsack(integer: boolean): LinearProgram {
  return {
    columns: [column(-60, 1, integer), column(-100, 1, integer), column(-120, 1, integer)],
    rows: [{ lower: -Infinity, upper: 50, columns: [0, 1, 2], coefficients: [10, 20, 30] }],
  }
}

test('a knapsack of whole pieces is solved to proven optimality', () => {
  const solved = solve(knapsack(true))
  expect(solved).toMatchObject({ status: 'optimal', objective: -220, values: new Float64Array([0, 1, 1]) })
  expect(solved.status === 'optimal' && solved.bound).toBeCloseTo(-220)
})

test('a linear program answers with the price of each row', () => {
  const solved = solve(knapsack(false))
  expect(solved.status === 'optimal' && [solved.objective, ...solved.duals]).toEqual([-240, -4])
})

test('a contradiction is infeasible', () => {
  const program: LinearProgram = {
    columns: [column(1, 1, true)],
    rows: [{ lower: 2, upper: Infinity, columns: [0], coefficients: [1] }],
  }
  expect(solve(program)).toEqual({ status: 'infeasible' })
})

test('a program without columns is decided by its rows', () => {
  expect(solve({ columns: [], rows: [] })).toMatchObject({ status: 'optimal', objective: 0 })
  expect(solve({ columns: [], rows: [{ lower: 1, upper: 1, columns: [], coefficients: [] }] }).status).toBe(
    'infeasible',
  )
})

test('an unbounded program is an error, not an answer', () => {
  expect(() => solve({ columns: [column(-1, Infinity)], rows: [] })).toThrow()
})

test('a time limit answers with what no solution can undercut', () => {
  const solved = solve(hard(45), { seconds: 0.05 })
  expect(solved.status).toBe('stopped')
  if (solved.status === 'stopped') expect(solved.bound).toBeLessThanOrEqual(solved.objective)
  expect(solve(knapsack(true)).status).toBe('optimal')
})

test('the clock counts calls and time', () => {
  const before = { ...solverClock }
  solve(knapsack(true))
  expect(solverClock.calls).toBe(before.calls + 1)
  expect(solverClock.milliseconds).toBeGreaterThan(before.milliseconds)
})

/** A market split problem (Cornuéjols, Dawande 1998): small, and far from solved in the time the test gives it. */
function hard(size: number): LinearProgram {
  let state = 7
  const weight = () => (state = (state * 48271) % 2147483647) % 100
  const columns = Array.from({ length: size }, () => column(0, 1, true))
  const rows = [0, 1, 2, 3, 4, 5].map((row) => {
    const weights = columns.map(weight)
    const half = Math.floor(weights.reduce((a, b) => a + b) / 2)
    const missing = [size + 2 * row, size + 2 * row + 1]
    return { lower: half, upper: half, columns: [...columns.keys(), ...missing], coefficients: [...weights, 1, -1] }
  })
  return { columns: [...columns, ...rows.flatMap(() => [column(1, 5000), column(1, 5000)])], rows }
}
