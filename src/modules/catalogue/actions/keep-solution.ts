import { randomUUID } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { demand, found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Caller, OrganisationKind } from '../../access/schema.ts'
import { allCapabilityIds } from '../../capabilities/door.ts'
import { recordEntry } from '../../journal/door.ts'
import { cataloguePermissions } from '../policy.ts'
import { solutionSteps } from '../rules/solution-steps.ts'
import { solutionContentSchema, type Solution, type SolutionContent, type SolutionStatus } from '../schema.ts'
import { insertSolution, lockSolution, saveSolution, saveSolutionStatus, solutionById } from '../store/solutions.ts'
import { isLicence, licenceMeant } from '../validation/licence.ts'

const refusals = {
  name: { code: 'solutionName' },
  summary: { code: 'solutionSummary' },
  description: { code: 'solutionDescription' },
  maker: { code: 'solutionMaker' },
  field: { code: 'solutionField' },
  sourceCode: { code: 'solutionAddress' },
  website: { code: 'solutionAddress' },
  operatingModels: { code: 'solutionOperating' },
  interfaces: { code: 'solutionInterfaces' },
  capabilities: { code: 'solutionTooManyCapabilities' },
}

/** A first draft, which only its own organisation sees. */
export async function beginSolution(transaction: CallerTransaction, actor: Caller, input: unknown): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, cataloguePermissions.keepSolution)
  const content = await contentFrom(transaction, input)
  const id = randomUUID()
  await insertSolution(transaction, { id, organisation, content })
  await recordEntry(transaction, actor, {
    action: 'solutionBegun',
    subjectKind: 'solution',
    subject: id,
    after: { name: content.name, field: content.field },
  })
  return id
}

/** Whether something has changed; undefined where somebody else has saved meanwhile, and nothing is overwritten. */
export async function changeSolution(
  transaction: CallerTransaction,
  actor: Caller,
  { id, version, input }: { id: string; version: number; input: unknown },
): Promise<boolean | undefined> {
  const solution = await ownSolution(transaction, actor, id)
  const content = await contentFrom(transaction, input)
  const names = Object.keys(content) as (keyof SolutionContent)[]
  const changed = names.filter((name) => canonicalJson(content[name]) !== canonicalJson(solution[name]))
  if (changed.length === 0) return false
  if (solution.status !== 'draft') demandReady(actor.organisation!.kind, content)
  if (!(await saveSolution(transaction, { id, version, content }))) return undefined
  await recordEntry(transaction, actor, {
    action: 'solutionChanged',
    subjectKind: 'solution',
    subject: id,
    after: { fieldsChanged: changed.join(', ') },
  })
  return true
}

export async function moveSolution(
  transaction: CallerTransaction,
  actor: Caller,
  { id, to }: { id: string; to: SolutionStatus },
): Promise<void> {
  await lockSolution(transaction, id)
  const solution = await ownSolution(transaction, actor, id)
  if (!solutionSteps[solution.status].includes(to)) refuse({ code: 'solutionStep' })
  if (to === 'published') demandReady(actor.organisation!.kind, solution)
  await saveSolutionStatus(transaction, id, to)
  await recordEntry(transaction, actor, {
    action: 'solutionMoved',
    subjectKind: 'solution',
    subject: id,
    before: { status: solution.status },
    after: { status: to },
  })
}

/** The solution as whoever keeps it writes it; for everybody else it is not there. */
export async function ownSolution(transaction: CallerTransaction, actor: Caller, id: string): Promise<Solution> {
  demand(actor, cataloguePermissions.keepSolution)
  const solution = found(await solutionById(transaction, id))
  return solution.organisation.id === actor.organisation?.id ? solution : notFound()
}

async function contentFrom(transaction: CallerTransaction, input: unknown): Promise<SolutionContent> {
  const content = readInput(solutionContentSchema, input, refusals)
  const { licence } = content
  if (licence !== '' && !isLicence(licence)) {
    const meant = licenceMeant(licence)
    const values = { text: licence, ...(meant && { meant }) }
    refuse({ code: meant ? 'solutionLicenceMeant' : 'solutionLicence', place: 'licence', values })
  }
  const known = new Set(await allCapabilityIds(transaction))
  const unknown = content.capabilities.find((capability) => !known.has(capability))
  if (unknown !== undefined) refuse({ code: 'solutionCapabilities', place: 'capabilities', values: { name: unknown } })
  return content
}

function demandReady(kind: OrganisationKind, { summary, capabilities, licence }: SolutionContent): void {
  if (summary === '' || capabilities.length === 0) refuse({ code: 'solutionNotReady' })
  if (kind !== 'provider' && kind !== 'vendor' && licence === '')
    refuse({ code: 'solutionOfPublicBody', place: 'licence' })
}
