import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import { emailSchema } from '../../access/schema.ts'
import { organisationByKey } from '../../directory/door.ts'
import { appointedPerson } from '../store/memberships.ts'
import { lockPeople } from '../store/people-rows.ts'
import { recordEntry } from '../../journal/door.ts'

/** On the console, for an organisation that nobody can administer any more. Refuses (kind input) unknown people and organisations. */
export async function appointAdministrator(
  database: Database,
  { email: typed, organisation: key }: { email: string; organisation: string },
): Promise<{ email: string; organisation: string; isNew: boolean }> {
  const email = emailSchema.safeParse(typed)
  if (!email.success) throw new Refused('input', [{ code: 'emailInvalid' }])
  return database.transaction().execute(async (transaction) => {
    const organisation = await organisationByKey(transaction, key)
    if (!organisation) throw new Refused('input', [{ code: 'appointmentPlace', values: { key } }])
    await lockPeople(transaction, organisation.id)
    const appointed = await appointedPerson(transaction, email.data, organisation.id)
    if (!appointed) throw new Refused('input', [{ code: 'appointmentPerson', values: { email: email.data } }])
    const { person, isNew } = appointed
    const told = { email: email.data, organisation: organisation.name, isNew }
    if (!isNew) return told
    const byNobody = { person: null, organisation, mandate: null }
    await recordEntry(transaction, byNobody, {
      action: 'administratorAppointed',
      subjectKind: 'person',
      subject: person,
      after: { role: 'administering' },
    })
    return told
  })
}
