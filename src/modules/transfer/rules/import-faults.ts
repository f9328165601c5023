import type { Refusal } from '../../../kernel/refusal.ts'
import type { ExportTable, OrganisationExport } from '../schema/export-rows.ts'

/**
 * What makes the tables of an export more than one organisation and what belongs to it: every row is about the organisation
 * itself or one that has merged into it; others are only named; people come with a membership.
 * Example: a membership in an organisation that is only named is a fault.
 */
export function importFaults(tables: OrganisationExport, organisation: string): Refusal[] {
  const own = new Set(tables.organisations.map(({ id }) => id))
  const named = new Set(tables.named_organisations.map(({ id }) => id))
  const people = new Set(tables.persons.map(({ id }) => id))
  const members = new Set(tables.memberships.map(({ person }) => person))
  const needs = new Set(tables.needs.map(({ id }) => id))
  const bundles = new Set(tables.bundles.map(({ id }) => id))
  const changes = new Set(tables.bundle_changes.map(({ id }) => id))
  const isKnown = (id: string | null) => id === null || own.has(id) || named.has(id)
  const isPerson = (id: string | null) => id === null || people.has(id)
  const isOwn = (id: string | null) => id !== null && own.has(id)

  const belongs: { [Table in ExportTable]: (row: OrganisationExport[Table][number]) => boolean } = {
    organisations: ({ id, parent, association, successor, vanished_on }) =>
      isKnown(parent) &&
      isKnown(association) &&
      (successor === null || vanished_on !== null) &&
      (id === organisation || isOwn(successor)),
    organisation_keys: (row) => isOwn(row.organisation),
    organisation_names: (row) => isOwn(row.organisation),
    named_organisations: ({ id }) => !own.has(id),
    profiles: (row) => isOwn(row.organisation),
    persons: ({ id }) => members.has(id),
    memberships: (row) => isOwn(row.organisation) && people.has(row.person),
    mandates: (row) =>
      (isOwn(row.representative) || isOwn(row.represented)) &&
      row.representative !== row.represented &&
      isKnown(row.representative) &&
      isKnown(row.represented) &&
      [row.proposed_by, row.prepared_by, row.decided_by, row.revoked_by].every(isPerson) &&
      (row.decided_by === null || (row.decided_by !== row.prepared_by && row.decided_by !== row.proposed_by)) &&
      (row.valid_until === null || row.valid_until >= row.valid_from),
    needs: (row) => isOwn(row.organisation),
    need_backgrounds: ({ need, budget_from, budget_to }) => needs.has(need) && isInOrder(budget_from, budget_to),
    bundles: (row) => isKnown(row.proposer),
    participations: (row) =>
      isOwn(row.organisation) &&
      bundles.has(row.bundle) &&
      needs.has(row.need) &&
      isPerson(row.answered_by) &&
      isKnown(row.invited_by),
    lead_choices: (row) =>
      isOwn(row.organisation) && bundles.has(row.bundle) && isKnown(row.choice) && isPerson(row.chosen_by),
    bundle_changes: (row) => isKnown(row.organisation) && isPerson(row.proposed_by),
    change_answers: (row) => isOwn(row.organisation) && changes.has(row.change) && isPerson(row.answered_by),
    offer_drafts: (row) => isOwn(row.organisation) && isPerson(row.changed_by),
    journal: (row) =>
      (isOwn(row.organisation) || isOwn(row.acting_for)) && isKnown(row.organisation) && isKnown(row.acting_for),
  }
  const foreign = (table: ExportTable): Refusal[] =>
    tables[table].flatMap((row, index) =>
      (belongs[table] as (row: unknown) => boolean)(row)
        ? []
        : [{ code: 'importForeign', place: `daten/${table}.json[${index}]` }],
    )
  return [
    ...(own.has(organisation) ? [] : [{ code: 'importNoOrganisation' }]),
    ...(Object.keys(belongs) as ExportTable[]).flatMap((table) => foreign(table)),
    ...(Object.keys(belongs) as ExportTable[]).flatMap((table) => doubled(table, tables)),
  ]
}

const identity: { [Table in ExportTable]: readonly string[] } = {
  organisations: ['id'],
  organisation_keys: ['organisation', 'kind', 'valid_from'],
  organisation_names: ['organisation', 'name', 'valid_until'],
  named_organisations: ['id'],
  profiles: ['organisation'],
  persons: ['id'],
  memberships: ['person', 'organisation'],
  mandates: ['id'],
  needs: ['id'],
  need_backgrounds: ['need'],
  bundles: ['id'],
  participations: ['bundle', 'need'],
  lead_choices: ['bundle', 'organisation'],
  bundle_changes: ['id'],
  change_answers: ['change', 'organisation'],
  offer_drafts: ['bundle', 'organisation'],
  journal: [],
}

function doubled(table: ExportTable, tables: OrganisationExport): Refusal[] {
  const columns = identity[table]
  if (columns.length === 0) return []
  const seen = new Set<string>()
  return tables[table].flatMap((row: Readonly<Record<string, unknown>>, index) => {
    const key = JSON.stringify(columns.map((column) => row[column]))
    const isDoubled = seen.has(key)
    seen.add(key)
    return isDoubled ? [{ code: 'importDoubled', place: `daten/${table}.json[${index}]` }] : []
  })
}

const isInOrder = (from: unknown, to: unknown) => typeof from !== 'number' || typeof to !== 'number' || from <= to
