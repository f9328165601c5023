import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { number } from '../../../kernel/german-numbers.ts'
import type { StartParts } from '../../../module.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { readWays, type WayServices } from '../../way/door.ts'
import { dayHere } from '../../../kernel/days.ts'
import { suggestClusters, suggestWithin } from '../../clusters/door.ts'
import { bundleAddresses } from '../addresses.ts'
import type { Cluster } from '../../clusters/schema.ts'
import { clusterPermissions } from '../../clusters/policy.ts'
import {
  bundlesWith,
  inhabitantsIn,
  largestBundles,
  livingBundlesCounted,
  ownLivingBundles,
  representedWithBundles,
  type BundlesCounted,
} from '../store/living-bundles.ts'
import { OwnBundles, Represented } from './bundle-list-page.tsx'
import { BundlesOfOne, Demand, NeededTogether, type DemandedBundle } from './demand-board.tsx'

const most = 5
const mostOwn = 10

/** How many go together, and what is in demand, for those who offer something and those who bring others together. */
export async function bundlesStart(c: Context, way: WayServices): Promise<StartParts> {
  const actor = c.get('actor')
  return c.get('asCaller')(async (transaction) => {
    const [counted, first] = await Promise.all([livingBundlesCounted(transaction), firstFor(transaction, actor, way)])
    return { figures: figuresOf(counted), ...(first && { first }) }
  })
}

const figuresOf = ({ bundles, organisations, inhabitants }: BundlesCounted) => [
  {
    place: 20,
    value: number(bundles),
    meaning: `Bündel auf dem Weg, in denen ${organisations === 1 ? '1 Organisation mitgeht' : `${number(organisations)} Organisationen mitgehen`}`,
    href: bundleAddresses.bundles,
  },
  {
    place: 30,
    value: number(inhabitants),
    meaning: 'Menschen leben in den Orten, die schon gemeinsam gehen',
    href: bundleAddresses.bundles,
  },
]

async function firstFor(transaction: CallerTransaction, actor: Actor | null, way: WayServices) {
  if (!actor?.organisation) return undefined
  const parts = [
    await ownPart(transaction, actor, way),
    await representedPart(transaction),
    await demandPart(transaction, actor, way),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : <>{parts}</>
}

/** Where the own projects stand. */
async function ownPart(transaction: CallerTransaction, actor: Actor, way: WayServices) {
  const bundles = await ownLivingBundles(transaction, mostOwn)
  if (bundles.length === 0) return undefined
  const ids = bundles.map(({ id }) => id)
  const ways = await readWays(transaction, actor, { ...way, bundles: ids, today: dayHere(new Date()) })
  return <OwnBundles bundles={bundles} ways={ways} />
}

async function representedPart(transaction: CallerTransaction) {
  const organisations = await representedWithBundles(transaction)
  return organisations.length === 0 ? undefined : <Represented organisations={organisations} />
}

async function demandPart(transaction: CallerTransaction, actor: Actor, way: WayServices) {
  if (!actor.organisation || !may(actor, clusterPermissions.seeSuggestions)) return undefined
  const { kind, id } = actor.organisation
  switch (kind) {
    case 'county':
      return <NeededTogether clusters={await suggestWithin(transaction, id, most)} />
    case 'provider':
    case 'vendor':
    case 'land':
    case 'bund':
      return <Demand {...await demandFor(transaction, actor, way)} isOffering={isOffering(kind)} />
    default:
      return undefined
  }
}

const isOffering = (kind: string) => kind === 'provider' || kind === 'vendor'

async function demandFor(
  transaction: CallerTransaction,
  actor: Actor,
  way: WayServices,
): Promise<{ bundles: DemandedBundle[]; clusters: Cluster[] }> {
  const [bundles, { clusters }] = await Promise.all([
    largestBundles(transaction, most),
    suggestClusters(transaction, { offset: 0, limit: most }),
  ])
  const ids = bundles.map(({ id }) => id)
  const [ways, inhabitants] = await Promise.all([
    readWays(transaction, actor, { ...way, bundles: ids, today: dayHere(new Date()) }),
    inhabitantsIn(transaction, ids),
  ])
  return {
    bundles: bundles.map((bundle) => ({
      bundle,
      way: ways.get(bundle.id),
      inhabitants: inhabitants.get(bundle.id) ?? null,
    })),
    clusters,
  }
}

/** The bundles in which an organisation goes along, for its page. */
export async function bundlesOfOrganisation(c: Context, { id }: { id: string }): Promise<Child> {
  const bundles = await c.get('asCaller')((transaction) => bundlesWith(transaction, id))
  return bundles.length === 0 ? null : <BundlesOfOne bundles={bundles} />
}
