import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { ProviderInput } from '../schema.ts'
import type { Role } from '../../access/schema.ts'

/** Without the secret, which nobody reads back. */
export interface IdentityProvider {
  id: string
  organisation: string
  organisationName: string
  issuer: string
  clientId: string
  domain: string
  roleClaim: string
  roleOfClaim: Readonly<Record<string, Role>>
  defaultRole: Role | null
  isApproved: boolean
}

/** Why somebody could not come in, when, and under which id their own page tells it. */
export interface IdentityFault {
  id: string
  /** ISO. */
  at: string
  code: string
  values: Readonly<Record<string, string | number>>
}

/** As those see it who administer its organisation. */
export interface ListedProvider extends IdentityProvider {
  lastFault: IdentityFault | null
  /** One that anybody may have caused. */
  strangerFault: IdentityFault | null
}

interface Row {
  id: string
  organisation: string
  organisation_name: string
  issuer: string
  client_id: string
  domain: string
  role_claim: string
  role_of_claim: Record<string, Role>
  default_role: Role | null
  approved_at: Date | null
}

const columns = sql`i.id, i.organisation, o.name as organisation_name, i.issuer, i.client_id, i.domain, i.role_claim,
  i.role_of_claim, i.default_role, i.approved_at from identity_providers i join organisations o on o.id = i.organisation`

const provider = (row: Row): IdentityProvider => ({
  id: row.id,
  organisation: row.organisation,
  organisationName: row.organisation_name,
  issuer: row.issuer,
  clientId: row.client_id,
  domain: row.domain,
  roleClaim: row.role_claim,
  roleOfClaim: row.role_of_claim,
  defaultRole: row.default_role,
  isApproved: row.approved_at !== null,
})

export async function providersOf(transaction: Database, organisation: string): Promise<ListedProvider[]> {
  const { rows } = await sql<Row & { last_fault: IdentityFault | null; stranger_fault: IdentityFault | null }>`
    select i.last_fault, i.stranger_fault, ${columns} where i.organisation in (select line_of(${organisation})) order by i.domain`.execute(
    transaction,
  )
  return rows.map((row) => ({ ...provider(row), lastFault: row.last_fault, strangerFault: row.stranger_fault }))
}

export async function noteFault(
  database: Database,
  provider: string,
  { fault, isProven }: { fault: IdentityFault; isProven: boolean },
): Promise<void> {
  await sql`update identity_providers set ${isProven ? sql`last_fault` : sql`stranger_fault`} = ${JSON.stringify(fault)}
    where id::text = ${provider}`.execute(database)
}

/** As long as nobody else has failed at the same identity provider since. */
export async function faultById(database: Database, id: string): Promise<IdentityFault | undefined> {
  const { rows } = await sql<{ fault: IdentityFault }>`
    select fault from identity_providers, lateral (values (last_fault), (stranger_fault)) as kept (fault)
    where fault ->> 'id' = ${id}`.execute(database)
  return rows[0]?.fault
}

export async function unapprovedProviders(transaction: Database): Promise<IdentityProvider[]> {
  const { rows } = await sql<Row>`select ${columns} where i.approved_at is null order by i.created_at`.execute(
    transaction,
  )
  return rows.map(provider)
}

/** Open to somebody who has not signed in yet: only that there is one, and whose. */
export async function approvedProvider(
  database: Database,
  filter: { domain: string } | { id: string },
): Promise<(IdentityProvider & { clientSecret: string }) | undefined> {
  const condition = 'domain' in filter ? sql`i.domain = ${filter.domain}` : sql`i.id::text = ${filter.id}`
  const { rows } = await sql<Row & { client_secret: string }>`
    select i.client_secret, ${columns} where ${condition} and i.approved_at is not null`.execute(database)
  return rows[0] && { ...provider(rows[0]), clientSecret: rows[0].client_secret }
}

export async function insertProvider(
  transaction: Database,
  { organisation, person, input }: { organisation: string; person: string; input: ProviderInput },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into identity_providers (organisation, issuer, client_id, client_secret, domain, role_claim, role_of_claim, default_role, connected_by)
    values (${organisation}, ${input.issuer}, ${input.clientId}, ${input.clientSecret}, ${input.domain}, ${input.roleClaim},
      ${JSON.stringify(input.roleOfClaim)}, ${input.defaultRole}, ${person}) returning id`.execute(transaction)
  return rows[0]!.id
}

export async function saveApproval(
  transaction: Database,
  id: string,
  person: string,
): Promise<IdentityProvider | undefined> {
  const { rows } = await sql<{ id: string }>`
    update identity_providers set approved_by = ${person}, approved_at = now()
    where id::text = ${id} and approved_at is null returning id`.execute(transaction)
  if (!rows[0]) return undefined
  const found = await sql<Row>`select ${columns} where i.id::text = ${id}`.execute(transaction)
  return provider(found.rows[0]!)
}

export async function removeProvider(transaction: Database, id: string): Promise<IdentityProvider | undefined> {
  const { rows } = await sql<Row>`select ${columns} where i.id::text = ${id}`.execute(transaction)
  const gone = await sql`delete from identity_providers where id::text = ${id} returning id`.execute(transaction)
  return rows[0] && gone.rows.length > 0 ? provider(rows[0]) : undefined
}

/** Whether the accounts of this address and this person belong to nobody but that organisation, so that its identity provider may answer for them. */
export async function belongsOnlyTo(
  database: Database,
  { email, person }: { email: string; person: string | null },
  organisation: string,
): Promise<boolean> {
  const { rows } = await sql<{ unused: boolean; operator: boolean; inside: number; outside: number }>`
    select bool_and(not exists (select from accounts a where a.person = p.id)) is not false as unused, coalesce(bool_or(p.operator), false) as operator,
      count(belongs) filter (where belongs = ${organisation})::int as inside,
      count(belongs) filter (where belongs <> ${organisation})::int as outside
    from persons p left join organisations_of(p.id) belongs on true where p.email = ${email} or p.id = ${person}`.execute(
    database,
  )
  const { unused, operator, inside, outside } = rows[0]!
  return !operator && outside === 0 && (inside > 0 || unused)
}

/** An account that nobody ever entered, with its password: its address was not confirmed, and it belongs nowhere. */
export async function deleteUnconfirmed(database: Database, email: string): Promise<void> {
  await sql`
    delete from persons p where p.email = ${email} and not p.email_verified and not p.operator
      and not exists (select from organisations_of(p.id))
      and not exists (select from accounts a where a.person = p.id and a.provider_id <> 'credential')`.execute(database)
}

export async function providerOfPerson(database: Database, person: string): Promise<string | undefined> {
  const { rows } = await sql<{ provider_id: string }>`
    select provider_id from accounts where person = ${person} and provider_id <> 'credential'
    order by updated_at desc limit 1`.execute(database)
  return rows[0]?.provider_id
}

/** Of a person there, of one session there, or of that session of that person; a session that came without a name of its own counts as meant. */
export async function endSessionsThrough(
  database: Database,
  provider: string,
  { person, session }: { person?: string | undefined; session?: string | undefined },
): Promise<void> {
  const ofPerson = sql`and person in (select person from accounts where provider_id = ${provider} and account_id = ${person})`
  const ofSession = person
    ? sql`and (provider_session = ${session} or provider_session is null)`
    : sql`and provider_session = ${session}`
  await sql`delete from sessions where identity_provider::text = ${provider}
    ${person === undefined ? sql`` : ofPerson} ${session === undefined ? sql`` : ofSession}`.execute(database)
}
