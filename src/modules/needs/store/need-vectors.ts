import { anyOf } from '../../../platform/database/uuids.ts'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'

/** Whether `v` is what the model says about `n` as it stands; what it refused it is asked again after a week. */
export const isCurrentVector = (model: string) =>
  sql`v.model = ${model} and v.text_hash = md5(n.title || chr(10) || n.aim)
    and (v.vector is not null or v.made_at > now() - interval '7 days')`

export interface UnreadText {
  id: string
  title: string
  aim: string
  hash: string
}

/** The texts of these needs about which the model has said nothing yet. */
export async function unreadTexts(database: Database, ids: readonly string[], model: string): Promise<UnreadText[]> {
  const { rows } = await sql<UnreadText>`
    select n.id, n.title, n.aim, md5(n.title || chr(10) || n.aim) as hash from needs n
    left join need_vectors v on v.need = n.id and ${isCurrentVector(model)}
    where n.id = ${anyOf(ids)} and v.need is null order by n.id`.execute(database)
  return rows
}

export interface ReadText {
  id: string
  hash: string
  vector: Int8Array | null
}

export async function saveVectors(database: Database, model: string, read: readonly ReadText[]): Promise<void> {
  const rows = read.map(({ id, hash, vector }) => ({
    need: id,
    hash,
    vector: vector && Buffer.from(vector.buffer, vector.byteOffset, vector.length).toString('base64'),
  }))
  await sql`
    insert into need_vectors (need, model, text_hash, vector)
    select need, ${model}, hash, decode(vector, 'base64')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as read (need uuid, hash text, vector text)
    on conflict (need) do update set model = excluded.model, text_hash = excluded.text_hash, vector = excluded.vector,
      made_at = clock_timestamp()`.execute(database)
}
