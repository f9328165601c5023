import { buildingSolutions } from './buildings.ts'
import { citizenSolutions } from './citizens.ts'
import type { DemoSolution } from './demo-solution.ts'
import { orderSolutions } from './order.ts'
import { parkingSolutions } from './parking.ts'
import { permitSolutions } from './permits.ts'
import { reportingSolutions } from './reporting.ts'
import { roadSolutions } from './roads.ts'

export const demoSolutions: readonly DemoSolution[] = [
  ...parkingSolutions,
  ...roadSolutions,
  ...reportingSolutions,
  ...citizenSolutions,
  ...permitSolutions,
  ...buildingSolutions,
  ...orderSolutions,
]
