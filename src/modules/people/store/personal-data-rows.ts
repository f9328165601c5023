import { sql, type Kysely } from 'kysely'

// oxlint-disable-next-line no-explicit-any
type Database = Kysely<any>
type Row = Readonly<Record<string, unknown>>

const rowsOf = async (query: { execute: (database: Database) => Promise<{ rows: unknown[] }> }, database: Database) =>
  (await query.execute(database)).rows as Row[]

/** What is kept about the one who asks, as far as the walls show it to them. */
export async function ownRows(transaction: Database, person: string): Promise<Record<string, Row[]>> {
  return {
    person: await rowsOf(
      sql`select id, name, email, second_factor, operator, created_at from persons where id = ${person}`,
      transaction,
    ),
    zugehoerigkeiten: await rowsOf(
      sql`select o.name as organisation, m.role, m.since from memberships m join organisations o on o.id = m.organisation
        where m.person = ${person} order by m.since`,
      transaction,
    ),
    einladungen: (await rowsOf(sql`select invitation from invitations_to_me() as invitation`, transaction)).map(
      ({ invitation }) => invitation as Row,
    ),
    beitrittsanfragen: await rowsOf(
      sql`select o.name as organisation, r.role, r.message, r.created_at, r.decided_at, r.approved
        from join_requests r join organisations o on o.id = r.organisation where r.person = ${person} order by r.created_at`,
      transaction,
    ),
    verfolgt: await rowsOf(
      sql`select f.need, f.bundle, f.query, o.name as organisation, f.created_at from follows f
        left join organisations o on o.id = f.organisation where f.person = ${person} order by f.created_at, f.id`,
      transaction,
    ),
    benachrichtigungen: await rowsOf(
      sql`select pace, feed_made_at from news_settings where person = ${person}`,
      transaction,
    ),
    buendel: await rowsOf(
      sql`select kind, bundle, organisation, need, answer, reason, at from my_bundle_answers()`,
      transaction,
    ),
    verlauf: await rowsOf(
      sql`select j.at, o.name as organisation, f.name as acting_for, j.action, j.subject_kind, j.subject, j.before, j.after
        from journal j left join organisations o on o.id = j.organisation left join organisations f on f.id = j.acting_for
        where j.person = ${person} or (j.subject_kind = 'person' and j.subject = ${person}) order by j.id`,
      transaction,
    ),
  }
}

/** How a person signs in and where they are signed in, without anything that opens a door. */
export async function signInRows(database: Database, person: string): Promise<Record<string, Row[]>> {
  return {
    anmeldearten: await rowsOf(
      sql`select provider_id, created_at, updated_at from accounts where person = ${person} order by created_at`,
      database,
    ),
    anmeldungen: await rowsOf(
      sql`select s.created_at, s.updated_at, s.expires_at, s.ip_address, s.user_agent, o.name as organisation
        from sessions s left join organisations o on o.id = s.organisation where s.person = ${person} order by s.created_at`,
      database,
    ),
  }
}

export async function onlyAdministrated(transaction: Database): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from only_i_administer()`.execute(transaction)).rows
}

/** Where nobody is left when this person goes. */
export async function leftWithoutPeople(transaction: Database): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select id, name from only_i_belong_to()`.execute(transaction)).rows
}

export async function ownMemberships(
  transaction: Database,
  person: string,
): Promise<{ organisation: string; role: string }[]> {
  const { rows } = await sql<{ organisation: string; role: string }>`
    select organisation, role from memberships where person = ${person} order by since`.execute(transaction)
  return rows
}

export async function deleteMe(transaction: Database): Promise<void> {
  await sql`select delete_me()`.execute(transaction)
}
