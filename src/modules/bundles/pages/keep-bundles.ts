import type { Jobs } from '../../../platform/work/jobs.ts'
import { runDueBundles } from './run-due-bundles.ts'
import type { BundleServices } from './services.ts'

interface Kept extends BundleServices {
  report: (error: unknown) => void
}

/** What follows from the day and from the answers of several. */
export async function keepBundles(jobs: Jobs, { database, mail, baseUrl, report }: Kept): Promise<void> {
  await jobs.every(600, 'due-bundles', () => runDueBundles({ database, mail, baseUrl, report }))
}
