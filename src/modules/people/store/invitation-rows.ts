import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { InvitationLetter, OpenInvitation } from '../schema.ts'
import type { Role } from '../../access/schema.ts'

const isOpen = sql`i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null`

/** Not answered and not withdrawn; those that have expired among them, since they can be sent again. */
export async function openInvitations(transaction: Database, organisation: string): Promise<OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    select i.id, i.email, i.role, p.name as "invitedBy", i.expires_at as "expiresAt", i.expires_at <= now() as expired
    from invitations i left join persons p on p.id = i.invited_by
    where i.organisation in (select line_of(${organisation})) and ${isOpen} order by i.email`.execute(transaction)
  return rows
}

export async function insertInvitation(
  transaction: Database,
  invitation: {
    organisation: string
    email: string
    role: Role
    tokenHash: string
    invitedBy: string
    expiresAt: Date
  },
): Promise<string> {
  const { organisation, email, role, tokenHash, invitedBy, expiresAt } = invitation
  const { rows } = await sql<{ id: string }>`
    insert into invitations (organisation, email, role, token_hash, invited_by, expires_at)
    values (${organisation}, ${email}, ${role}, ${tokenHash}, ${invitedBy}, ${expiresAt}) returning id`.execute(
    transaction,
  )
  return rows[0]!.id
}

/** The link sent before no longer works. */
export async function renewInvitation(
  transaction: Database,
  id: string,
  tokenHash: string,
  expiresAt: Date,
): Promise<void> {
  await sql`update invitations set token_hash = ${tokenHash}, expires_at = ${expiresAt} where id = ${id}`.execute(
    transaction,
  )
}

export async function withdrawInvitationRow(transaction: Database, id: string): Promise<void> {
  await sql`update invitations set withdrawn_at = now() where id = ${id}`.execute(transaction)
}

interface LetterRow {
  organisation: string
  organisation_name: string
  role: Role
  invited_by: string | null
  expires_at: Date
  status: InvitationLetter['status']
  is_for_me: boolean
}

export async function invitationByToken(
  transaction: Database,
  tokenHash: string,
): Promise<InvitationLetter | undefined> {
  const { rows } = await sql<LetterRow>`select * from invitation_of(${tokenHash})`.execute(transaction)
  return rows.map((row) => ({
    organisation: { id: row.organisation, name: row.organisation_name },
    role: row.role,
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
    status: row.status,
    isForMe: row.is_for_me,
  }))[0]
}

/** Undefined where it is not open, or not for whoever asks. */
export async function answerInvitationRow(
  transaction: Database,
  tokenHash: string,
  accepts: boolean,
): Promise<{ id: string; organisation: string; role: Role } | undefined> {
  const { rows } = await sql<{ id: string; organisation: string; role: Role }>`
    select * from answer_invitation(${tokenHash}, ${accepts})`.execute(transaction)
  return rows[0]
}
