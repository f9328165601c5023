import type { Refusal } from '../../../kernel/refusal.ts'

/** How services answer to a code that they have never given. */
const toWrongCode = new Set(['invalid_grant', 'invalid_request', '400'])

/**
 * Whether a fault comes from the identity provider itself. Anybody can come back from it with a made-up word or code, without an account
 * there; what the provider has signed, or says of us before it looks at the code, nobody makes up.
 */
export const isProven = ({ code, values = {} }: Refusal): boolean =>
  code !== 'identityAnswered' && !(code === 'identityCode' && toWrongCode.has(String(values['said'])))
