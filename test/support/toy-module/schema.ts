import { z } from 'zod'

export const toySchema = z.object({ name: z.string().trim().min(1).max(80) })

export interface Toy {
  id: string
  name: string
  /** Null as long as nobody has decided. */
  kept: boolean | null
}

export const toysAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), name: z.string(), kept: z.boolean().nullable() })),
})
