import { z } from 'zod'
import type { Need, NeedBackground } from '../needs/schema.ts'

/** What of a need counts where it is put together with others. */
export interface ClusteredNeed extends Pick<Need, 'id' | 'title' | 'deadline'> {
  organisation: Pick<Need['organisation'], 'id' | 'name' | 'inhabitants'>
  background: Pick<NeedBackground, 'contractUntil'> | null
}

/** What nobody has bundled yet. */
export interface Cluster {
  /** First the one that all others are like. */
  needs: readonly ClusteredNeed[]
  organisations: number
  inhabitants: number | null
  /** The nearest deadline or end of a contract. */
  urgency: string | null
}

export const suggestionsQuerySchema = z.object({
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
