import type { Role } from './kinds.ts'
import type { MandateScope } from './mandate-scopes.ts'
import type { TokenScope } from './token-scopes.ts'

/** Who may do one thing. The route carries it and the button asks it: both the same object, from the policy of the module that it belongs to. */
export interface Permission {
  /** Unique in the whole program. */
  name: string
  /** anyone; signedIn: has an account; operator: runs this installation; program: no person at all; a role: at least that one in the organisation acted for. */
  who: 'anyone' | 'signedIn' | 'operator' | 'program' | Role
  /** Scopes of a mandate under which it may be done for somebody else; none: in one's own name only. */
  mandate?: readonly MandateScope[]
  /** Also done by a program, if the key of its organisation goes that far; without this by people only. */
  program?: TokenScope
  /** Never in an organisation that is a private company. */
  publicBodies?: true
  /** Only in an organisation that looks after the common vocabulary. */
  curators?: true
}

/** The sheet of a module, each permission with its name. */
export const permissions = <Name extends string>(
  sheet: Readonly<Record<Name, Omit<Permission, 'name'>>>,
): Readonly<Record<Name, Permission>> =>
  Object.fromEntries(
    Object.entries<Omit<Permission, 'name'>>(sheet).map(([name, who]) => [name, { name, ...who }]),
  ) as Record<Name, Permission>
