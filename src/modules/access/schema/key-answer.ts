import { z } from 'zod'
import { organisationKinds, tokenScopes } from '../schema.ts'

/** Who a key speaks for, and how far. */
export const keyAnswer = z.object({
  organisation: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(organisationKinds) }),
  name: z.string().describe('Wie der Schlüssel heißt'),
  scope: z.enum(tokenScopes),
  expiresAt: z.iso.datetime(),
})
