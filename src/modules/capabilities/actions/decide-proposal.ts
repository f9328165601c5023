import { capabilityPermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { answeringPerson, demand, found, ownOrganisation, personBehind, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { capabilityId } from '../rules/capability-id.ts'
import { proposalSchema, type Proposal } from '../schema.ts'
import { addCapabilities, allCapabilities } from '../store/capability-rows.ts'
import { insertProposal, proposalToDecide, saveDecision, saveSynonyms, waitsAlready } from '../store/proposal-rows.ts'

/** A word for the common vocabulary, which its curators accept, merge into another one, or decline. */
export async function proposeCapability(
  transaction: CallerTransaction,
  actor: Caller,
  input: unknown,
): Promise<string> {
  if (actor.organisation?.kind === 'vendor') refuse({ code: 'proposalOfVendor' })
  const organisation = ownOrganisation(actor, capabilityPermissions.proposeCapability).id
  const checked = readInput(proposalSchema, input, {
    field: { code: 'capabilityField' },
    name: { code: 'capabilityName' },
    description: { code: 'capabilityDescription' },
    synonyms: { code: 'capabilitySynonyms' },
  })
  const known = (await allCapabilities(transaction)).find(
    ({ name }) => name.toLowerCase() === checked.name.toLowerCase(),
  )
  if (known) refuse({ code: 'capabilityKnown', place: 'name' })
  if (await waitsAlready(transaction, organisation, checked.name)) refuse({ code: 'capabilityProposed', place: 'name' })
  const id = await insertProposal(transaction, { organisation, person: personBehind(actor), input: checked })
  await recordEntry(transaction, actor, {
    action: 'capabilityProposed',
    subjectKind: 'capabilityProposal',
    subject: id,
    after: { name: checked.name, field: checked.field },
  })
  return id
}

export interface ProposalVerdict {
  id: string
  verdict: 'accept' | 'merge' | 'decline'
  /** Of the capability it is merged into. */
  into?: string | undefined
  reason?: string | undefined
}

/** What becomes of it is told in the journal of the curators and shown to those who proposed it. */
export async function decideProposal(
  transaction: CallerTransaction,
  actor: Caller,
  checked: ProposalVerdict,
): Promise<void> {
  demand(actor, capabilityPermissions.curateCapabilities)
  const proposal = found(await proposalToDecide(transaction, checked.id))
  if (proposal.status !== 'open') refuse({ code: 'proposalOver' })
  const reason = (checked.reason ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 500)
  if (checked.verdict === 'decline' && reason === '') refuse({ code: 'declineReason', place: 'reason' })
  const status = ({ accept: 'accepted', merge: 'merged', decline: 'declined' } as const)[checked.verdict]
  const capability = await becomes(transaction, proposal, checked)
  await saveDecision(transaction, { id: proposal.id, person: answeringPerson(actor), status, capability, reason })
  await recordEntry(transaction, actor, {
    action: 'capabilityDecided',
    subjectKind: 'capabilityProposal',
    subject: proposal.id,
    before: { status: 'open' },
    after: { status, capability },
  })
}

/** The id of the capability that it becomes or goes up in. */
async function becomes(
  transaction: CallerTransaction,
  proposal: Proposal,
  { verdict, into }: ProposalVerdict,
): Promise<string | null> {
  if (verdict === 'decline') return null
  const all = await allCapabilities(transaction)
  if (verdict === 'accept') {
    if (into) refuse({ code: 'acceptOrMerge', place: 'into' })
    const { field, name, description, synonyms } = proposal
    if (all.some((each) => each.name.toLowerCase() === name.toLowerCase())) refuse({ code: 'capabilityKnown' })
    const id = capabilityId(name, new Set(all.map((each) => each.id)))
    await addCapabilities(transaction, [{ id, field, name, description, synonyms, dimension: 'technology' }])
    return id
  }
  const target = all.find(({ id }) => id === into)
  if (!target) return refuse({ code: 'mergeTarget', place: 'into' })
  const names = [...target.synonyms, proposal.name, ...proposal.synonyms].filter((each) => each !== target.name)
  await saveSynonyms(transaction, target.id, [...new Set(names)].slice(0, 30))
  return target.id
}
