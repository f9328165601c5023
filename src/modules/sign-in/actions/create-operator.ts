import { randomUUID } from 'node:crypto'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import { emailSchema, nameSchema } from '../../access/schema.ts'
import { insertOperator } from '../store/accounts.ts'
import { recordEntry } from '../../journal/door.ts'

/** The first account, with the rights of the operator and without a password; the answer lets it set one within 24 hours. */
export async function createOperator(
  { database, signIn }: { database: Database; signIn: SignIn },
  typed: { email: string; name: string },
): Promise<{ email: string; token: string }> {
  const email = emailSchema.safeParse(typed.email)
  if (!email.success) throw new Refused('input', [{ code: 'emailInvalid' }])
  const name = nameSchema.safeParse(typed.name)
  if (!name.success) throw new Refused('input', [{ code: 'nameMissing' }])
  const person = { id: randomUUID(), name: name.data, email: email.data, operator: true, secondFactor: false }
  await database.transaction().execute(async (transaction) => {
    if (!(await insertOperator(transaction, person)))
      throw new Refused('input', [{ code: 'emailTaken', values: { email: person.email } }])
    const actor = { session: '', person, organisation: null, role: null, mandate: null }
    await recordEntry(transaction, actor, { action: 'operatorCreated', subjectKind: 'person', subject: person.id })
  })
  const { token } = await signIn.api.makeResetToken({ body: { person: person.id, hours: 24 } })
  return { email: person.email, token }
}
