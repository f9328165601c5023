import type { Walled } from '../../../platform/database/walls.ts'
import { bundleAsAnswer, type BundleAnswer } from '../schema/api.ts'
import { bundleById } from '../store/bundles.ts'

/** A bundle as an organisation is told of it: nothing where it may not see it. */
export async function bundleSubject(walled: Walled, id: string): Promise<BundleAnswer | undefined> {
  const bundle = await bundleById(walled, id)
  return bundle && bundleAsAnswer(bundle)
}
