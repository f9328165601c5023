import type { AsCaller, CallerTransaction } from '../../../platform/database/as-caller.ts'
import {
  allCapabilities,
  findServices,
  hasServices,
  serviceNames,
  suggestCapabilities,
} from '../../capabilities/door.ts'
import type { Capability, SearchServices } from '../../capabilities/schema.ts'
import type { Need } from '../schema.ts'

/** What the words of a need sound like, and the whole vocabulary to choose from. */
export async function suggestionsFor(
  transaction: CallerTransaction,
  { title, aim }: Pick<Need, 'title' | 'aim'>,
): Promise<{ suggested: Capability[]; capabilities: Capability[] }> {
  const capabilities = await allCapabilities(transaction)
  const suggested = suggestCapabilities(`${title}\n${aim}`, capabilities, 6).map(({ capability }) => capability)
  return { suggested, capabilities }
}

/** The public services that are chosen and those that a search found; null where no list of them has been imported. */
export async function offeredServices(
  asCaller: AsCaller,
  search: SearchServices,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<{ key: string; name: string }[] | null> {
  if (!(await asCaller(hasServices))) return null
  const chosen = Object.keys(fields).flatMap((name) => name.match(/^leistung-(\d+)$/)?.[1] ?? [])
  const names = await asCaller((transaction) => serviceNames(transaction, chosen))
  const words = (fields['leistung-suche'] ?? '').slice(0, 100)
  const found = await findServices(asCaller, search, { words, most: 10 })
  return [
    ...chosen.map((key) => ({ key, name: names.get(key) ?? key })),
    ...found.filter(({ key }) => !chosen.includes(key)),
  ]
}
