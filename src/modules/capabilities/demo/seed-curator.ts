import { curator } from '../../../demo/cast.ts'
import type { Database } from '../../../platform/database/database.ts'

/** The Land of the cast looks after the common vocabulary. */
export async function seedCurator(database: Database): Promise<void> {
  await database
    .insertInto('curators')
    .values({ organisation: curator })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
