import { refuse } from './demand.ts'

/** Makes sure that an OpenID Connect service answers under this address, before anybody depends on it. */
export async function checkIssuer(issuer: string): Promise<void> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'error' })
    .then((answer) => (answer.ok ? (answer.json() as Promise<{ issuer?: string; jwks_uri?: string }>) : undefined))
    .catch(() => undefined)
  const isIssuer = found?.issuer?.replace(/\/$/, '') === issuer.replace(/\/$/, '') && Boolean(found.jwks_uri)
  if (!isIssuer) refuse({ code: 'issuerInvalid', place: 'issuer', values: { issuer } })
}
