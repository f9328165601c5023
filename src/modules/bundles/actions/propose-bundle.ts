import type { Walled } from '../../../platform/database/walls.ts'
import { needsByIds } from '../../needs/door.ts'
import type { Need } from '../../needs/schema.ts'
import { found, may, ownOrganisation, personBehind, readInput, refuse } from '../../access/door.ts'
import { recordDeed } from '../../journal/door.ts'
import type { Doer } from '../../access/schema.ts'
import { proposalSchema } from '../schema.ts'
import { insertBundle, today } from '../store/bundles.ts'
import { insertParticipation } from '../store/participations.ts'
import { recordStep } from './own-place.ts'

/**
 * Asks the owners of other needs whether they go the way together. The own organisation is in where the one who proposes decides for
 * it; otherwise it is asked like all others.
 */
export async function proposeBundle(walled: Walled, actor: Doer, input: unknown): Promise<string> {
  const { id: organisation } = ownOrganisation(actor, 'proposeBundle')
  const wish = readInput(proposalSchema, input, {
    need: { code: 'bundleNeed' },
    title: { code: 'bundleTitle' },
    answerBy: { code: 'bundleAnswerBy' },
    quorum: { code: 'bundleQuorum' },
    open: { code: 'bundleOpen' },
    asked: { code: 'bundleAsked' },
  })
  if (wish.answerBy <= (await today(walled))) refuse({ code: 'bundleAnswerBy', place: 'answerBy' })
  const needs = new Map((await needsByIds(walled, [wish.need, ...wish.asked])).map((need) => [need.id, need]))
  const own = found(needs.get(wish.need))
  if (own.organisation.id !== organisation) refuse({ code: 'bundleNeed', place: 'need' })
  const asked = [...new Set(wish.asked)].flatMap((id) => needs.get(id) ?? [])
  refuseClosed([own, ...asked])
  const others = new Set(asked.map((need) => need.organisation.id).filter((id) => id !== organisation))
  if (others.size === 0) refuse({ code: 'bundleAsked', place: 'asked' })
  if (wish.quorum > others.size + 1)
    refuse({ code: 'bundleQuorumTooHigh', place: 'quorum', values: { most: others.size + 1 } })
  const bundle = await insertBundle(walled, { ...wish, proposer: organisation })
  await recordDeed(walled, actor, {
    action: 'bundleProposed',
    subjectKind: 'bundle',
    subject: bundle,
    after: {
      title: wish.title,
      answerBy: wish.answerBy,
      quorum: wish.quorum,
      open: wish.open,
      needs: asked.length + 1,
    },
  })
  for (const need of asked.filter(({ id }) => id !== own.id))
    await insertParticipation(walled, { bundle, need: need.id, status: 'invited', person: null })
  const person = may(actor, 'answerBundle') ? personBehind(actor) : null
  const isIn = person !== null
  await insertParticipation(walled, { bundle, need: own.id, status: isIn ? 'joined' : 'invited', person })
  if (isIn)
    await recordStep(walled, actor, { bundle, need: own.id }, { action: 'bundleJoined', before: null, after: 'joined' })
  return bundle
}

function refuseClosed(needs: readonly Need[]): void {
  const closed = needs.find(({ status }) => status !== 'open')
  if (closed) refuse({ code: 'bundleNeedClosed', values: { need: closed.title } })
}
