import { isUuid } from '../../../kernel/uuid.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { refuse } from '../../access/door.ts'
import type { Bundle } from '../schema.ts'
import type { BundleListQuery } from '../schema/api-shapes.ts'
import { bundlesAfter } from '../store/bundles.ts'

/** One page of the bundles that somebody may see, and where the next one begins; null on the last. */
export async function bundleListPage(
  transaction: CallerTransaction,
  { own, status, limit, cursor }: BundleListQuery,
): Promise<{ bundles: readonly Bundle[]; next: string | null }> {
  const after = cursor === undefined ? undefined : bundleIn(cursor)
  const bundles = await bundlesAfter(transaction, { own: own === 'true', status }, { after, limit: Number(limit) + 1 })
  const page = bundles.slice(0, Number(limit))
  const last = bundles.length > page.length && page.at(-1)
  return { bundles: page, next: last ? Buffer.from(last.id).toString('base64url') : null }
}

function bundleIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString()
  return isUuid(id) ? id : refuse({ code: 'bundleCursor', place: 'cursor' })
}
