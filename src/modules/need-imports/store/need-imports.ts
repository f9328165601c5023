import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import type { ChosenColumns, Judging, KeptJudgement, NeedFile, OwnNeed } from '../schema.ts'

export interface NeedImport {
  id: string
  fileName: string
  content: NeedFile
  taken: number[]
  /** What somebody has said of its columns. */
  columns: ChosenColumns | null
  judging: Judging | null
  judgement: KeptJudgement | null
}

export async function insertImport(
  transaction: Database,
  {
    organisation,
    person,
    token,
    fileName,
    content,
    columns,
  }: Pick<NeedImport, 'fileName' | 'content' | 'columns'> & {
    organisation: string
    person: string | null
    token: string | null
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into need_imports (organisation, person, token, file_name, content, columns)
    values (${organisation}, ${person}, ${token}, ${fileName}, ${JSON.stringify(content)},
      ${columns && JSON.stringify(columns)}) returning id`.execute(transaction)
  return rows[0]!.id
}

/** One's own that is not older than two hours, for the organisation acted for; held until the transaction ends where it is to be taken. */
export async function importById(
  transaction: Database,
  { id, organisation, hold = false }: { id: string; organisation: string; hold?: boolean },
): Promise<NeedImport | undefined> {
  const { rows } = await sql<NeedImport>`
    select id, file_name as "fileName", content, taken, columns, judging, judgement from need_imports
    where id = ${id} and organisation = ${organisation} ${hold ? sql`for update` : sql``}`.execute(transaction)
  return rows[0]
}

export async function saveTaken(transaction: Database, id: string, taken: readonly number[]): Promise<void> {
  await sql`update need_imports set taken = ${JSON.stringify(taken)} where id = ${id}`.execute(transaction)
}

/** Null: as they are found by their headings. */
export async function saveChosenColumns(
  transaction: Database,
  id: string,
  columns: ChosenColumns | null,
): Promise<void> {
  await sql`update need_imports set columns = ${columns && JSON.stringify(columns)} where id = ${id}`.execute(
    transaction,
  )
}

/** What a job without a person needs to judge the rows; undefined where the file is gone or nobody waits for it. */
export async function importToJudge(
  database: Database,
  id: string,
): Promise<
  | (Pick<NeedImport, 'content' | 'taken' | 'columns'> & {
      judging: Judging
      organisation: { id: string; name: string }
    })
  | undefined
> {
  const { rows } = await sql<never>`
    select content, taken, columns, judging, json_build_object('id', o.id, 'name', o.name) as organisation
    from need_imports i join organisations o on o.id = i.organisation
    where i.id = ${id} and judging is not null and judging->>'print' is distinct from judgement->>'print'`.execute(
    database,
  )
  return rows[0]
}

export async function saveJudging(database: Database, id: string, judging: Judging): Promise<void> {
  await sql`update need_imports set judging = ${JSON.stringify(judging)} where id = ${id}`.execute(database)
}

export async function saveJudgement(database: Database, id: string, judgement: KeptJudgement): Promise<void> {
  await sql`update need_imports set judgement = ${JSON.stringify(judgement)} where id = ${id}`.execute(database)
}

/** False where it is not there any more. */
export async function deleteImport(transaction: Database, id: string): Promise<boolean> {
  const { rows } = await sql`delete from need_imports where id = ${id} returning id`.execute(transaction)
  return rows.length > 0
}

/** Those that nobody can reach any more. A job without a person. */
export async function deleteOldImports(database: Database): Promise<void> {
  await sql`delete from need_imports where created_at < now() - interval '2 hours'`.execute(database)
}

/** What an organisation has said already and still means. */
export async function ownNeeds(database: Database, organisation: string): Promise<OwnNeed[]> {
  const { rows } = await sql<OwnNeed>`
    select id, title, aim, services, jsonb_path_query_array(requirements, '$[*].capability ? (@ != null)') as capabilities
    from needs where organisation in (select line_of(${organisation})) and status <> 'withdrawn'
    order by created_at, id`.execute(database)
  return rows
}

/** What an organisation is, and whether it has merged into another or is gone. */
export async function standingOf(database: Database, id: string): Promise<{ kind: OrganisationKind; isOver: boolean }> {
  const { rows } = await sql<{ kind: OrganisationKind; isOver: boolean }>`
    select kind, successor is not null or vanished_on is not null as "isOver" from organisations where id = ${id}`.execute(
    database,
  )
  return rows[0]!
}
