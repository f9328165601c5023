import { transferPermissions } from '../policy.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { TravelTables } from '../../../travel/travelling-table.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import { organisationByKey } from '../../directory/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Inventory } from '../rules/inventory.ts'
import { readTables } from './read-tables.ts'

export interface ExportedOrganisation {
  organisation: { id: string; name: string }
  tables: TravelTables
}

/** On the console, by key or id: everything in one moment. */
export function exportOrganisation(
  database: Database,
  { tables }: Inventory,
  key: string,
): Promise<ExportedOrganisation> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const organisation = await organisationByKey(transaction, key)
      if (!organisation) throw new Refused('input', [{ code: 'organisationUnknown', values: { key } }])
      return { organisation, tables: await readTables(transaction, tables, organisation.id) }
    })
}

/** By an administrator, who takes along what the walls let through; that it was taken stands in the journal. */
export async function takeOrganisationAlong(
  transaction: CallerTransaction,
  { tables }: Inventory,
  actor: Actor,
): Promise<ExportedOrganisation> {
  if (!may(actor, transferPermissions.exportOrganisation) || !actor.organisation)
    throw new Refused('impossible', [{ code: 'notAllowed' }])
  const { id, name } = actor.organisation
  const read = await readTables(transaction, tables, id)
  await recordEntry(transaction, actor, { action: 'organisationExported', subjectKind: 'organisation', subject: id })
  return { organisation: { id, name }, tables: read }
}
