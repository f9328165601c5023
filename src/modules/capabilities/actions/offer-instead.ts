import type { AsCaller } from '../../../platform/database/as-caller.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { Capability, SearchServices, Service } from '../schema.ts'
import { allCapabilities } from '../store/capability-rows.ts'
import { findServices } from './read-vocabulary.ts'

const most = 3

export interface OfferedInstead {
  capabilities: readonly Capability[]
  services: readonly Service[]
}

/** What the words speak of, where nobody has said that they need it. */
export async function offeredInstead(
  asCaller: AsCaller,
  search: SearchServices,
  words: string,
): Promise<OfferedInstead> {
  const suggested = suggestCapabilities(words, await asCaller(allCapabilities), most)
  return {
    capabilities: suggested.map(({ capability }) => capability),
    services: await findServices(asCaller, search, { words, most }),
  }
}
