import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import { emailSchema } from '../../access/schema.ts'
import { dropSecondFactor } from '../store/accounts.ts'
import { recordEntry } from '../../journal/door.ts'

/** On the console, for somebody who has lost it: from then on the password alone signs them in. */
export async function turnOffSecondFactor(database: Database, typed: string): Promise<string> {
  const email = emailSchema.safeParse(typed)
  if (!email.success) throw new Refused('input', [{ code: 'emailInvalid' }])
  await database.transaction().execute(async (transaction) => {
    const person = await dropSecondFactor(transaction, email.data)
    if (!person) throw new Refused('input', [{ code: 'noSecondFactor', values: { email: email.data } }])
    await recordEntry(transaction, null, { action: 'secondFactorLost', subjectKind: 'person', subject: person })
  })
  return email.data
}
