import type { Module } from '../../src/module.ts'
import { modules } from '../../src/modules.ts'
import type { Permission } from '../../src/modules/access/schema.ts'

const all: readonly Pick<Module, 'permissions'>[] = modules

/** Every permission of every module. */
export const allPermissions: readonly Permission[] = all.flatMap(({ permissions = {} }) => Object.values(permissions))

export function permissionNamed(name: string): Permission {
  const permission = allPermissions.find((each) => each.name === name)
  if (!permission) throw new Error(`no module has a permission ${name}`)
  return permission
}
