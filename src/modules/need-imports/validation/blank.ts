import type { Cell } from '../../needs/schema.ts'
import { saysNothing } from '../rules/says-nothing.ts'

/** Empty, or with something in it that stands for an empty cell. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && saysNothing(cell))
