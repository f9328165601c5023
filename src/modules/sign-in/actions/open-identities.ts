import { fillsOf, type Filled } from '../../../kernel/slot.ts'
import { grantRole } from '../slots.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'
import type { Database } from '../../../platform/database/database.ts'
import { logoutTokenAge, readLogoutToken } from '../../../platform/sign-in/logout-token.ts'
import { isFirstUse } from '../../../platform/sign-in/once-only.ts'
import { openIssuer, type Issuer } from '../../../platform/sign-in/openid-issuer.ts'
import type { Identity, SignIn } from '../../../platform/sign-in/sign-in.ts'
import { claimedRole } from '../rules/claimed-role.ts'
import type { Role } from '../../access/schema.ts'
import {
  approvedProvider,
  belongsOnlyTo,
  deleteUnconfirmed,
  endSessionsThrough,
  providerOfPerson,
  type IdentityProvider,
} from '../store/identity-providers.ts'

export interface IdentityServices {
  database: Database
  /** A sign-in service that also knows this identity provider. */
  signInWith: (identity: Identity) => SignIn
  /** Whether an identity provider may stand on this machine, and speak without TLS. */
  local: boolean
  /** What other modules add: who gives the roles that are claimed. */
  filled: readonly Filled[]
}

/** Signing in by an organisation's own identity provider: which one, and what its claims are worth here. */
export function openIdentities({ database, signInWith, local, filled }: IdentityServices) {
  const connections = new Map<string, { fingerprint: string; issuer: Issuer; signIn: SignIn }>()
  const admitted = new Map<string, Role>()

  function connectionTo(provider: IdentityProvider & { clientSecret: string }, refusedAt: string) {
    const fingerprint = sha256(JSON.stringify(provider))
    const known = connections.get(provider.id)
    if (known?.fingerprint === fingerprint) return known
    const { id, clientId, clientSecret } = provider
    const issuer = openIssuer(provider.issuer, { local })
    const signIn = signInWith({ id, clientId, clientSecret, issuer, refusedAt, ...admission(provider) })
    const connection = { fingerprint, issuer, signIn }
    connections.set(id, connection)
    return connection
  }

  /** Only addresses of its own domain, only accounts that belong to nobody else, only with a role. */
  function admission(provider: IdentityProvider): Pick<Identity, 'expect' | 'admit'> {
    const isOurs = (email: string) => email.endsWith(`@${provider.domain}`)
    return {
      /** Whoever registered with somebody's address and never confirmed it does not keep them out. */
      expect: async (email) => {
        if (isOurs(email)) await deleteUnconfirmed(database, email)
      },
      admit: async ({ email, claims, person }) => {
        if (!isOurs(email)) return 'foreignDomain'
        if (!(await belongsOnlyTo(database, { email, person }, provider.organisation))) return 'foreignAccount'
        const role = claimedRole(claims, provider)
        if (!role) return 'noClaimedRole'
        admitted.set(email, role)
        return undefined
      },
    }
  }

  return {
    /** Of an e-mail address; undefined where its domain has none. */
    ofAddress: (email: string) =>
      approvedProvider(database, { domain: email.trim().toLowerCase().split('@').at(-1) ?? '' }),
    async byId(id: string, refusedAt: string) {
      const provider = await approvedProvider(database, { id })
      return provider && { provider, ...connectionTo(provider, refusedAt) }
    },
    /** The one by which a person last came in, if any. */
    async ofPerson(person: string) {
      const id = await providerOfPerson(database, person)
      return id === undefined ? undefined : this.byId(id, '/')
    },
    /** Ends the sessions of somebody who has signed out there; false where what came is no valid news of that. */
    async signOut(id: string, token: string): Promise<boolean> {
      const found = await this.byId(id, '/')
      if (!found) return false
      const gone = await readLogoutToken(token, { issuer: found.issuer, clientId: found.provider.clientId })
      if (!gone) return false
      return database.transaction().execute(async (transaction) => {
        const once = { kind: 'logout', use: `${id} ${gone.token}`, remembered: 2 * logoutTokenAge * 1000 } as const
        if (!(await isFirstUse(transaction, once))) return false
        await endSessionsThrough(transaction, id, gone)
        return true
      })
    },
    /** After a visitor has come in: the role that the claims gave, in the organisation of the identity provider. */
    async settle(provider: IdentityProvider, person: { id: string; email: string }): Promise<void> {
      const role = admitted.get(person.email)
      admitted.delete(person.email)
      if (!role) return
      await database.transaction().execute(async (transaction) => {
        const granted = fillsOf(filled, grantRole).map((grant) =>
          grant(transaction, { person: person.id, organisation: provider.organisation, role }),
        )
        await Promise.all(granted)
      })
    },
  }
}
export type Identities = ReturnType<typeof openIdentities>
