import type { Database } from '../../../platform/database/database.ts'
import { recordEntry } from '../../journal/door.ts'
import type { ServiceList } from '../schema.ts'
import { putServices } from '../store/public-services.ts'

/** Takes a list of services in, again and again without doubling anything: how many were new, and how many changed. */
export function importServices(
  database: Database,
  { catalogue, services }: ServiceList,
  source: string,
): Promise<{ added: number; changed: number }> {
  return database.transaction().execute(async (transaction) => {
    const report = await putServices(transaction, services, source)
    if (report.added + report.changed === 0) return report
    await recordEntry(transaction, null, {
      action: 'servicesImported',
      subjectKind: 'services',
      subject: catalogue,
      after: { ...report, source },
    })
    return report
  })
}
