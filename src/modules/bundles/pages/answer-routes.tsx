import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { germanDate, needById, needsInBundle } from '../../needs/door.ts'
import { actorOf, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { listedOrganisation } from '../../directory/door.ts'
import { answerRequest } from '../actions/answer-question.ts'
import { fitsInto } from '../actions/fitting-needs.ts'
import { nameLead } from '../actions/name-lead.ts'
import { takePlace } from '../actions/take-place.ts'
import { asFarAsSeen } from '../rules/lead.ts'
import { bundleById, leadsIn, today } from '../store/bundles.ts'
import { participationsIn } from '../store/participations.ts'
import { bundleAddresses, withNotice } from '../addresses.ts'
import { answerBundleForm } from './bundle-form.tsx'
import { LeavePage } from './leave-page.tsx'
import type { BundleServices } from './services.ts'
import { QuestionPage } from './question-page.tsx'
import { bundlePage } from './show-bundle.tsx'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** What an organisation says for itself: join or not, leave, name a lead; and who comes in. */
export function answerRoutes(services: BundleServices): Route<Permission>[] {
  const permission = bundlePermissions.answerBundle
  const place = (c: Context) => ({ bundle: idIn(c), need: idIn(c, 'need') })
  const back = (c: Context, notice: string | false) => {
    const page = bundleAddresses.bundle(idIn(c))
    return c.redirect(notice ? withNotice(page, notice) : unchangedAt(page), 303)
  }
  return [
    {
      method: 'GET',
      path: bundleAddresses.answer(':id', ':need'),
      permission,
      answer: (c) => questionPage(c, services),
    },
    {
      method: 'POST',
      path: bundleAddresses.answer(':id', ':need'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, { antwort = '', grund = '' }, actor) =>
            takePlace(transaction, actor, { ...place(c), wanted: { status: antwort, reason: grund } }),
          follows: (after, { mine }) => after.ofPlace(mine),
          done: ({ mine, isNew }) => back(c, isNew && mine.status),
          refused: (refusals, { grund }) => questionPage(c, services, { refusals, reason: grund ?? '' }),
        }),
    },
    {
      method: 'POST',
      path: bundleAddresses.request(':id', ':need'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, { aufnehmen }, actor) =>
            answerRequest(transaction, actor, { ...place(c), accepts: aufnehmen === 'ja' }),
          follows: (after) => after.ofAnswer(idIn(c)),
          done: (_, { aufnehmen }) => back(c, aufnehmen === 'ja' ? 'aufgenommen' : 'abgewiesen'),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
    { method: 'GET', path: bundleAddresses.leave(':id', ':need'), permission, answer: (c) => leavePage(c) },
    {
      method: 'POST',
      path: bundleAddresses.leave(':id', ':need'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, { am, bleiben }, actor) =>
            takePlace(transaction, actor, {
              ...place(c),
              wanted: bleiben ? { status: 'joined' } : { status: 'left', leavesOn: germanDate(am) },
            }),
          follows: (after, { mine }) => after.ofPlace(mine),
          done: ({ isNew }, { bleiben }) => back(c, isNew && (bleiben ? 'geblieben' : 'ausgetreten')),
          refused: (refusals) => leavePage(c, refusals),
        }),
    },
    {
      method: 'POST',
      path: bundleAddresses.lead(':id'),
      permission,
      answer: (c) =>
        answerBundleForm(c, services, {
          work: (transaction, { wahl = '' }, actor) =>
            nameLead(transaction, actor, { bundle: idIn(c), choice: wahl === '' ? null : wahl }),
          follows: (after) => after.ofAnswer(idIn(c)),
          done: (isNew) => back(c, isNew && 'federfuehrung'),
          refused: (refusals) => bundlePage(c, services, refusals),
        }),
    },
  ]
}

async function ownPlaceIn(c: Context) {
  const actor = actorOf(c)
  const [id, needId] = [idIn(c), idIn(c, 'need')]
  const place = await c.get('asCaller')(async (transaction) => {
    const participations = await participationsIn(transaction, id)
    return {
      inBundle: await needsInBundle(transaction, id),
      bundle: await bundleById(transaction, id),
      need: await needById(transaction, needId),
      mine: participations.find(({ need }) => need === needId),
      gatekeeper: asFarAsSeen((await leadsIn(transaction, id)).gatekeeper, participations),
      day: await today(transaction),
    }
  })
  const { bundle, need } = place
  if (!bundle || !need || need.organisation.id !== actor.organisation?.id) return undefined
  return { ...place, actor, bundle, need }
}

async function questionPage(
  c: Context,
  { database, twins }: BundleServices,
  { refusals = [], reason = '' }: { refusals?: readonly Refusal[]; reason?: string } = {},
): Promise<Response> {
  const place = await ownPlaceIn(c)
  if (!place) return c.notFound()
  const fits = await fitsInto(twins, { actor: place.actor, asCaller: c.get('asCaller') }, place)
  const gatekeeper = place.gatekeeper && (await listedOrganisation(database, place.gatekeeper))
  return c.html(
    <QuestionPage
      {...place}
      fits={fits}
      gatekeeper={gatekeeper ? gatekeeper.name : null}
      refusals={refusals}
      reason={reason}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

async function leavePage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const place = await ownPlaceIn(c)
  if (!place?.mine || place.mine.status !== 'joined') return c.notFound()
  return c.html(<LeavePage {...place} mine={place.mine} refusals={refusals} />, refusals.length > 0 ? 422 : 200)
}
