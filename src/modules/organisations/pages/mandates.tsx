import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/routes.ts'
import { beginMandate, decideMandate, revokeMandate } from '../actions/mandates.ts'
import { historyOf } from '../actions/read-journal.ts'
import type { Action, Mandate, MandateSide } from '../schema.ts'
import type { JournalExcerpt } from '../schema/journal.ts'
import { findPartners, mandateIn, mandatesOf, partner, today } from '../store/mandates.ts'
import { addresses } from './addresses.ts'
import { answerOwnForm, idIn, sentences, type Fields } from './answer-form.tsx'
import { actorOf } from './guard.ts'
import { MandateEndPage, MandatePage } from './mandate-page.tsx'
import { MandatesPage } from './mandates-page.tsx'
import { ChoosePartnerPage, NewMandatePage } from './new-mandate.tsx'

const mandateThen = (id: string, notice: string) => `${addresses.mandate(id)}?hinweis=${notice}`

/** What we do for others, and others for us. */
export const mandateRoutes: Route<Action>[] = [
  {
    method: 'GET',
    path: addresses.mandates,
    rule: 'seeMandates',
    answer: async (c) => {
      const actor = actorOf(c)
      const page = await c.get('wall')(async (walled) => ({
        mandates: await mandatesOf(walled, actor.organisation!.id),
        today: await today(walled),
      }))
      return c.html(<MandatesPage actor={actor} {...page} />)
    },
  },
  { method: 'GET', path: addresses.newMandate, rule: 'prepareMandate', answer: (c) => newMandatePage(c) },
  {
    method: 'POST',
    path: addresses.newMandate,
    rule: 'prepareMandate',
    answer: (c) =>
      answerOwnForm(c, {
        work: (walled, { seite, partner, umfang, von, bis = '' }, actor) =>
          beginMandate(walled, actor, { side: seite, partner, scope: umfang, validFrom: von, validUntil: bis }),
        done: (id, { seite }) =>
          c.redirect(mandateThen(id, seite === 'representative' ? 'vorgeschlagen' : 'vorbereitet'), 303),
        refused: (refusals, fields) => newMandatePage(c, refusals, fields),
      }),
  },
  { method: 'GET', path: addresses.mandate(':id'), rule: 'seeMandates', answer: (c) => mandatePage(c) },
  {
    method: 'POST',
    path: addresses.mandate(':id'),
    rule: 'decideMandate',
    answer: (c) =>
      answerOwnForm(c, {
        work: (walled, { entscheidung }, actor) =>
          decideMandate(walled, actor, { id: idIn(c), consents: entscheidung === 'zustimmen' }),
        done: (_, { entscheidung }) =>
          c.redirect(mandateThen(idIn(c), entscheidung === 'zustimmen' ? 'zugestimmt' : 'abgelehnt'), 303),
        refused: (refusals) => mandatePage(c, refusals),
      }),
  },
  {
    method: 'GET',
    path: addresses.mandateEnd(':id'),
    rule: 'revokeMandate',
    answer: async (c) => {
      const { mandate } = await mandateWithDay(c)
      return mandate ? c.html(<MandateEndPage actor={actorOf(c)} mandate={mandate} />) : c.notFound()
    },
  },
  {
    method: 'POST',
    path: addresses.mandateEnd(':id'),
    rule: 'revokeMandate',
    answer: (c) =>
      answerOwnForm(c, {
        work: (walled, _, actor) => revokeMandate(walled, actor, idIn(c)),
        done: () => c.redirect(mandateThen(idIn(c), 'beendet'), 303),
        refused: (refusals) => mandatePage(c, refusals),
      }),
  },
]

const mandateWithDay = (c: Context): Promise<{ mandate: Mandate | undefined; day: string; history: JournalExcerpt }> =>
  c.get('wall')(async (walled) => ({
    mandate: await mandateIn(walled, actorOf(c).organisation!.id, idIn(c)),
    day: await today(walled),
    history: await historyOf(walled, { subjectKind: 'mandate', subject: idIn(c) }),
  }))

async function mandatePage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const { mandate, day, history } = await mandateWithDay(c)
  if (!mandate) return c.notFound()
  const page = { mandate, history, today: day, errors: sentences(refusals), notice: c.req.query('hinweis') }
  return c.html(<MandatePage actor={actorOf(c)} {...page} />, refusals.length ? 422 : 200)
}

async function newMandatePage(c: Context, refusals: readonly Refusal[] = [], fields: Fields = {}): Promise<Response> {
  const actor = actorOf(c)
  const side: MandateSide =
    (fields['seite'] ?? c.req.query('seite')) === 'represented' ? 'represented' : 'representative'
  const words = c.req.query('suche')?.trim() ?? ''
  const wanted = fields['partner'] ?? c.req.query('partner') ?? ''
  const { chosen, found, day } = await c.get('wall')(async (walled) => ({
    chosen: /^[\da-f-]{36}$/.test(wanted) ? await partner(walled, wanted) : undefined,
    found: words ? await findPartners(walled, actor.organisation!.id, words) : [],
    day: await today(walled),
  }))
  const status = refusals.length ? 422 : 200
  if (!chosen)
    return c.html(<ChoosePartnerPage {...{ actor, side, words, found }} errors={sentences(refusals)} />, status)
  return c.html(<NewMandatePage {...{ actor, side, partner: chosen, refusals, fields, today: day }} />, status)
}
