import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { storedBackground, storedNeed } from '../../needs/schema.ts'
import type { ExportTable, OrganisationExport } from '../schema/export-rows.ts'

/** The organisation and all that have merged into it. */
const ownLine = (organisation: string): RawBuilder<unknown> => sql`with recursive own as (
  select id from organisations where id = ${organisation}
  union select o.id from organisations o join own on o.successor = own.id
), member as (select person from memberships where organisation in (select id from own))`

/** An instant to the microsecond, as the database has it. */
const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${sql.ref(column)}`
const member = (column: string) =>
  sql`case when ${sql.ref(column)} in (select person from member) then ${sql.ref(column)} end as ${sql.ref(column)}`

/** Key of another organisation that is valid today. */
const keyToday = (kind: 'ags' | 'ars') => sql`(
  select key from organisation_keys k where k.organisation = o.id and k.kind = ${kind} and k.valid_until is null
  order by valid_from desc limit 1) as ${sql.ref(kind)}`

const ownChanges = sql`(organisation in (select id from own)
  or id in (select change from change_answers where organisation in (select id from own)))`
/** Those that it was asked into, that a change it had a say in is about, or to which it has entered offers. */
const ownBundles = sql`id in (
  select bundle from participations where organisation in (select id from own)
  union select bundle from lead_choices where organisation in (select id from own)
  union select bundle from bundle_changes where ${ownChanges}
  union select bundle from offer_drafts where organisation in (select id from own)
)`

const columns = (of: object) => sql.join(Object.keys(of).map((column) => sql.ref(column)))

const questions: Readonly<Record<ExportTable, RawBuilder<unknown>>> = {
  organisations: sql`select id, kind, name, parent, association, inhabitants, square_kilometres, latitude, longitude, source, as_of,
    invented, vanished_on, successor, ${instant('created_at')}
    from organisations where id in (select id from own) order by id`,
  organisation_keys: sql`select organisation, kind, key, valid_from, valid_until
    from organisation_keys where organisation in (select id from own) order by organisation, kind, valid_from`,
  organisation_names: sql`select organisation, name, valid_until
    from organisation_names where organisation in (select id from own) order by organisation, valid_until, name collate "C"`,
  named_organisations: sql`select o.id, o.kind, o.name, ${keyToday('ags')}, ${keyToday('ars')}
    from organisations o where o.id not in (select id from own) and o.id in (
      select parent from organisations where id in (select id from own)
      union select association from organisations where id in (select id from own)
      union select successor from organisations where id in (select id from own)
      union select representative from mandates where represented in (select id from own)
      union select represented from mandates where representative in (select id from own)
      union select organisation from journal where acting_for in (select id from own)
      union select acting_for from journal where organisation in (select id from own)
      union select proposer from bundles where ${ownBundles}
      union select invited_by from participations where organisation in (select id from own)
      union select choice from lead_choices where organisation in (select id from own)
      union select organisation from bundle_changes where ${ownChanges}
    ) order by o.id`,
  profiles: sql`select organisation, about, website, contact_email, visibility, version
    from profiles where organisation in (select id from own) order by organisation`,
  persons: sql`select id, name, email from persons where id in (select person from member) order by id`,
  memberships: sql`select person, organisation, role, ${instant('since')}
    from memberships where organisation in (select id from own) order by organisation, person`,
  mandates: sql`select id, representative, represented, scope, valid_from, valid_until, status, ${member('proposed_by')},
    ${member('prepared_by')}, ${member('decided_by')}, ${member('revoked_by')}, ${instant('created_at')}, ${instant('decided_at')}, ${instant('revoked_at')}
    from mandates where representative in (select id from own) or represented in (select id from own) order by created_at, id`,
  needs: sql`select id, organisation, status, ${columns(storedNeed)}, version, ${instant('created_at')}, ${instant('opened_at')}
    from needs where organisation in (select id from own) order by created_at, id`,
  need_backgrounds: sql`select need, ${columns(storedBackground)}
    from need_backgrounds where need in (select id from needs where organisation in (select id from own)) order by need`,
  bundles: sql`select id, title, status, proposer, answer_by, quorum, open, ${instant('created_at')}, ${instant('started_at')},
    ${instant('ended_at')}, successor from bundles where ${ownBundles} order by id`,
  participations: sql`select bundle, need, organisation, status, reason, ${instant('asked_at')}, ${member('answered_by')},
    ${instant('answered_at')}, leaves_on, ${instant('reminded_at')}, invited_by, answer_by
    from participations where organisation in (select id from own) order by participations.asked_at, bundle, need`,
  lead_choices: sql`select bundle, organisation, choice, ${member('chosen_by')}, ${instant('chosen_at')}
    from lead_choices where organisation in (select id from own) order by bundle, organisation`,
  bundle_changes: sql`select id, kind, bundle, other, title, needs, organisation, ${member('proposed_by')}, ${instant('created_at')},
    answer_by, status, ${instant('carried_out_at')}, result from bundle_changes where ${ownChanges} order by bundle_changes.created_at, id`,
  change_answers: sql`select change, organisation, consents, ${member('answered_by')}, ${instant('answered_at')}
    from change_answers where organisation in (select id from own) order by change, organisation`,
  offer_drafts: sql`select bundle, organisation, entry, version, ${member('changed_by')}, ${instant('changed_at')}
    from offer_drafts where organisation in (select id from own) order by bundle, organisation`,
  journal: sql`select ${instant('at')}, person, organisation, acting_for, token, action, subject_kind, subject, before, after
    from journal where organisation in (select id from own) or acting_for in (select id from own) order by journal.id`,
}

/** Everything an organisation owns, in one fixed order; behind the walls, or for the operator on the console. */
export async function exportOf(database: Database, organisation: string): Promise<OrganisationExport> {
  const tables: Record<string, unknown> = {}
  for (const [table, question] of Object.entries(questions))
    tables[table] = (await sql`${ownLine(organisation)} ${question}`.execute(database)).rows
  return tables as OrganisationExport
}
