import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { capabilityNames, serviceNames } from '../../capabilities/door.ts'
import type { Caller } from '../../access/schema.ts'
import { likeEnough, type TwinFinder } from '../../twins/index.ts'
import type { Twin, TwinReason } from '../../twins/schema.ts'
import { tagsOf } from '../rules/audience.ts'
import type { Need } from '../schema.ts'
import { myBundles, needsByIds } from '../store/needs.ts'

export interface FoundTwin {
  need: Need
  reasons: readonly TwinReason[]
}
/** Whoever asks, and the one transaction in which what was found is read. */
export interface Searcher {
  actor: Pick<Caller, 'organisation'> | null
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
}

type Asked = Pick<Need, 'title' | 'aim'> & Partial<Pick<Need, 'id' | 'services' | 'requirements'>>

/** Needs of others that are like this one, best first, as far as whoever asks may see them. */
export async function findTwins(
  finder: TwinFinder,
  { actor, asCaller }: Searcher,
  asked: Asked,
  limit = 5,
): Promise<FoundTwin[]> {
  if (asked.title.trim() === '') return []
  const owner = actor?.organisation?.id
  const found = await finder.search(queryOf(asked, actor?.organisation?.name), {
    audience: tagsOf(actor, actor?.organisation ? await asCaller(myBundles) : []),
    limit: limit + 3,
    ...(owner && { excludeOwner: owner }),
    ...(asked.id && { excludeId: asked.id }),
  })
  const alike = likeEnough(found)
  if (alike.length === 0) return []
  const { needs, names } = await asCaller((transaction) => readFound(transaction, alike))
  const byId = new Map(needs.map((need) => [need.id, need]))
  return alike
    .flatMap(({ id, reasons }) => {
      const need = byId.get(id)
      return need ? [{ need, reasons: reasons.map((reason) => named(reason, names)) }] : []
    })
    .slice(0, limit)
}

async function readFound(transaction: CallerTransaction, found: readonly Twin[]) {
  const [needs, names] = await Promise.all([
    needsByIds(
      transaction,
      found.map(({ id }) => id),
    ),
    reasonNames(
      transaction,
      found.flatMap(({ reasons }) => reasons),
    ),
  ])
  return { needs, names }
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
