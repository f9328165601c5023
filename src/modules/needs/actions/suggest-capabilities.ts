import type { Walled } from '../../../platform/walls.ts'
import { allCapabilities, suggestCapabilities } from '../../capabilities/door.ts'
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
