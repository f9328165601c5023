import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { capabilityNames, serviceNames } from '../../capabilities/door.ts'
import type { Caller } from '../../access/schema.ts'
import { doubtedTwins, likeEnough, unfittingTwins, type TwinFinder } from '../../twins/door.ts'
import type { Twin, TwinGrade, TwinReason } from '../../twins/schema.ts'
import { tagsOf } from '../rules/audience.ts'
import type { Need } from '../schema.ts'
import { myBundles, needsByIds } from '../store/needs.ts'

export interface FoundTwin {
  need: Need
  grade: TwinGrade
  reasons: readonly TwinReason[]
}
/** Whoever asks, and the one transaction in which what was found is read. */
export interface Searcher {
  actor: Pick<Caller, 'organisation'> | null
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}

type Asked = Pick<Need, 'title' | 'aim'> & Partial<Pick<Need, 'id' | 'services' | 'requirements'>>

/** Needs of others that are like this one, best first, as far as whoever asks may see them and has not found them not to fit. */
export async function findTwins(
  finder: TwinFinder,
  { actor, asCaller }: Searcher,
  asked: Asked,
  limit = 5,
): Promise<FoundTwin[]> {
  if (asked.title.trim() === '') return []
  const owner = actor?.organisation?.id
  const { bundles, unfitting } = owner ? await asCaller((transaction) => ownView(transaction, asked.id)) : nobodysView
  const found = await finder.search(queryOf(asked, actor?.organisation?.name), {
    audience: tagsOf(actor, bundles),
    limit: limit + 3 + unfitting.size,
    ...(owner && { excludeOwner: owner }),
    ...(asked.id && { excludeId: asked.id }),
  })
  const alike = likeEnough(found).filter(({ id }) => !unfitting.has(id))
  if (alike.length === 0) return []
  const { needs, names, doubted } = await asCaller((transaction) => readFound(transaction, asked.id, alike))
  const byId = new Map(needs.map((need) => [need.id, need]))
  const twins = alike.flatMap(({ id, grade, reasons }) => {
    const need = byId.get(id)
    return need ? [{ need, grade, reasons: reasons.map((reason) => named(reason, names)) }] : []
  })
  return doubtedLast(twins, doubted).slice(0, limit)
}

const nobodysView = { bundles: [], unfitting: new Set<string>() }

const ownView = async (transaction: CallerTransaction, need: string | undefined) => ({
  bundles: await myBundles(transaction),
  unfitting: new Set(need ? await unfittingTwins(transaction, need) : []),
})

/** What others have found not to fit is not called the same, and comes after the rest. */
function doubtedLast(twins: readonly FoundTwin[], doubted: ReadonlySet<string>): FoundTwin[] {
  const isDoubted = ({ need }: FoundTwin) => doubted.has(need.id)
  return [
    ...twins.filter((twin) => !isDoubted(twin)),
    ...twins.filter(isDoubted).map((twin) => ({ ...twin, grade: 'related' as const })),
  ]
}

/** What one has found not to fit a need of one's own, the latest first. */
export async function hiddenTwins(transaction: CallerTransaction, need: string): Promise<Need[]> {
  const ids = await unfittingTwins(transaction, need)
  const needs = new Map((await needsByIds(transaction, ids)).map((each) => [each.id, each]))
  return ids.flatMap((id) => needs.get(id) ?? [])
}

async function readFound(transaction: CallerTransaction, asked: string | undefined, found: readonly Twin[]) {
  const ids = found.map(({ id }) => id)
  const [needs, doubted, names] = await Promise.all([
    needsByIds(transaction, ids),
    doubtedTwins(transaction, asked, ids),
    reasonNames(
      transaction,
      found.flatMap(({ reasons }) => reasons),
    ),
  ])
  return { needs, names, doubted }
}

/** The names of the services and capabilities that speak in these reasons. */
export async function reasonNames(
  transaction: CallerTransaction,
  reasons: readonly TwinReason[],
): Promise<Map<string, string>> {
  const keysOf = (kind: TwinReason['kind']) =>
    reasons.filter((reason) => reason.kind === kind).map(({ theirs }) => theirs)
  const names = await Promise.all([
    serviceNames(transaction, keysOf('service')),
    capabilityNames(transaction, keysOf('capability')),
  ])
  return new Map(names.flatMap((each) => [...each]))
}

/** Services and capabilities are keys in the index; people read their names. */
export const named = ({ kind, mine, theirs }: TwinReason, names: ReadonlyMap<string, string>): TwinReason =>
  kind === 'service' || kind === 'capability'
    ? { kind, mine: names.get(mine) ?? mine, theirs: names.get(theirs) ?? theirs }
    : { kind, mine, theirs }

/** A capability that several requirements name is one reason, not several. */
const queryOf = ({ title, aim, services = [], requirements = [] }: Asked, ownerName: string | undefined) => ({
  ...(ownerName && { ownerName }),
  title,
  description: aim,
  services,
  capabilities: [...new Set(requirements.flatMap(({ capability }) => capability ?? []))],
})
