import { remindOfBundles } from '../actions/bundle-mails.ts'
import { settleBundles } from '../actions/settle-bundles.ts'
import type { Settling } from '../actions/settle-changes.ts'
import { postOf } from '../actions/bundle-post.ts'
import type { BundleServices } from './services.ts'

/** Everything that is due in bundles by now: ends of questions, starts, exits, splits, mergers, reminders. Twice does no harm. */
export async function runDueBundles(
  services: Pick<BundleServices, 'database' | 'mail' | 'baseUrl'> & Settling,
  now = new Date(),
): Promise<void> {
  await settleBundles(services, now)
  await remindOfBundles(services.database, postOf(services), now)
}
