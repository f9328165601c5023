import type { Scenario } from '../schema.ts'

export function nameOf(thing: { id: string; name?: string | undefined }): string {
  return thing.name ?? thing.id
}

export function capabilityName({ capabilities }: Pick<Scenario, 'capabilities'>, id: string): string {
  return capabilities?.find((capability) => capability.id === id)?.name ?? id
}
