import { createHmac } from 'node:crypto'
import { derivedKey } from '../../../platform/sign-in/sealed.ts'
import type { Webhook } from '../schema.ts'

type Signing = Pick<Webhook, 'id' | 'secretNumber' | 'oldSecretUntil'>

/** The secret of a webhook by its number. It is kept nowhere: it follows from the secret of the installation. */
export const webhookSecret = (secret: string, { id, secretNumber }: Omit<Signing, 'oldSecretUntil'>): string =>
  `whsec_${derivedKey(secret, `webhook ${id}${secretNumber > 1 ? ` ${secretNumber}` : ''}`).toString('base64url')}`

/** The one that holds, and as long as there is one beside it, the one before. */
export function signingSecrets(secret: string, { id, secretNumber, oldSecretUntil }: Signing, at: Date): string[] {
  const numbers = oldSecretUntil && oldSecretUntil > at ? [secretNumber, secretNumber - 1] : [secretNumber]
  return numbers.map((number) => webhookSecret(secret, { id, secretNumber: number }))
}

/** Proves to the other side who sends and when: t=1800000000,v1=hex of HMAC-SHA256 over "t.body", one v1 for each secret. */
export function signatureOf(body: string, { secrets, at }: { secrets: readonly string[]; at: Date }): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const proofs = secrets.map((secret) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'))
  return [`t=${seconds}`, ...proofs.map((proof) => `v1=${proof}`)].join(',')
}
