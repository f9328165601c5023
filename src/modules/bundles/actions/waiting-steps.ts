import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { readWays, stepsOf, type Asking, type WayServices } from '../../way/door.ts'
import type { StationName, Step } from '../../way/schema.ts'
import { ownBundleIds } from '../store/bundle-news.ts'
import { bundlesByIds } from '../store/bundles.ts'
import { dayHere } from './day-here.ts'

export interface WaitingStep extends Step {
  bundle: { id: string; title: string }
  station: StationName
}

/** What the organisation acted for has to do in all its bundles, at whatever station; what is due first comes first. */
export async function stepsToTake(
  transaction: CallerTransaction,
  actor: Asking,
  way: WayServices,
): Promise<WaitingStep[]> {
  const own = actor?.organisation?.id
  if (!own) return []
  const ids = await ownBundleIds(transaction)
  if (ids.length === 0) return []
  const living = (await bundlesByIds(transaction, ids)).filter(
    ({ status }) => status === 'asking' || status === 'started',
  )
  const ways = await readWays(transaction, actor, {
    ...way,
    bundles: living.map(({ id }) => id),
    today: dayHere(new Date()),
  })
  return living
    .flatMap(({ id, title }) => stepsOf(ways.get(id)!, own).map((step) => ({ ...step, bundle: { id, title } })))
    .toSorted((one, other) => ((one.until ?? '9') < (other.until ?? '9') ? -1 : 1))
}

/** The same for the start page, as far as this person may take the step. */
export async function waitingSteps(transaction: CallerTransaction, actor: Actor, way: WayServices): Promise<Task[]> {
  const steps = await stepsToTake(transaction, actor, way)
  return steps
    .filter(({ permission }) => may(actor, permission))
    .map(({ bundle, step, href, until }) => ({
      place: 10,
      text: step,
      about: bundle.title,
      until,
      href,
    }))
}
