import type { Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { forOneRequest } from '../../../platform/sign-in/for-one-request.ts'
import type { Identity } from '../../../platform/sign-in/sign-in.ts'
import type { UserInfoFault } from '../../../platform/sign-in/user-info.ts'
import type { Role } from '../../access/schema.ts'
import { claimAt } from '../rules/claim-path.ts'
import { claimedPerson, emailClaims, saysAll } from '../rules/claimed-person.ts'
import { claimedRole } from '../rules/claimed-role.ts'
import { toldNames, toldValues } from '../rules/told-claims.ts'
import { belongsOnlyTo, deleteUnconfirmed, type IdentityProvider } from '../store/identity-providers.ts'

/** What becomes known of a visitor on the way back from their identity provider. */
export interface Visit {
  role?: Role
  /** Why they cannot come in. */
  fault?: Refusal
  /** Why the second answer about them is missing. */
  unread?: UserInfoFault | undefined
}

type Visits = ReturnType<typeof forOneRequest<Visit>>

/** Only addresses of its own domain, only accounts that belong to nobody else, only with a role. */
export function admissionTo(
  provider: IdentityProvider,
  { database, visits }: { database: Database; visits: Visits },
): Pick<Identity, 'suffices' | 'arrive' | 'fail' | 'admit'> {
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
