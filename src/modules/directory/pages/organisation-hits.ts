import type { HitGroup } from '../../../kernel/hit.ts'
import type { Database } from '../../../platform/database/database.ts'
import { directoryAddresses } from '../addresses.ts'
import { registerQuerySchema } from '../schema.ts'
import { searchRegister } from '../actions/find-organisations.ts'

const mostHits = 5

/** Organisations that are called so, or nearly. */
export async function organisationHits(
  words: string,
  _: unknown,
  { database }: { database: Database },
): Promise<HitGroup[]> {
  const { found } = await searchRegister(database, registerQuerySchema.parse({ suche: words }))
  const hits = found.slice(0, mostHits).map(({ id, name, county, land }) => ({
    title: name,
    href: directoryAddresses.organisation(id),
    about: [county?.name, land?.name].filter(Boolean).join(', '),
  }))
  const all = `${directoryAddresses.organisations}?${new URLSearchParams({ suche: words })}`
  return [{ kind: 'Organisationen', place: 30, hits, total: found.length, all }]
}
