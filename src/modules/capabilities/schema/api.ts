import { z } from 'zod'
import { capabilitySchema } from '../schema.ts'

export const capabilitiesAnswer = z.object({ items: z.array(capabilitySchema.extend({ fieldName: z.string() })) })

export const servicesQuery = z.strictObject({
  search: z.string().trim().min(1).max(100).describe('Wörter des Namens, oder der Anfang des Schlüssels'),
})
export const servicesAnswer = z.object({
  items: z.array(
    z.object({
      catalogue: z.enum(['leika', 'ozg']),
      key: z.string(),
      name: z.string(),
      ozgKey: z.string().nullable(),
      ozgName: z.string().nullable(),
      situation: z.string().nullable(),
      topic: z.string().nullable(),
    }),
  ),
})
