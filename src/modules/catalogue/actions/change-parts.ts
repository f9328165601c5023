import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { tieKinds, versionSchema } from '../schema.ts'
import { deleteTie, deleteVersion, insertTie, insertVersion } from '../store/solution-parts.ts'
import { lockSolution, solutionById, solutionNamed } from '../store/solutions.ts'
import { ownSolution } from './keep-solution.ts'

export async function addVersion(
  transaction: CallerTransaction,
  actor: Caller,
  { solution, input }: { solution: string; input: unknown },
): Promise<void> {
  await ownSolution(transaction, actor, solution)
  const version = readInput(versionSchema, input, {
    name: { code: 'solutionVersionName' },
    releasedOn: { code: 'solutionVersionDay' },
    supportUntil: { code: 'solutionVersionDay' },
  })
  const { name, releasedOn, supportUntil } = version
  if (releasedOn && supportUntil && supportUntil < releasedOn)
    refuse({ code: 'solutionVersionOrder', place: 'supportUntil' })
  if (!(await insertVersion(transaction, { solution, ...version })))
    refuse({ code: 'solutionVersionThere', place: 'name', values: { name } })
  await recordEntry(transaction, actor, {
    action: 'solutionVersionAdded',
    subjectKind: 'solution',
    subject: solution,
    after: { versionName: name },
  })
}

/** Whether there was one. */
export async function removeVersion(
  transaction: CallerTransaction,
  actor: Caller,
  { solution, version }: { solution: string; version: string },
): Promise<boolean> {
  await lockSolution(transaction, solution)
  await ownSolution(transaction, actor, solution)
  const name = await deleteVersion(transaction, solution, version)
  if (name === undefined) return false
  await recordEntry(transaction, actor, {
    action: 'solutionVersionRemoved',
    subjectKind: 'solution',
    subject: solution,
    before: { versionName: name },
  })
  return true
}

export async function addTie(
  transaction: CallerTransaction,
  actor: Caller,
  { solution, kind: asked, other: named }: { solution: string; kind: string; other: string },
): Promise<void> {
  await ownSolution(transaction, actor, solution)
  const kind = tieKinds.find((each) => each === asked) ?? refuse({ code: 'solutionTieKind', place: 'kind' })
  const [id] = named.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i) ?? []
  const other = id ? await solutionById(transaction, id) : await solutionNamed(transaction, named.trim())
  if (!other) return refuse({ code: 'solutionTieOther', place: 'other' })
  if (other.id === solution) refuse({ code: 'solutionTieSelf', place: 'other' })
  if (!(await insertTie(transaction, { solution, other: other.id, kind })))
    refuse({ code: 'solutionTieThere', place: 'other' })
  await recordEntry(transaction, actor, {
    action: 'solutionTied',
    subjectKind: 'solution',
    subject: solution,
    after: { solution: other.id },
  })
}

/** Whether both were tied. */
export async function removeTie(
  transaction: CallerTransaction,
  actor: Caller,
  { solution, other }: { solution: string; other: string },
): Promise<boolean> {
  await ownSolution(transaction, actor, solution)
  found(await solutionById(transaction, other))
  if (!(await deleteTie(transaction, solution, other))) return false
  await recordEntry(transaction, actor, {
    action: 'solutionUntied',
    subjectKind: 'solution',
    subject: solution,
    before: { solution: other },
  })
  return true
}
