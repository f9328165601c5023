import { discover } from '../../../platform/sign-in/openid-issuer.ts'
import { refuse } from '../../access/door.ts'

const patience = 3000

/**
 * Makes sure that an OpenID Connect service answers under this address, before anybody depends on it.
 * A refusal takes the same time and words whatever was there: nobody finds out which machines stand around ours.
 */
export async function checkIssuer(issuer: string, { local }: { local: boolean }): Promise<void> {
  const pause = new Promise((resolve) => setTimeout(resolve, patience + 100))
  if (await discover(issuer, { local, timeout: patience })) return
  await pause
  refuse({ code: 'issuerInvalid', place: 'issuer', values: { issuer } })
}
