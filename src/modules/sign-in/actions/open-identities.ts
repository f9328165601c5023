import { randomUUID } from 'node:crypto'
import type { Refusal } from '../../../kernel/refusal.ts'
import { fillsOf, type Filled } from '../../../kernel/slot.ts'
import { grantRole } from '../slots.ts'
import { sha256 } from '../../../platform/sign-in/sha256.ts'
import type { Database } from '../../../platform/database/database.ts'
import { forOneRequest } from '../../../platform/sign-in/for-one-request.ts'
import { logoutTokenAge, readLogoutToken } from '../../../platform/sign-in/logout-token.ts'
import { isFirstUse } from '../../../platform/sign-in/once-only.ts'
import { openIssuer, type Issuer } from '../../../platform/sign-in/openid-issuer.ts'
import type { Identity, SignIn } from '../../../platform/sign-in/sign-in.ts'
import { admissionTo, type Visit } from './admission.ts'
import {
  approvedProvider,
  endSessionsThrough,
  faultById,
  noteFault,
  providerOfPerson,
  type IdentityProvider,
} from '../store/identity-providers.ts'
import { isProven } from '../rules/proven-fault.ts'

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
  const visits = forOneRequest<Visit>()

  function connectionTo(provider: IdentityProvider & { clientSecret: string }, refusedAt: string) {
    const fingerprint = sha256(JSON.stringify(provider))
    const known = connections.get(provider.id)
    if (known?.fingerprint === fingerprint) return known
    const { id, clientId, clientSecret } = provider
    const issuer = openIssuer(provider.issuer, { local })
    const signIn = signInWith({
      id,
      clientId,
      clientSecret,
      issuer,
      refusedAt,
      ...admissionTo(provider, { database, visits }),
    })
    const connection = { fingerprint, issuer, signIn }
    connections.set(id, connection)
    return connection
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
    /** One visitor's way back from their identity provider, and what became known of them. */
    async visit<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; visit: Visit }> {
      const visit: Visit = {}
      return { answer: await visits.during(visit, work), visit }
    },
    /** Keeps for the organisation why somebody could not come in; the answer is the id by which they read it themselves. */
    async noteFault(provider: IdentityProvider, { code, values = {} }: Refusal): Promise<string> {
      const id = randomUUID()
      const fault = { id, at: new Date().toISOString(), code, values }
      await noteFault(database, provider.id, { fault, isProven: isProven(fault) })
      return id
    },
    faultById: (id: string) => faultById(database, id),
    /** After a visitor has come in: the role that the claims gave, in the organisation of the identity provider. */
    async settle(provider: IdentityProvider, person: string, { role }: Visit): Promise<void> {
      if (!role) return
      await database.transaction().execute(async (transaction) => {
        const granted = fillsOf(filled, grantRole).map((grant) =>
          grant(transaction, { person, organisation: provider.organisation, role }),
        )
        await Promise.all(granted)
      })
    },
  }
}
export type Identities = ReturnType<typeof openIdentities>
