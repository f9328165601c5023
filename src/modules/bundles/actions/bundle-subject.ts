import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { bundleAsAnswer, type BundleAnswer } from '../schema/api-shapes.ts'
import { bundleById } from '../store/bundles.ts'

/** A bundle as an organisation is told of it: nothing where it may not see it. */
export async function bundleSubject(transaction: CallerTransaction, id: string): Promise<BundleAnswer | undefined> {
  const bundle = await bundleById(transaction, id)
  return bundle && bundleAsAnswer(bundle)
}
