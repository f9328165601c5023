import type { Walled } from '../../../platform/database/walls.ts'
import { found } from '../../access/door.ts'
import type { Bundle, BundleChange, BundleStatus } from '../schema.ts'
import { bundleById, leadsIn, listBundles } from '../store/bundles.ts'
import { changeById } from '../store/changes.ts'

export { questionsToMe } from '../store/participations.ts'

/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

/** All that fit, for a file. */
export const bundlesForFile = async (
  walled: Walled,
  wish: { own: boolean; status: BundleStatus | undefined },
): Promise<Bundle[]> => (await listBundles(walled, wish, { offset: 0, limit: mostExported })).bundles

export const seeChange = async (walled: Walled, id: string): Promise<BundleChange> =>
  found(await changeById(walled, id))

export async function seeLead(walled: Walled, id: string): Promise<{ lead: string | null; gatekeeper: string | null }> {
  found(await bundleById(walled, id))
  return leadsIn(walled, id)
}
