import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { found, ownOrganisation, readInput, refuse } from '../../access/door.ts'
import type { Caller } from '../../access/schema.ts'
import { recordEntry } from '../../journal/door.ts'
import { needById } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { cataloguePermissions } from '../policy.ts'
import { makesOffers } from '../rules/offering.ts'
import { needAnswerSchema } from '../schema.ts'
import { deleteAnswer, saveAnswer } from '../store/need-answers.ts'
import { solutionNamed } from '../store/solutions.ts'

/** Whether somebody may still say something to it. */
export const isAnswerable = ({ status }: Pick<Need, 'status'>): boolean => status === 'open' || status === 'bundled'

/** Whether something is different from before. */
export async function answerNeed(
  transaction: CallerTransaction,
  actor: Caller,
  { need: id, input }: { need: string; input: unknown },
): Promise<boolean> {
  const { id: organisation } = ownOrganisation(actor, cataloguePermissions.answerNeed)
  if (!makesOffers(actor.organisation?.kind)) refuse({ code: 'answerOfProvider' })
  const need = found(await needById(transaction, id))
  if (need.organisation.id === organisation || !isAnswerable(need)) refuse({ code: 'answerClosed' })
  const { text, solution: name } = readInput(needAnswerSchema, input, {
    text: { code: 'answerText' },
    solution: { code: 'solutionTieOther' },
  })
  const solution = name === '' ? undefined : await solutionNamed(transaction, name)
  if (name !== '' && !solution) refuse({ code: 'solutionTieOther', place: 'solution' })
  if (!(await saveAnswer(transaction, { need: id, organisation, solution: solution?.id ?? null, text }))) return false
  await recordEntry(transaction, actor, { action: 'needAnswered', subjectKind: 'need', subject: id })
  return true
}

/** Whether there was one. */
export async function withdrawAnswer(transaction: CallerTransaction, actor: Caller, need: string): Promise<boolean> {
  const { id: organisation } = ownOrganisation(actor, cataloguePermissions.answerNeed)
  if (!(await deleteAnswer(transaction, need, organisation))) return false
  await recordEntry(transaction, actor, { action: 'needAnswerWithdrawn', subjectKind: 'need', subject: need })
  return true
}
