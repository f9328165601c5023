import type { Database } from '../../../platform/database/database.ts'
import type { Jobs } from '../../../platform/work/jobs.ts'
import type { TwinFinder } from '../../twins/index.ts'
import type { NeedModel } from './fill-vectors.ts'
import { forgetOldTables } from './import-needs.ts'
import { indexNeeds } from './index-needs.ts'

interface Kept {
  database: Database
  twins: TwinFinder
  /** The operator's language model, where there is one. */
  model?: NeedModel | undefined
}

/** Keeps the index of needs up to date, and forgets tables that nobody took over; returns what ends it. */
export async function keepNeeds(jobs: Jobs, { database, twins, model }: Kept): Promise<() => Promise<void>> {
  const index = await indexNeeds(database, twins, model)
  await jobs.at('11 * * * *', 'table-tidying', () => forgetOldTables(database))
  return index.stop
}
