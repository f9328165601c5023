/**
 * A split to start from: the dual prices of each participant's own rows in a linear relaxation of the package, without limits.
 * No group pays more than alone (Owen 1975; Goemans, Skutella 2004 for facility location); where the relaxation has a gap the
 * shares sum to less than the total. Rows that belong to nobody and have a right-hand side are left out, because their price
 * could not be charged to anybody. Cents, not whole.
 * Example: one solution at setup 100 and joining 10 for two: the shares sum to 120.
 */
import type { Row, Solve } from '../../../kernel/linear-program.ts'
import type { Scenario } from '../schema.ts'
import { marketOf } from './market.ts'
import { packageModel } from './model.ts'

/** One share per participant; undefined where no package is possible. */
export function dualShares(scenario: Scenario, solve: Solve): Float64Array | undefined {
  const { program, owners } = packageModel(marketOf(scenario), {})
  const columns = program.columns.map((column) => ({ ...column, upper: Infinity, integer: false }))
  const rows = program.rows.map((row, at) => ({ ...row, owner: owners[at] })).filter(isChargeable)
  const solved = solve({ columns, rows })
  if (solved.status !== 'optimal') return undefined
  const shares = new Float64Array(scenario.participants.length)
  rows.forEach(({ lower, upper, owner }, row) => {
    const price = solved.duals[row]!
    if (owner !== undefined && price !== 0) shares[owner]! += price * (price > 0 ? lower : upper)
  })
  return shares
}

function isChargeable({ owner, lower, upper }: Row & { owner: number | undefined }): boolean {
  return owner !== undefined || ![lower, upper].some((side) => Number.isFinite(side) && side !== 0)
}
