import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { dayHere } from '../../../kernel/days.ts'
import { may } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { capabilityNames } from '../../capabilities/door.ts'
import { historyOf } from '../../journal/door.ts'
import { journalPermissions } from '../../journal/policy.ts'
import { standingOn } from '../rules/evidence-standing.ts'
import { takable } from '../rules/offering.ts'
import type { Evidence, Offer, OfferTerms, Solution, SolutionTie, SolutionVersion } from '../schema.ts'
import { evidenceOf } from '../store/evidence-rows.ts'
import { offerById, publishedOffersOf } from '../store/offers.ts'
import { tiesOf, versionsOf } from '../store/solution-parts.ts'
import { solutionById, solutionsByIds } from '../store/solutions.ts'

/** A solution with everything that hangs on it, as far as whoever asks may see it. */
export interface WholeSolution {
  solution: Solution
  /** In the order of the solution, by id. */
  capabilities: readonly { id: string; name: string }[]
  versions: readonly SolutionVersion[]
  ties: readonly SolutionTie[]
  evidence: readonly Evidence[]
  /** That can be taken today. */
  offers: readonly (Offer & { terms: OfferTerms })[]
}

/** In the order in which they are asked for, without those that are hidden. */
export async function wholeSolutions(transaction: CallerTransaction, ids: readonly string[]): Promise<WholeSolution[]> {
  const [solutions, versions, ties, evidence, offers] = [
    await solutionsByIds(transaction, ids),
    await versionsOf(transaction, ids),
    await tiesOf(transaction, ids),
    await evidenceOf(transaction, ids),
    await publishedOffersOf(transaction, ids),
  ]
  const names = await capabilityNames(
    transaction,
    solutions.flatMap(({ capabilities }) => capabilities),
  )
  const today = dayHere(new Date())
  const byId = new Map(solutions.map((solution) => [solution.id, solution]))
  return ids.flatMap((id) => {
    const solution = byId.get(id)
    if (!solution) return []
    return {
      solution,
      capabilities: solution.capabilities.map((each) => ({ id: each, name: names.get(each) ?? each })),
      versions: versions.get(id) ?? [],
      ties: ties.get(id) ?? [],
      evidence: (evidence.get(id) ?? []).map(({ revokedOn, ...each }) => ({
        ...each,
        standing: standingOn({ validUntil: each.validUntil, revokedOn }, today),
      })),
      offers: takable(offers.get(id) ?? [], today),
    }
  })
}

export interface SeenSolution extends WholeSolution {
  /** Null for whoever may not read the journal of its keeper. */
  history: Awaited<ReturnType<typeof historyOf>> | null
}

export async function seeSolution(
  transaction: CallerTransaction,
  actor: Caller | null,
  id: string,
): Promise<SeenSolution | undefined> {
  if (!(await solutionById(transaction, id))) return undefined
  const [whole] = await wholeSolutions(transaction, [id])
  const isMine = whole?.solution.organisation.id === actor?.organisation?.id
  return (
    whole && {
      ...whole,
      history:
        isMine && may(actor, journalPermissions.seeJournal)
          ? await historyOf(transaction, { subjectKind: 'solution', subject: id })
          : null,
    }
  )
}

/** As the walls allow. */
export const seeOffer = (transaction: CallerTransaction, id: string): Promise<Offer | undefined> =>
  offerById(transaction, id)
