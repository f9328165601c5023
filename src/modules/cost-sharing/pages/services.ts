import type { Computations } from '../actions/computations.ts'
import type { Readers } from '../../../platform/files/readers.ts'
import type { Example } from '../formats/examples.ts'

export interface CalculatorServices {
  plans: Computations
  examples: readonly Example[]
  readers: Readers
}
