import { z } from 'zod'

/** What becomes of a letter to a town: kept, so that it may go out, or why not. */
export const letterOutcomes = ['kept', 'notYours', 'over', 'notHere', 'refused', 'before', 'tooMany'] as const
export type LetterOutcome = (typeof letterOutcomes)[number]

export const letterSchema = z.object({
  town: z.uuid(),
  email: z.email().max(254).toLowerCase(),
})

/** A municipality of the region in which nobody is here. */
export interface TownWithoutPeople {
  id: string
  name: string
  inhabitants: number | null
  county: string
  /** When it was written to about this bundle. */
  sentAt: Date | null
}
