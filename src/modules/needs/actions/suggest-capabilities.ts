import type { Walled } from '../../../platform/database/walls.ts'
import {
  allCapabilities,
  findServices,
  hasServices,
  serviceNames,
  suggestCapabilities,
} from '../../capabilities/door.ts'
import type { Capability } from '../../capabilities/schema.ts'
import type { Need } from '../schema.ts'

/** What the words of a need sound like, and the whole vocabulary to choose from. */
export async function suggestionsFor(
  walled: Walled,
  { title, aim }: Pick<Need, 'title' | 'aim'>,
): Promise<{ suggested: Capability[]; capabilities: Capability[] }> {
  const capabilities = await allCapabilities(walled)
  const suggested = suggestCapabilities(`${title}\n${aim}`, capabilities, 6).map(({ capability }) => capability)
  return { suggested, capabilities }
}

export const capabilityNames = async (walled: Walled): Promise<Map<string, string>> =>
  new Map((await allCapabilities(walled)).map(({ id, name }) => [id, name]))

/** The public services that are chosen and those that a search found; null where no list of them has been imported. */
export async function offeredServices(
  walled: Walled,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<{ key: string; name: string }[] | null> {
  if (!(await hasServices(walled))) return null
  const chosen = Object.keys(fields).flatMap((name) => name.match(/^leistung-(\d+)$/)?.[1] ?? [])
  const names = await serviceNames(walled, chosen)
  const found = await findServices(walled, (fields['leistung-suche'] ?? '').slice(0, 100), 10)
  return [
    ...chosen.map((key) => ({ key, name: names.get(key) ?? key })),
    ...found.filter(({ key }) => !chosen.includes(key)),
  ]
}
