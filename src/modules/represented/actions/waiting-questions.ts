import { counted } from '../../../kernel/german-numbers.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { may } from '../../access/door.ts'
import type { Actor, Task } from '../../access/schema.ts'
import { representedAddresses } from '../addresses.ts'
import { representedPermissions } from '../policy.ts'
import { questionsToRepresented } from '../store/represented.ts'

/** For whoever represents others: how many questions to these are open. */
export async function waitingQuestions(transaction: CallerTransaction, actor: Actor): Promise<Task[]> {
  const own = actor.organisation?.id
  if (!own || actor.mandate || !may(actor, representedPermissions.answerForSeveral)) return []
  const count = await questionsToRepresented(transaction)
  if (count === 0) return []
  const text = `${counted(count, 'Frage', 'Fragen')} an die, die Sie vertreten`
  return [{ place: 5, text, href: representedAddresses.questions }]
}
