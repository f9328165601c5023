import { people } from '../../../demo/cast.ts'
import type { Database } from '../../../platform/database/database.ts'

/** Puts the persons of the cast into a demonstration; those that are there already stay as they are. */
export async function seedPersons(database: Database): Promise<void> {
  await database
    .insertInto('persons')
    .values(
      people.map(({ id, name, operator }) => ({
        id,
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@mittelau.example`,
        email_verified: true,
        operator: operator ?? false,
        invented: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
