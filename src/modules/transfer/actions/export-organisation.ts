import { transferPermissions } from '../policy.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { OrganisationExport } from '../schema/export-rows.ts'
import { exportOf } from '../store/exported-rows.ts'
import { organisationByKey } from '../../directory/door.ts'
import { recordEntry } from '../../journal/door.ts'

export interface ExportedOrganisation {
  organisation: { id: string; name: string }
  tables: OrganisationExport
}

/** On the console, by key or id: everything in one moment. */
export function exportOrganisation(database: Database, key: string): Promise<ExportedOrganisation> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const organisation = await organisationByKey(transaction, key)
      if (!organisation) throw new Refused('input', [{ code: 'organisationUnknown', values: { key } }])
      return { organisation, tables: await exportOf(transaction, organisation.id) }
    })
}

/** By an administrator, who takes along what the walls let through; that it was taken stands in the journal. */
export async function takeOrganisationAlong(
  transaction: CallerTransaction,
  actor: Actor,
): Promise<ExportedOrganisation> {
  if (!may(actor, transferPermissions.exportOrganisation) || !actor.organisation)
    throw new Refused('impossible', [{ code: 'notAllowed' }])
  const { id, name } = actor.organisation
  const tables = await exportOf(transaction, id)
  await recordEntry(transaction, actor, { action: 'organisationExported', subjectKind: 'organisation', subject: id })
  return { organisation: { id, name }, tables }
}
