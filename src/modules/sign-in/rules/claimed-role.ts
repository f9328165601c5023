import { isAtLeast, type Role } from '../../access/schema.ts'
import { claimAt, type Claims } from './claim-path.ts'

interface Mapping {
  /** Name of the claim; see claimAt. */
  roleClaim: string
  roleOfClaim: Readonly<Record<string, Role>>
  defaultRole: Role | null
}

/**
 * The highest role that the claims of an identity provider name, otherwise the default, otherwise none.
 * Example: claim "groups" with ["allmende-editor", "mail"] and {"allmende-editor": "editing"} is editing.
 */
export function claimedRole(claims: Claims, mapping: Mapping): Role | null {
  const value = claimAt(claims, mapping.roleClaim)
  const names = namesIn(value, (name) => Object.hasOwn(mapping.roleOfClaim, name))
  const [first, ...others] = names.flatMap((name) => roleOf(name, names, mapping.roleOfClaim) ?? [])
  if (!first) return mapping.defaultRole
  return others.reduce((highest, role) => (isAtLeast(role, highest) ? role : highest), first)
}

/** What a role claim holds, one by one: as a list, or in one text with commas, or, as scopes are written, with spaces. */
export function namesIn(value: unknown, isOne: (name: string) => boolean = () => false): string[] {
  const parts = [value].flat().flatMap((each) => {
    const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : ''
    if (isOne(text)) return text
    if (/[,;]/.test(text)) return text.split(/[,;]/).map((part) => part.trim())
    return Array.isArray(value) ? text : text.split(/\s+/)
  })
  return [...new Set(parts.filter((name) => name !== ''))]
}

/**
 * By the very name; "/editors" is "editors", as Keycloak writes the full path of a group. A group that lies deeper, "/town/editors",
 * or in a Windows domain, "TOWN\editors", is meant by its own name where no other one in the claim and in the mapping ends in it.
 */
function roleOf(name: string, names: readonly string[], roleOfClaim: Mapping['roleOfClaim']): Role | undefined {
  if (Object.hasOwn(roleOfClaim, name)) return roleOfClaim[name]
  const keys = Object.keys(roleOfClaim)
  const same = keys.find((key) => atTop(key) === atTop(name))
  if (same !== undefined) return roleOfClaim[same]
  if (!/^\/|\\/.test(name)) return undefined
  const own = lastOf(name)
  const isAlone = (all: readonly string[]) => all.filter((each) => lastOf(each) === own).length === 1
  return isAlone(keys) && isAlone(names) && Object.hasOwn(roleOfClaim, own) ? roleOfClaim[own] : undefined
}

const atTop = (name: string) => name.replace(/^\//, '')
const lastOf = (name: string) => name.split(/[/\\]/).at(-1)!
