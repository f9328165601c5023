import { expect, it } from 'vitest'
import type { SolveOptions } from '../../../kernel/linear-program.ts'
import { timeBudget } from './time-budget.ts'

/** A clock that only the solver moves on, by as much as it is allowed or needs. */
function clocked(seconds: number, needs: number) {
  let clock = 0
  const asked: number[] = []
  const budget = timeBudget({
    seconds,
    now: () => clock,
    solve: (_, options: SolveOptions = {}) => {
      asked.push(options.seconds!)
      clock += 1000 * Math.min(needs, options.seconds!)
      return { status: 'infeasible' }
    },
  })
  return { budget, asked, clock: () => clock / 1000 }
}
const program = { columns: [], rows: [] }

it('lets no part ask the solver for more than is left of its time', () => {
  const { budget, asked } = clocked(36, 10)
  budget.begin('package')
  budget.solve(program)
  budget.solve(program, { seconds: 100 })
  expect(asked).toEqual([16, 6])
  expect(budget.isLate()).toBe(true)
  expect(budget.solve(program)).toMatchObject({ status: 'stopped', values: undefined })
  expect(budget.check).toThrow()
  expect(asked).toHaveLength(2)
})

it('ends in time, however many calls each part makes', () => {
  const { budget, clock } = clocked(20, 3)
  for (const part of ['package', 'alternatives', 'front', 'why', 'groups', 'shares'] as const) {
    budget.begin(part)
    for (let call = 0; call < 50; call++) budget.solve(program)
  }
  expect(clock()).toBeCloseTo(20)
})

it('narrows what one rule may take, and gives the next one its own', () => {
  const { budget, asked } = clocked(36, 100)
  budget.begin('package')
  budget.narrow(2)
  budget.solve(program)
  expect(budget.isLate()).toBe(true)
  budget.narrow(50)
  budget.solve(program)
  expect(asked).toEqual([2, 14])
})
