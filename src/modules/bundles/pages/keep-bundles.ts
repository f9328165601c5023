import type { Jobs } from '../../../platform/work/jobs.ts'
import { keepClusters } from '../actions/keep-clusters.ts'
import { runDueBundles } from './run-due-bundles.ts'
import type { BundleServices } from './services.ts'

interface Kept extends BundleServices {
  report: (error: unknown) => void
  stopping: AbortSignal
}

/** What follows from the day and from the answers of several, and what could be bundled. */
export async function keepBundles(
  jobs: Jobs,
  { database, twins, mail, baseUrl, report, stopping }: Kept,
): Promise<void> {
  await jobs.every(600, 'due-bundles', () => runDueBundles({ database, mail, baseUrl, report }))
  await jobs.every(60, 'need-clusters', () => keepClusters({ database, twins }, { stopping }))
}
