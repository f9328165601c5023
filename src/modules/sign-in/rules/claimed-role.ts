import { isAtLeast, type Role } from '../../access/schema.ts'

interface Mapping {
  /** Name of the claim, with dots for what lies inside: realm_access.roles. */
  roleClaim: string
  roleOfClaim: Readonly<Record<string, Role>>
  defaultRole: Role | null
}

/**
 * The highest role that the claims of an identity provider name, otherwise the default, otherwise none.
 * Example: claim "groups" with ["allmende-editor", "mail"] and {"allmende-editor": "editing"} is editing.
 */
export function claimedRole(claims: Readonly<Record<string, unknown>>, mapping: Mapping): Role | null {
  const value = mapping.roleClaim in claims ? claims[mapping.roleClaim] : within(claims, mapping.roleClaim.split('.'))
  const named = [value].flat().flatMap((name) => {
    const role =
      typeof name === 'string' && Object.hasOwn(mapping.roleOfClaim, name) ? mapping.roleOfClaim[name] : undefined
    return role ? [role] : []
  })
  const [first, ...others] = named
  if (!first) return mapping.defaultRole
  return others.reduce((highest, role) => (isAtLeast(role, highest) ? role : highest), first)
}

function within(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner && typeof inner === 'object' && Object.hasOwn(inner, step)
        ? (inner as Record<string, unknown>)[step]
        : undefined,
    value,
  )
}
