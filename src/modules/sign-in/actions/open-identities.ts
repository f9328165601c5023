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
import type { UserInfoFault } from '../../../platform/sign-in/user-info.ts'
import { claimAt } from '../rules/claim-path.ts'
import { claimedPerson, emailClaims, saysAll } from '../rules/claimed-person.ts'
import { claimedRole } from '../rules/claimed-role.ts'
import { toldNames, toldValues } from '../rules/told-claims.ts'
import type { Role } from '../../access/schema.ts'
import {
  approvedProvider,
  belongsOnlyTo,
  deleteUnconfirmed,
  endSessionsThrough,
  faultById,
  noteFault,
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

/** What becomes known of a visitor on the way back from their identity provider. */
interface Visit {
  role?: Role
  /** Why they cannot come in. */
  fault?: Refusal
  /** Why the second answer about them is missing. */
  unread?: UserInfoFault | undefined
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
    const signIn = signInWith({ id, clientId, clientSecret, issuer, refusedAt, ...admission(provider) })
    const connection = { fingerprint, issuer, signIn }
    connections.set(id, connection)
    return connection
  }

  /** Only addresses of its own domain, only accounts that belong to nobody else, only with a role. */
  function admission(provider: IdentityProvider): Pick<Identity, 'suffices' | 'arrive' | 'fail' | 'admit'> {
    const isOurs = (email: string) => email.endsWith(`@${provider.domain}`)
    const refuse = (fault: Refusal) => {
      visits.known().fault = fault
      return fault.code
    }
    return {
      suffices: (claims) => saysAll(claims, provider.roleClaim),
      /** Whoever registered with somebody's address and never confirmed it does not keep them out. */
      arrive: async (claims, unread) => {
        visits.known().unread = unread
        const { email, name } = claimedPerson(claims, provider.domain)
        if (email === undefined) refuse(unread ? unreadFault(unread, provider) : noEmail(claims))
        else if (isOurs(email)) await deleteUnconfirmed(database, email)
        return { email, name }
      },
      fail: (code, values = {}) => void refuse({ code, values: { ...values, issuer: provider.issuer } }),
      admit: async ({ email, claims, person }) => {
        if (!isOurs(email)) return refuse(foreignDomain(email, claims, provider))
        if (!(await belongsOnlyTo(database, { email, person }, provider.organisation)))
          return refuse({ code: 'foreignAccount' })
        const { unread } = visits.known()
        const said = claimAt(claims, provider.roleClaim)
        if (said === undefined && unread) return refuse(unreadFault(unread, provider))
        const role = claimedRole(claims, provider)
        if (!role) return refuse(noRole(said, claims, provider))
        visits.known().role = role
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
    /** One visitor's way back from their identity provider, and what became known of them. */
    async visit<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; visit: Visit }> {
      const visit: Visit = {}
      return { answer: await visits.during(visit, work), visit }
    },
    /** Keeps for the organisation why somebody could not come in; the answer is the id by which they read it themselves. */
    async noteFault(provider: IdentityProvider, { code, values = {} }: Refusal): Promise<string> {
      const id = randomUUID()
      await noteFault(database, provider.id, { id, at: new Date().toISOString(), code, values })
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

type Claims = Readonly<Record<string, unknown>>

const noEmail = (claims: Claims): Refusal => ({
  code: 'identityNoEmail',
  values: { wanted: emailClaims.join(', '), came: toldNames(claims) },
})

const foreignDomain = (email: string, claims: Claims, { domain }: IdentityProvider): Refusal => ({
  code: 'foreignDomain',
  values: {
    claim: claimedPerson(claims, domain).emailClaim ?? '',
    theirs: email.split('@').at(-1)!,
    ours: domain,
  },
})

function noRole(said: unknown, claims: Claims, { roleClaim }: IdentityProvider): Refusal {
  if (said !== undefined) return { code: 'noClaimedRole', values: { claim: roleClaim, held: toldValues(said) } }
  /** With very many groups some services name a place to ask instead. */
  const elsewhere = claimAt(claims, '_claim_names')
  const isElsewhere = typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, roleClaim)
  return {
    code: isElsewhere ? 'claimedRoleElsewhere' : 'noRoleClaim',
    values: { claim: roleClaim, came: toldNames(claims) },
  }
}

const unreadFault = (unread: UserInfoFault, { issuer, clientId }: IdentityProvider): Refusal => ({
  code: 'identityUserInfo',
  values: { issuer, clientId, ...unread },
})
