import { remindOfBundles } from '../actions/bundle-mails.ts'
import { settleBundles } from '../actions/settle-bundles.ts'
import { postOf } from './links.ts'
import type { BundleMachines } from './machines.ts'

type Machines = Pick<BundleMachines, 'database' | 'mail' | 'baseUrl'>

/** Everything that is due in bundles by now: ends of questions, starts, exits, splits, mergers, reminders. Twice does no harm. */
export async function runDueBundles(machines: Machines, now = new Date()): Promise<void> {
  await settleBundles(machines.database, now)
  await remindOfBundles(machines.database, postOf(machines), now)
}

/** How often a server looks for what is due, in milliseconds. */
const lookEvery = 10 * 60_000

/** Looks at once and then again and again, until it is stopped; what fails is tried again the next time. */
export function keepBundles(machines: Machines): { stop: () => Promise<void> } {
  let last = Promise.resolve()
  const look = () => (last = last.then(() => runDueBundles(machines)).catch(() => {}))
  void look()
  const timer = setInterval(() => void look(), lookEvery)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return last
    },
  }
}
