import {
  isAtLeast,
  permissions,
  tokenScopes,
  type Actor,
  type Caller,
  type Permission,
  type TokenScope,
} from './schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const accessPermissions = permissions({
  seeOpenPages: { who: 'anyone' },
  useApi: { who: 'anyone' },
  readApi: { who: 'program', program: 'read' },
  writeApi: { who: 'program', program: 'write' },
  decideApi: { who: 'program', program: 'decide' },
})

export function may(actor: Caller | null, permission: Permission): boolean {
  const { who, mandate = [], program, curators = false, publicBodies = false } = permission
  if (who === 'anyone') return true
  if (!actor) return false
  if (publicBodies && actor.organisation?.kind === 'vendor') return false
  if (actor.person === null)
    return program !== undefined && reaches(actor.token.scope, program) && (!curators || actor.curates)
  if (who === 'program') return false
  if (who === 'signedIn') return true
  if (who === 'operator') return actor.person.operator
  if (actor.mandate && !mandate.includes(actor.mandate.scope)) return false
  if (curators && !actor.curates) return false
  return actor.role !== null && isAtLeast(actor.role, who)
}

const reaches = (scope: TokenScope, needed: TokenScope) => tokenScopes.indexOf(scope) >= tokenScopes.indexOf(needed)

/** Whether the second pair of eyes is a second pair: the one who prepared it does not decide it. */
export const isSecondPairOfEyes = (actor: Actor, preparedBy: string | null): boolean => actor.person.id !== preparedBy
