import { z } from 'zod'
import { paragraph, type Keeper } from './solution.ts'

/** What a provider or vendor says to a need: no offer. */
export const needAnswerSchema = z.object({
  text: paragraph(1000).min(1),
  /** Name of a published solution, or empty. */
  solution: z.string().trim().max(120),
})

export interface NeedAnswer {
  organisation: Keeper
  solution: { id: string; name: string } | null
  text: string
  answeredAt: Date
}
