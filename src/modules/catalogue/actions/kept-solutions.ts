import { asCaller } from '../../../platform/database/as-caller.ts'
import type { Database } from '../../../platform/database/database.ts'
import { dayHere } from '../../../kernel/days.ts'
import { stem, wordsOf } from '../../twins/door.ts'
import { standingOn } from '../rules/evidence-standing.ts'
import type { FindableSolution } from '../rules/find-solutions.ts'
import type { EvidenceKind, Solution } from '../schema.ts'
import { publicEvidence } from '../store/evidence-rows.ts'
import { catalogueRevision, shownSolutions } from '../store/solutions.ts'
import { isOpenLicence } from '../validation/licence.ts'

interface Kept {
  solutions: Promise<readonly FindableSolution[]>
  revision: string
}

/** One catalogue per database that this process works on: what anybody may see of it, in memory, because counting facets in SQL takes ten times as long. */
const kept = new WeakMap<Database, Kept>()
const nobody = { person: null, organisation: null }

/** Every solution that is not a draft. */
export async function keptSolutions(database: Database): Promise<readonly FindableSolution[]> {
  const revision = await asCaller(database, nobody, catalogueRevision)
  const known = kept.get(database)
  if (known?.revision === revision) return known.solutions
  const fresh = { solutions: read(database), revision }
  kept.set(database, fresh)
  fresh.solutions.catch(() => kept.get(database) === fresh && kept.delete(database))
  return fresh.solutions
}

async function read(database: Database): Promise<FindableSolution[]> {
  const [solutions, evidence] = await asCaller(database, nobody, async (transaction) => [
    await shownSolutions(transaction),
    await publicEvidence(transaction),
  ])
  const today = dayHere(new Date())
  const valid = Map.groupBy(
    evidence.filter((each) => standingOn(each, today) === 'valid'),
    ({ solution }) => solution,
  )
  return solutions.map((solution) => findable(solution, valid.get(solution.id)?.map(({ kind }) => kind) ?? []))
}

function findable(solution: Solution, evidence: readonly EvidenceKind[]): FindableSolution {
  const { id, name, summary, maker, field, licence, operatingModels, status, organisation } = solution
  return {
    id,
    name,
    summary,
    maker,
    field,
    licence,
    operatingModels,
    status,
    organisation,
    isOpen: isOpenLicence(licence),
    capabilities: solution.capabilities,
    standards: [...new Set(solution.interfaces.map(({ standard }) => standard))],
    evidence: [...new Set(evidence)],
    nameWords: stems(name),
    words: stems([name, summary, solution.description].join(' ')),
  }
}

const stems = (text: string): ReadonlySet<string> => new Set(stemsOf(text))
/** Of a long description the beginning: it is kept in memory. */
const mostWords = 300
export const stemsOf = (text: string): string[] => wordsOf(text, mostWords).map(stem)
