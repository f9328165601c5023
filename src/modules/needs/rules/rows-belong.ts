import type { FileContents } from '../../../travel/travelling-table.ts'
import type { BackgroundRow, NeedRow } from '../schema/exported-rows.ts'

export const needBelongs = ({ organisation }: NeedRow, file: FileContents): boolean => file.isOwn(organisation)

export const backgroundBelongs = ({ need, budget_from, budget_to }: BackgroundRow, file: FileContents): boolean =>
  file.has('needs', need) && isInOrder(budget_from, budget_to)

const isInOrder = (from: unknown, to: unknown) => typeof from !== 'number' || typeof to !== 'number' || from <= to

/** A bundle is the others' too and stays where they are: what was in it is open at the new place. */
export const unbundled = (needs: readonly NeedRow[]): NeedRow[] =>
  needs.map((need) => (need.status === 'bundled' ? { ...need, status: 'open' } : need))
