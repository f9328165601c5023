import type { HitGroup } from '../../../kernel/hit.ts'
import type { AsCaller } from '../../../platform/database/as-caller.ts'
import { needsAddress } from '../../needs/addresses.ts'
import { capabilityAddresses } from '../addresses.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { SearchServices } from '../schema.ts'
import { allCapabilities } from '../store/capability-rows.ts'
import { findServices } from '../actions/read-vocabulary.ts'

const [mostHits, mostCounted] = [5, 50]

/** Capabilities that the words speak of, and public services that are called so; of these the needs are looked at. */
export async function vocabularyHits(
  words: string,
  { asCaller }: { asCaller: AsCaller },
  { searchServices }: { searchServices: SearchServices },
): Promise<HitGroup[]> {
  const capabilities = suggestCapabilities(words, await asCaller(allCapabilities), mostCounted)
  const services = await findServices(asCaller, searchServices, { words, most: mostCounted })
  return [
    {
      kind: 'Fähigkeiten',
      place: 40,
      hits: capabilities.slice(0, mostHits).map(({ capability: { id, name, description } }) => ({
        title: name,
        href: capabilityAddresses.capability(id),
        about: description,
      })),
      total: capabilities.length,
      all: `${capabilityAddresses.capabilities}?${new URLSearchParams({ suche: words })}`,
    },
    {
      kind: 'Leistungen',
      place: 50,
      hits: services.slice(0, mostHits).map(({ key, name }) => ({
        title: name,
        href: needsAddress({ search: name.slice(0, 200) }),
        about: `Schlüssel ${key}. Der Link zeigt Bedarfe dazu.`,
      })),
      total: services.length,
    },
  ]
}
