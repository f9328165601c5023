import type { Refusal } from '../../../kernel/refusal.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { PersonRow } from '../schema/exported-rows.ts'
import { emailsTaken } from '../store/rows-taken-along.ts'

/** Who of those that come along has an account here already. */
export async function peopleTaken(transaction: CallerTransaction, people: readonly PersonRow[]): Promise<Refusal[]> {
  const taken = await emailsTaken(
    transaction,
    people.map(({ email }) => email),
  )
  return taken.map((email) => ({ code: 'importPersonExists', values: { email } }))
}
