import type { OrganisationKind, Role } from './kinds.ts'
import type { MandateScope } from './mandate-scopes.ts'
import type { TokenScope } from './token-scopes.ts'

/** Somebody who has signed in, and for whom they act right now. */
export interface Actor {
  session: string
  person: { id: string; name: string; email: string; operator: boolean; secondFactor: boolean }
  /** The organisation that is acted for. */
  organisation: { id: string; name: string; kind: OrganisationKind } | null
  /** Of the person in the organisation, or under a mandate in the one that represents it. */
  role: Role | null
  /** Whether the organisation looks after the common vocabulary of capabilities. */
  curates: boolean
  /** Where the organisation is not one's own. */
  mandate: { id: string; scope: MandateScope; representative: { id: string; name: string } } | null
}

/** A program that acts with a key of its organisation. */
export interface Program {
  person: null
  /** What it may as things stand, and who made it: they stand behind whatever a key decides. */
  token: { id: string; scope: TokenScope; madeBy: string | null }
  organisation: { id: string; name: string; kind: OrganisationKind }
  role: 'reading' | 'editing' | 'deciding'
  curates: boolean
  mandate: null
}
/** Whoever does something for an organisation. */
export type Caller = Actor | Program
