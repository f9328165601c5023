import { z } from 'zod'

/** What becomes of a letter to a town: kept, so that it may go out, or why not. */
export const letterOutcomes = ['kept', 'notYours', 'over', 'notHere', 'before', 'tooMany', 'notNow'] as const
export type LetterOutcome = (typeof letterOutcomes)[number]

/** So many tries in 24 hours, whatever becomes of them: whoever tries address after address would learn who wants no mail. */
export const mostTries = 40

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
