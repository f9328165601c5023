import { randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import { z } from 'zod'

const ofPerson = z.object({ person: z.uuid() })

/** What our own code asks of the service. None of it has an address: no request from outside reaches it. */
export const accountEndpoints = {
  id: 'account-endpoints',
  endpoints: {
    /** Opens a session without asking for a password. */
    openSession: createAuthEndpoint({ method: 'POST', body: ofPerson }, async (context) => {
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(context.body.person)
      if (!user) throw context.error('NOT_FOUND')
      const session = await internalAdapter.createSession(user.id)
      await setSessionCookie(context, { session, user })
      return context.json({ session: session.id })
    }),

    /** Lets somebody set a password once, without knowing an old one. */
    makeResetToken: createAuthEndpoint(
      { method: 'POST', body: ofPerson.extend({ hours: z.number().positive() }) },
      async (context) => {
        const { person, hours } = context.body
        const token = randomBytes(24).toString('base64url')
        const expiresAt = new Date(Date.now() + hours * 3_600_000)
        await context.context.internalAdapter.createVerificationValue({
          identifier: `reset-password:${token}`,
          value: person,
          expiresAt,
        })
        return context.json({ token })
      },
    ),

    /** Whether a link to set a password may still be used. */
    checkResetToken: createAuthEndpoint({ method: 'POST', body: z.object({ token: z.string() }) }, async (context) => {
      const found = await context.context.internalAdapter.findVerificationValue(`reset-password:${context.body.token}`)
      return context.json({ usable: found !== null && found.expiresAt > new Date() })
    }),

    /** The secret of a second factor that is being set up and not confirmed yet, in base 32; null where there is none. */
    pendingSecret: createAuthEndpoint({ method: 'POST', body: ofPerson }, async (context) => {
      const { adapter, secretConfig } = context.context
      const found = await adapter.findOne<{ secret: string; verified: boolean }>({
        model: 'twoFactor',
        where: [{ field: 'userId', value: context.body.person }],
      })
      if (!found || found.verified) return context.json({ secret: null })
      const secret = await symmetricDecrypt({ key: secretConfig, data: found.secret })
      return context.json({ secret: base32(new TextEncoder().encode(secret)) })
    }),
  },
} satisfies BetterAuthPlugin

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
