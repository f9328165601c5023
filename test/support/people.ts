import { randomBytes, randomUUID } from 'node:crypto'
import { sha256 } from '../../src/platform/sign-in/sha256.ts'
import { standingsOf } from '../../src/modules/access/store/actors.ts'
import type { Database } from '../../src/platform/database/database.ts'
import type { Actor, OrganisationKind, Role, TokenScope } from '../../src/modules/access/schema.ts'

/** An organisation that nobody belongs to yet. */
export async function anOrganisation(
  database: Database,
  {
    name = 'Musterstadt',
    kind = 'municipality',
    parent = null,
  }: { name?: string; kind?: OrganisationKind; parent?: string | null } = {},
): Promise<string> {
  const id = randomUUID()
  await database.insertInto('organisations').values({ id, name, kind, parent, invented: true }).execute()
  return id
}

/** A person with an account, and a role where an organisation is named. */
export async function aPerson(
  database: Database,
  {
    name = 'Alex Beispiel',
    organisation,
    role = 'reading',
    operator = false,
  }: { name?: string; organisation?: string; role?: Role; operator?: boolean } = {},
): Promise<string> {
  const id = randomUUID()
  const email = `${id.slice(0, 8)}@beispiel.example`
  await database
    .insertInto('persons')
    .values({ id, name, email, email_verified: true, operator, invented: true })
    .execute()
  if (organisation) await database.insertInto('memberships').values({ person: id, organisation, role }).execute()
  return id
}

/** A key for programs of an organisation, as it is sent. */
export async function aKey(
  database: Database,
  organisation: string,
  scope: TokenScope,
  { expiresAt = new Date(Date.now() + 86_400_000), madeBy = null }: { expiresAt?: Date; madeBy?: string | null } = {},
): Promise<string> {
  const key = `allmende_${randomBytes(32).toString('base64url')}`
  await database
    .insertInto('api_tokens')
    .values({
      organisation,
      name: 'Fachverfahren',
      scope,
      token_hash: sha256(key),
      beginning: key.slice(0, 14),
      expires_at: expiresAt,
      created_by: madeBy,
    })
    .execute()
  return key
}

/** The person as the application knows whoever asks, in their first organisation. */
export async function anActor(database: Database, person: string): Promise<Actor> {
  const row = await database.selectFrom('persons').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  const [standing] = await standingsOf(database, person)
  return {
    session: randomUUID(),
    person: { id: row.id, name: row.name, email: row.email, operator: row.operator, secondFactor: row.second_factor },
    ...(standing ?? { organisation: null, role: null, curates: false, mandate: null }),
  }
}
