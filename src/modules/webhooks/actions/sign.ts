import { createHmac } from 'node:crypto'
import { derivedKey } from '../../../platform/sealed.ts'

/** The secret of a webhook. It is kept nowhere: it follows from the secret of the installation. */
export const webhookSecret = (secret: string, webhook: string): string =>
  `whsec_${derivedKey(secret, `webhook ${webhook}`).toString('base64url')}`

/** Proves to the other side who sends and when: t=1800000000,v1=hex of HMAC-SHA256 over "t.body". */
export function signatureOf(body: string, { secret, at }: { secret: string; at: Date }): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
