import { z } from 'zod'
import type { Dimension } from '../../capabilities/schema.ts'
import type { Necessity } from './choices.ts'

export const capabilityId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** One must or should of a need. */
export interface Requirement {
  text: string
  necessity: Necessity
  dimension: Dimension
  capability: string | null
}
