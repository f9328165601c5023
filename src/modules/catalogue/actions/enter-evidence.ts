import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { dayHere } from '../../../kernel/days.ts'
import { demand, found, notFound, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { cataloguePermissions } from '../policy.ts'
import { evidenceSchema, type EvidenceContent, type Solution } from '../schema.ts'
import {
  evidenceById,
  evidenceOf,
  insertEvidence,
  lockEvidenceOf,
  revokeEvidence,
  type StoredEvidence,
} from '../store/evidence-rows.ts'
import { versionsOf } from '../store/solution-parts.ts'
import { solutionById } from '../store/solutions.ts'

const day = { code: 'evidenceDay' }
const refusals = {
  kind: { code: 'evidenceKind' },
  title: { code: 'evidenceTitle' },
  issuer: { code: 'evidenceIssuer' },
  scheme: { code: 'evidenceScheme' },
  schemeVersion: { code: 'evidenceScheme' },
  version: { code: 'evidenceVersion' },
  operatingModel: { code: 'solutionOperating' },
  issuedOn: day,
  validUntil: day,
  address: { code: 'solutionAddress' },
  visibility: { code: 'evidenceVisibility' },
}

/** Whoever keeps the entry says what they have; a public body also what it has looked at itself. */
export function mayEnterEvidence(actor: Caller, { organisation }: Pick<Solution, 'organisation'>): boolean {
  return organisation.id === actor.organisation?.id || actor.organisation?.kind !== 'vendor'
}

export async function enterEvidence(
  transaction: CallerTransaction,
  actor: Caller,
  { solution: id, input }: { solution: string; input: unknown },
): Promise<void> {
  const { id: organisation } = ownOrganisation(actor, cataloguePermissions.enterEvidence)
  const solution = found(await solutionById(transaction, id))
  if (!mayEnterEvidence(actor, solution)) notFound()
  const content = readInput(evidenceSchema, input, refusals)
  const { kind, scheme, schemeVersion, issuedOn, validUntil, version } = content
  if (kind === 'securityCertificate' && (scheme === '' || schemeVersion === ''))
    refuse({ code: 'evidenceScheme', place: 'scheme' })
  if (issuedOn > dayHere(new Date())) refuse({ code: 'evidenceFuture', place: 'issuedOn' })
  if (validUntil && validUntil < issuedOn) refuse({ code: 'evidenceOrder', place: 'validUntil' })
  const versions = (await versionsOf(transaction, [id])).get(id) ?? []
  if (version && !versions.some((each) => each.id === version)) refuse({ code: 'evidenceVersion', place: 'version' })
  await lockEvidenceOf(transaction, id)
  const isThere = ((await evidenceOf(transaction, [id])).get(id) ?? []).some((each) =>
    isSame(each, content, organisation),
  )
  if (isThere) refuse({ code: 'evidenceThere', place: 'title' })
  const evidence = await insertEvidence(transaction, { solution: id, organisation, content })
  await recordEntry(transaction, actor, {
    action: 'evidenceEntered',
    subjectKind: 'evidence',
    subject: evidence,
    after: { solution: id, evidenceKind: kind },
  })
}

/** The same paper entered twice by the same organisation. */
const isSame = (one: StoredEvidence, other: EvidenceContent, organisation: string): boolean =>
  one.organisation.id === organisation &&
  one.revokedOn === null &&
  (one.version?.id ?? null) === other.version &&
  one.operatingModel === other.operatingModel &&
  one.kind === other.kind &&
  one.title === other.title &&
  one.issuer === other.issuer &&
  one.issuedOn === other.issuedOn

/** It holds no more; it stays in the list. */
export async function withdrawEvidence(transaction: CallerTransaction, actor: Caller, id: string): Promise<string> {
  demand(actor, cataloguePermissions.enterEvidence)
  const evidence = found(await evidenceById(transaction, id))
  if (evidence.organisation.id !== actor.organisation?.id) notFound()
  if (!(await revokeEvidence(transaction, id, dayHere(new Date())))) refuse({ code: 'evidenceOver' })
  await recordEntry(transaction, actor, {
    action: 'evidenceRevoked',
    subjectKind: 'evidence',
    subject: id,
    before: { solution: evidence.solution },
  })
  return evidence.solution
}
