import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found } from '../../access/door.ts'
import type { Bundle, BundleChange, BundleSorting, BundleStatus } from '../schema.ts'
import { bundleById, leadsIn, listBundles } from '../store/bundles.ts'
import { changeById } from '../store/changes.ts'

export { questionsToMe } from '../store/participations.ts'

/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

/** All that fit, for a file. */
export const bundlesForFile = async (
  transaction: CallerTransaction,
  filter: { own: boolean; status: BundleStatus | undefined; sort?: BundleSorting | undefined },
): Promise<Bundle[]> => (await listBundles(transaction, filter, { offset: 0, limit: mostExported })).bundles

export const seeChange = async (transaction: CallerTransaction, id: string): Promise<BundleChange> =>
  found(await changeById(transaction, id))

export async function seeLead(
  transaction: CallerTransaction,
  id: string,
): Promise<{ lead: string | null; gatekeeper: string | null }> {
  found(await bundleById(transaction, id))
  return leadsIn(transaction, id)
}
