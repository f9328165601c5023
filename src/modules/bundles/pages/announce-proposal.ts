import { mailQuestions } from '../actions/bundle-mails.ts'
import { settleBundle } from '../actions/settle-bundles.ts'
import { postOf } from './links.ts'
import type { BundleMachines } from './machines.ts'

/** What follows when a program has proposed a bundle: the same as when a person has. */
export async function announceProposal(machines: BundleMachines, bundle: string): Promise<void> {
  await settleBundle(machines.database, bundle)
  await mailQuestions(machines.database, postOf(machines), bundle)
}
