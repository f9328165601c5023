import { bundlePermissions } from '../policy.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { needsByIds } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { found, may, ownOrganisation, personBehind, readInput, refuse } from '../../access/door.ts'
import { recordEntry } from '../../journal/door.ts'
import type { Caller } from '../../access/schema.ts'
import { proposalSchema } from '../schema.ts'
import { insertBundle, today } from '../store/bundles.ts'
import { recordStep, takePart } from './own-place.ts'

/**
 * Asks the owners of other needs whether they go the way together. The own organisation is in where the one who proposes decides for
 * it; otherwise it is asked like all others.
 */
export async function proposeBundle(transaction: CallerTransaction, actor: Caller, input: unknown): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, bundlePermissions.proposeBundle)
  const checked = readInput(proposalSchema, input, {
    need: { code: 'bundleNeed' },
    title: { code: 'bundleTitle' },
    answerBy: { code: 'bundleAnswerBy' },
    quorum: { code: 'bundleQuorum' },
    open: { code: 'bundleOpen' },
    asked: { code: 'bundleAsked' },
  })
  if (checked.answerBy <= (await today(transaction))) refuse({ code: 'bundleAnswerBy', place: 'answerBy' })
  const needs = new Map(
    (await needsByIds(transaction, [checked.need, ...checked.asked])).map((need) => [need.id, need]),
  )
  const own = found(needs.get(checked.need))
  if (own.organisation.id !== organisation) refuse({ code: 'bundleNeed', place: 'need' })
  const asked = [...new Set(checked.asked)].flatMap((id) => needs.get(id) ?? [])
  refuseClosed([own, ...asked])
  const others = new Set(asked.map((need) => need.organisation.id).filter((id) => id !== organisation))
  if (others.size === 0) refuse({ code: 'bundleAsked', place: 'asked' })
  if (checked.quorum > others.size + 1)
    refuse({ code: 'bundleQuorumTooHigh', place: 'quorum', values: { most: others.size + 1 } })
  const bundle = await insertBundle(transaction, { ...checked, proposer: organisation })
  await recordEntry(transaction, actor, {
    action: 'bundleProposed',
    subjectKind: 'bundle',
    subject: bundle,
    after: {
      title: checked.title,
      answerBy: checked.answerBy,
      quorum: checked.quorum,
      open: checked.open,
      needs: asked.length + 1,
    },
  })
  for (const need of asked.filter(({ id }) => id !== own.id))
    await takePart(transaction, { bundle, need: need.id, status: 'invited', person: null }, need)
  const person = may(actor, bundlePermissions.answerBundle) ? personBehind(actor) : null
  const isIn = person !== null
  await takePart(transaction, { bundle, need: own.id, status: isIn ? 'joined' : 'invited', person }, own)
  if (isIn)
    await recordStep(
      transaction,
      actor,
      { bundle, need: own.id },
      { action: 'bundleJoined', before: null, after: 'joined' },
    )
  return bundle
}

function refuseClosed(needs: readonly Need[]): void {
  const closed = needs.find(({ status }) => status !== 'open')
  if (closed) refuse({ code: 'bundleNeedClosed', values: { need: closed.title } })
}
