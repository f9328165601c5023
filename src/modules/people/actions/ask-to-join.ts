import { peoplePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { joinRequestsPerWeek } from '../rules/invitation-limits.ts'
import { joinRequestSchema, type JoinRequest } from '../schema.ts'
import { roles, type Actor, type Role } from '../../access/schema.ts'
import {
  closeRequest,
  insertRequest,
  joinable,
  knowsRequest,
  openRequestOf,
  requestsThisWeek,
  requestsTo,
  requestsToFirst,
} from '../store/join-request-rows.ts'
import { insertMember, lockPeople, peopleOf } from '../store/people-rows.ts'
import { demand, found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordEntry, type EntryAuthor } from '../../journal/door.ts'

/** Where nobody administers the organisation yet, whoever asks wants to be the first, whatever role the form says. */
export async function askToJoin(
  transaction: CallerTransaction,
  actor: Actor,
  { organisation: id, input }: { organisation: string; input: unknown },
): Promise<void> {
  demand(actor, peoplePermissions.askToJoin)
  const organisation = found(await joinable(transaction, id))
  const { role, message } = readInput(joinRequestSchema, input, {
    role: { code: 'roleUnknown' },
    message: { code: 'messageTooLong' },
  })
  const person = actor.person.id
  if (await isMember(transaction, actor, organisation.id)) refuse({ code: 'alreadyIn' })
  if (await openRequestOf(transaction, person, organisation.id)) refuse({ code: 'alreadyAsked' })
  if ((await requestsThisWeek(transaction, person)) >= joinRequestsPerWeek) refuse({ code: 'askedTooOften' })
  const neededRole = organisation.administered ? role : 'administering'
  const request = await insertRequest(transaction, { organisation: organisation.id, person, role: neededRole, message })
  const forThemselves = { person: actor.person, organisation: null, mandate: null }
  await recordEntry(transaction, forThemselves, {
    action: 'joinRequested',
    subjectKind: 'joinRequest',
    subject: request,
    after: { organisation: organisation.id, role: neededRole },
  })
}

/** One's own memberships can always be seen, whichever organisation one acts for. */
const isMember = async (transaction: CallerTransaction, actor: Actor, organisation: string): Promise<boolean> =>
  (await peopleOf(transaction, organisation)).some(({ person }) => person === actor.person.id)

export interface RequestDecision {
  id: string
  approves: boolean
  /** The role that is given, which need not be the one wanted for. */
  role?: string | undefined
}

/** Administrators let somebody in, or do not. */
export async function decideRequest(
  transaction: CallerTransaction,
  actor: Actor,
  decision: RequestDecision,
): Promise<JoinRequest> {
  const organisation = ownOrganisation(actor, peoplePermissions.managePeople)
  await lockPeople(transaction, organisation.id)
  found((await knowsRequest(transaction, organisation.id, decision.id)) || undefined)
  const requests = await requestsTo(transaction, organisation.id)
  const request = requests.find(({ id }) => id === decision.id) ?? refuse({ code: 'requestDecided' })
  const role = roles.find((each) => each === (decision.role ?? request.role)) ?? refuse({ code: 'roleUnknown' })
  return closeWith(transaction, actor, request, { approves: decision.approves, role })
}

/** Those who run this installation say who administers an organisation first. */
export async function decideFirstAdministrator(
  transaction: CallerTransaction,
  actor: Actor,
  { id, approves }: RequestDecision,
): Promise<JoinRequest> {
  demand(actor, peoplePermissions.decideFirstAdministrator)
  const find = async () => (await requestsToFirst(transaction)).find((request) => request.id === id)
  const { organisation } = (await find()) ?? refuse({ code: 'requestDecided' })
  await lockPeople(transaction, organisation.id)
  const request = (await find()) ?? refuse({ code: 'requestDecided' })
  return closeWith(transaction, { person: actor.person, organisation, mandate: null }, request, {
    approves,
    role: 'administering',
  })
}

async function closeWith(
  transaction: CallerTransaction,
  actor: EntryAuthor & { person: { id: string } },
  request: JoinRequest,
  { approves, role }: { approves: boolean; role: Role },
): Promise<JoinRequest> {
  const { organisation, person } = request
  const isClosed = await closeRequest(transaction, { id: request.id, decider: actor.person.id, approved: approves })
  if (!isClosed) refuse({ code: 'requestDecided' })
  if (approves) await insertMember(transaction, organisation.id, person.id, role)
  await recordEntry(transaction, actor, {
    action: approves ? 'joinApproved' : 'joinDeclined',
    subjectKind: 'joinRequest',
    subject: request.id,
    before: { person: person.id, role: request.role },
    after: approves ? { person: person.id, role } : null,
  })
  return { ...request, role }
}
