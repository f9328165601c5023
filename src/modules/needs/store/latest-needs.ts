import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Need } from '../schema.ts'
import { conditionsOf, type NeedFilter } from './need-list.ts'
import { needsWhere } from './needs.ts'

/**
 * Of what is wanted and published, those that changed last, as far as whoever asks may see them; in no order. They are not counted: so the walk along
 * the changes ends as soon as there are enough.
 */
export const latestNeeds = (transaction: Database, filter: NeedFilter, most: number): Promise<Need[]> =>
  needsWhere(
    transaction,
    sql`n.id = any(array(
      select n.id from needs n where ${conditionsOf(filter)} and n.status <> 'draft'
      order by n.changed_at desc, n.id limit ${most}
    ))`,
  )
