import { z } from 'zod'
import { roles } from '../../access/schema.ts'
import { tokenScopes } from '../../access/schema.ts'

const text = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/\p{Cc}/gu, '').trim())
    .min(1)
    .max(most)

export const tokenSchema = z.object({
  name: text(80),
  scope: z.enum(tokenScopes),
  days: z.coerce.number().int().min(1).max(366),
})
export type TokenInput = z.infer<typeof tokenSchema>

export const providerSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: text(200),
  clientSecret: text(400),
  /** E-mail domain whose people are led to this identity provider, without @. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  /** Claim whose values name a role, and how: "allmende-editor" -> editing. */
  roleClaim: text(200),
  roleOfClaim: z.record(text(300), z.enum(roles)),
  defaultRole: z.enum(roles).nullable(),
})
export type ProviderInput = z.infer<typeof providerSchema>
