import { castBeginning, mandates } from '../../../demo/cast.ts'
import type { Database } from '../../../platform/database/database.ts'

/** Puts the mandates of the cast into a demonstration; where two have or had one already, nothing changes. */
export async function seedMandates(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('mandates').select(['representative', 'represented']).execute()
    const missing = mandates.filter(
      (wanted) =>
        !known.some((row) => row.representative === wanted.representative && row.represented === wanted.represented),
    )
    if (missing.length === 0) return
    await transaction
      .insertInto('mandates')
      .values(
        missing.map(({ representative, represented, scope, proposer }) => ({
          representative,
          represented,
          scope,
          valid_from: castBeginning,
          status: 'active',
          proposed_by: proposer,
          decided_at: castBeginning,
        })),
      )
      .execute()
  })
}
