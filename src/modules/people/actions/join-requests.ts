import type { Walled } from '../../../platform/database/walls.ts'
import { joinRequestsPerWeek } from '../rules/invitations.ts'
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
} from '../store/join-requests.ts'
import { insertMember, lockPeople, peopleOf } from '../store/people.ts'
import { demand, found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import { recordDeed, type DeedDoer } from '../../journal/door.ts'

/** Where nobody administers the organisation yet, whoever asks wants to be the first, whatever role the form says. */
export async function askToJoin(
  walled: Walled,
  actor: Actor,
  { organisation: id, input }: { organisation: string; input: unknown },
): Promise<void> {
  demand(actor, 'askToJoin')
  const organisation = found(await joinable(walled, id))
  const { role, message } = readInput(joinRequestSchema, input, {
    role: { code: 'roleUnknown' },
    message: { code: 'messageTooLong' },
  })
  const person = actor.person.id
  if (await isMember(walled, actor, organisation.id)) refuse({ code: 'alreadyIn' })
  if (await openRequestOf(walled, person, organisation.id)) refuse({ code: 'alreadyAsked' })
  if ((await requestsThisWeek(walled, person)) >= joinRequestsPerWeek) refuse({ code: 'askedTooOften' })
  const wish = organisation.administered ? role : 'administering'
  const request = await insertRequest(walled, { organisation: organisation.id, person, role: wish, message })
  const forThemselves = { person: actor.person, organisation: null, mandate: null }
  await recordDeed(walled, forThemselves, {
    action: 'joinRequested',
    subjectKind: 'joinRequest',
    subject: request,
    after: { organisation: organisation.id, role: wish },
  })
}

/** One's own memberships can always be seen, whichever organisation one acts for. */
const isMember = async (walled: Walled, actor: Actor, organisation: string): Promise<boolean> =>
  (await peopleOf(walled, organisation)).some(({ person }) => person === actor.person.id)

export interface RequestDecision {
  id: string
  approves: boolean
  /** The role that is given, which need not be the one wished for. */
  role?: string | undefined
}

/** Administrators let somebody in, or do not. */
export async function decideRequest(walled: Walled, actor: Actor, decision: RequestDecision): Promise<JoinRequest> {
  const organisation = ownOrganisation(actor, 'managePeople')
  await lockPeople(walled, organisation.id)
  found((await knowsRequest(walled, organisation.id, decision.id)) || undefined)
  const requests = await requestsTo(walled, organisation.id)
  const request = requests.find(({ id }) => id === decision.id) ?? refuse({ code: 'requestDecided' })
  const role = roles.find((each) => each === (decision.role ?? request.role)) ?? refuse({ code: 'roleUnknown' })
  return closeWith(walled, actor, request, { approves: decision.approves, role })
}

/** Those who run this installation say who administers an organisation first. */
export async function decideFirstAdministrator(
  walled: Walled,
  actor: Actor,
  { id, approves }: RequestDecision,
): Promise<JoinRequest> {
  demand(actor, 'decideFirstAdministrator')
  const find = async () => (await requestsToFirst(walled)).find((request) => request.id === id)
  const { organisation } = (await find()) ?? refuse({ code: 'requestDecided' })
  await lockPeople(walled, organisation.id)
  const request = (await find()) ?? refuse({ code: 'requestDecided' })
  return closeWith(walled, { person: actor.person, organisation, mandate: null }, request, {
    approves,
    role: 'administering',
  })
}

async function closeWith(
  walled: Walled,
  actor: DeedDoer & { person: { id: string } },
  request: JoinRequest,
  { approves, role }: { approves: boolean; role: Role },
): Promise<JoinRequest> {
  const { organisation, person } = request
  const isClosed = await closeRequest(walled, { id: request.id, decider: actor.person.id, approved: approves })
  if (!isClosed) refuse({ code: 'requestDecided' })
  if (approves) await insertMember(walled, organisation.id, person.id, role)
  await recordDeed(walled, actor, {
    action: approves ? 'joinApproved' : 'joinDeclined',
    subjectKind: 'joinRequest',
    subject: request.id,
    before: { person: person.id, role: request.role },
    after: approves ? { person: person.id, role } : null,
  })
  return { ...request, role }
}
