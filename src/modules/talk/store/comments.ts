import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Comment, Subject } from '../schema.ts'

/** So many are shown of one talk, the latest. */
export const mostShown = 200

async function commentsWhere(transaction: Database, condition: RawBuilder<unknown>): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, case when c.bundle is not null then jsonb_build_object('kind', 'bundle', 'id', c.bundle)
        else jsonb_build_object('kind', 'need', 'id', c.need) end as subject,
      c.requirement, jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
      c.text, c.written_at as "writtenAt", c.changed_at as "changedAt",
      coalesce(c.person = current_person() and c.organisation in (select my_line()), false) as "isMine"
    from comments c join organisations o on o.id = heir_of(c.organisation) left join persons p on p.id = c.person
    where ${condition} order by c.written_at desc, c.id limit ${mostShown}`.execute(transaction)
  return rows.toReversed()
}

const about = ({ kind, id }: Subject) => (kind === 'bundle' ? sql`c.bundle = ${id}` : sql`c.need = ${id}`)

/** What has been said of something, as far as whoever asks reads along; the latest last. */
export const commentsOn = (transaction: Database, subject: Subject): Promise<Comment[]> =>
  commentsWhere(transaction, about(subject))

export const commentById = async (transaction: Database, id: string): Promise<Comment | undefined> =>
  (await commentsWhere(transaction, sql`c.id = ${id}`))[0]

export interface NewComment {
  subject: Subject
  requirement: string | null
  organisation: string
  person: string
  text: string
}

export async function insertComment(
  transaction: Database,
  { subject: { kind, id }, requirement, organisation, person, text }: NewComment,
): Promise<string> {
  const [bundle, need] = kind === 'bundle' ? [id, null] : [null, id]
  const { rows } = await sql<{ id: string }>`
    insert into comments (bundle, need, requirement, organisation, person, text)
    values (${bundle}, ${need}, ${requirement}, ${organisation}, ${person}, ${text}) returning id`.execute(transaction)
  return rows[0]!.id
}

/** False where that is said already. */
export async function saveText(transaction: Database, id: string, text: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update comments set text = ${text}, changed_at = now() where id = ${id} and text <> ${text}`.execute(transaction)
  return numAffectedRows === 1n
}

/** False where somebody was faster. */
export async function deleteComment(transaction: Database, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from comments where id = ${id}`.execute(transaction)
  return numAffectedRows === 1n
}

export async function writtenOfLate(transaction: Database, person: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from comments where person = ${person} and written_at > now() - interval '1 hour'`.execute(
    transaction,
  )
  return rows[0]!.count
}

export async function hasRequirement(transaction: Database, { kind, id }: Subject, text: string): Promise<boolean> {
  const [bundle, need] = kind === 'bundle' ? [id, null] : [null, id]
  const { rows } = await sql<{ yes: boolean }>`
    select has_requirement(${bundle}::uuid, ${need}::uuid, ${text}) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Of whoever asks. */
export async function ownComments(transaction: Database): Promise<object[]> {
  const { rows } = await sql<object>`
    select bundle, need, requirement, text, written_at from my_comments()`.execute(transaction)
  return rows
}
