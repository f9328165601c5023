import type { Database } from '../../../platform/database.ts'
import { questionsToMe } from '../../bundles/door.ts'
import { findNeeds, needsByIds, type Searcher } from '../../needs/door.ts'
import type { Need, NeedQuery } from '../../needs/schema.ts'
import type { TwinFinder } from '../../twins/index.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { Follow, Subject } from '../schema.ts'
import { lookAs } from './look-as.ts'

export interface NewsMachines {
  database: Database
  twins: TwinFinder
}
interface Wish {
  changed?: { after: Date; until: Date }
  /** Only what has a day by which something has to happen. */
  dated?: boolean
  limit: number
}

/** The needs that somebody follows, what changed last first, and how many there are; only what they may see now. */
export async function readSubject(
  machines: NewsMachines,
  searcher: Searcher,
  subject: Subject,
  wish: Wish,
): Promise<{ needs: Need[]; total: number }> {
  if (subject.query !== null) return readQuery(machines, searcher, queryFrom(subject.query), wish)
  const needs = await searcher.wall((walled) => needsByIds(walled, [subject.need]))
  const asked = needs.filter((need) => need.status !== 'draft' && fits(need, wish))
  return { needs: asked, total: asked.length }
}

/** The same for a list of needs. */
export async function readQuery(
  machines: NewsMachines,
  searcher: Searcher,
  query: NeedQuery,
  wish: Wish,
): Promise<{ needs: Need[]; total: number }> {
  const { needs: listed, total } = await findNeeds(machines, searcher, query, { ...wish, byChange: true })
  const ids = listed.map(({ id }) => id)
  const needs = await searcher.wall((walled) => needsByIds(walled, ids))
  return { needs: needs.filter(({ status }) => status !== 'draft').toSorted(latestChangeFirst), total }
}

/** Everything that a person follows, each need once. */
export async function readAll(
  machines: NewsMachines,
  { person, follows }: { person: string; follows: readonly Follow[] },
  wish: Wish,
): Promise<Need[]> {
  const byId = new Map<string, Need>()
  for (const follow of follows) {
    const searcher = await lookAs(machines.database, { person, organisation: follow.organisation })
    const { needs } = await readSubject(machines, searcher, follow, wish)
    for (const need of needs) if (!byId.get(need.id)?.background) byId.set(need.id, need)
  }
  return [...byId.values()].toSorted(latestChangeFirst).slice(0, wish.limit)
}

/** Bundles that wait for the answer of an organisation for which this person follows something. */
export async function readQuestions(
  { database }: Pick<NewsMachines, 'database'>,
  { person, follows }: { person: string; follows: readonly Follow[] },
) {
  const organisations = [...new Set(follows.map(({ organisation }) => organisation))]
  const asked = organisations.map(async (organisation) => {
    const { wall } = await lookAs(database, { person, organisation })
    return wall(questionsToMe)
  })
  return (await Promise.all(asked)).flat()
}

const latestChangeFirst = (one: Need, other: Need) =>
  other.changedAt.getTime() - one.changedAt.getTime() || (one.id < other.id ? -1 : 1)

const fits = ({ changedAt, deadline, background }: Need, { changed, dated }: Wish) =>
  (!changed || (changedAt > changed.after && changedAt <= changed.until)) &&
  (!dated || deadline !== null || Boolean(background?.contractUntil))
