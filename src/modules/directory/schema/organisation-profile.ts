import { z } from 'zod'
import { emailSchema, type Visibility } from '../../access/schema.ts'

/** Of those, the ones that a profile can have: it belongs to no bundle. */
export const profileVisibilities = ['ownOrganisation', 'publicBodies', 'signedIn', 'public'] as const

export const profileSchema = z.object({
  about: z.string().trim().max(2000),
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
  contactEmail: z.union([z.literal(''), emailSchema]),
  visibility: z.enum(profileVisibilities),
  /** The version the form was filled from: a save on top of another one is noticed. */
  version: z.coerce.number().int().min(0),
})
export type ProfileInput = z.infer<typeof profileSchema>

export interface Profile {
  about: string
  website: string
  contactEmail: string
  visibility: Visibility
  /** Zero where nothing was ever saved. */
  version: number
}
