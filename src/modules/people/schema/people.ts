import { z } from 'zod'
import { roles, type Role, type Visibility } from '../../access/schema.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** What a person is called. */
export const nameSchema = text(120).regex(/^[^\p{C}\u2028\u2029]*$/u)

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

export const invitationSchema = z.object({ email: emailSchema, role: z.enum(roles) })
export const joinRequestSchema = z.object({ role: z.enum(roles), message: z.string().trim().max(500) })

/** A person in an organisation. */
export interface Member {
  person: string
  name: string
  email: string
  role: Role
  since: Date
}

/** An invitation that nobody has answered yet. */
export interface OpenInvitation {
  id: string
  email: string
  role: Role
  invitedBy: string | null
  expiresAt: Date
  expired: boolean
}

export const invitationStatuses = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
/** What somebody who holds its token sees of an invitation. */
export interface InvitationLetter {
  organisation: { id: string; name: string }
  role: Role
  invitedBy: string | null
  expiresAt: Date
  status: (typeof invitationStatuses)[number]
  /** Whether it was sent to whoever has signed in. */
  isForMe: boolean
}

/** A filter to belong to an organisation that waits for a decision. */
export interface JoinRequest {
  id: string
  organisation: { id: string; name: string }
  person: { id: string; name: string; email: string }
  role: Role
  message: string
  createdAt: Date
}

export interface Profile {
  about: string
  website: string
  contactEmail: string
  visibility: Visibility
  /** Zero where nothing was ever saved. */
  version: number
}
