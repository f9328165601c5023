import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Service } from '../schema.ts'

/** The names of these services, by their keys; a key that nobody has imported is missing. */
export async function serviceNames(transaction: Database, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; name: string }>`
    select key, name from services
    where key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`.execute(transaction)
  return new Map(rows.map(({ key, name }) => [key, name]))
}

const columns = sql`key, catalogue, name, ozg_key as "ozgKey", ozg_name as "ozgName", situation, topic`

/** Services whose key begins so. */
export async function servicesWithKey(transaction: Database, beginning: string, most: number): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${columns} from services where starts_with(key, ${beginning}) order by key limit ${most}`.execute(
    transaction,
  )
  return rows
}

/** In the order of the keys. */
export async function servicesByKeys(transaction: Database, keys: readonly string[]): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select ${columns} from services
    join jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) with ordinality as asked (asked_key, place)
      on asked_key = key
    order by place`.execute(transaction)
  return rows
}

export async function allServices(database: Database): Promise<Service[]> {
  const { rows } = await sql<Service>`select ${columns} from services order by key`.execute(database)
  return rows
}

/** Another one when any service is another one. */
export async function servicesPrint(database: Database): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws('|', key, name, ozg_name, situation, topic), 0)), 0)
      as print from services`.execute(database)
  return rows[0]!.print
}

export async function hasServices(transaction: Database): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select exists (select from services) as yes`.execute(transaction)
  return rows[0]!.yes
}

/** Adds or renews services from one list; how many were new and how many changed. */
export async function putServices(
  database: Database,
  services: readonly Service[],
  source: string,
): Promise<{ added: number; changed: number }> {
  const { rows } = await sql<{ added: boolean }>`
    insert into services (key, catalogue, name, ozg_key, ozg_name, situation, topic, source)
    select key, catalogue, name, "ozgKey", "ozgName", situation, topic, ${source}
    from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      as s (key text, catalogue text, name text, "ozgKey" text, "ozgName" text, situation text, topic text)
    on conflict (key) do update set catalogue = excluded.catalogue, name = excluded.name, ozg_key = excluded.ozg_key,
      ozg_name = excluded.ozg_name, situation = excluded.situation, topic = excluded.topic, source = excluded.source
    where (services.name, services.ozg_key, services.ozg_name, services.situation, services.topic)
      is distinct from (excluded.name, excluded.ozg_key, excluded.ozg_name, excluded.situation, excluded.topic)
    returning (xmax = 0) as added`.execute(database)
  const added = rows.filter((row) => row.added).length
  return { added, changed: rows.length - added }
}
