import { z } from 'zod'

/** What becomes of a letter to a town: kept, so that it may go out, or why not. */
export const letterOutcomes = ['kept', 'notYours', 'over', 'notHere', 'refused', 'before', 'lately', 'tooMany'] as const
export type LetterOutcome = (typeof letterOutcomes)[number]

export const letterSchema = z.object({
  town: z.uuid(),
  email: z.email().max(254).toLowerCase(),
})

/** So many are listed at most, the nearest. */
export const mostTowns = 300

/** A municipality of the region in which nobody is here. */
export interface TownWithoutPeople {
  id: string
  name: string
  inhabitants: number | null
  /** Its Landkreis; null where the directory names none. */
  county: string | null
  /** When it was written to about this bundle. */
  sentAt: Date | null
}
