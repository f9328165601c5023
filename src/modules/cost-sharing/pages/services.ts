import type { Computations } from '../actions/computations.ts'
import type { Example } from '../formats/examples.ts'

export interface CalculatorServices {
  plans: Computations
  examples: readonly Example[]
}
