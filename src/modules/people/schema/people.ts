import { z } from 'zod'
import { emailSchema, roles, type Role } from '../../access/schema.ts'

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

/** A request to belong to an organisation that waits for a decision. */
export interface JoinRequest {
  id: string
  organisation: { id: string; name: string }
  person: { id: string; name: string; email: string }
  role: Role
  message: string
  createdAt: Date
}
