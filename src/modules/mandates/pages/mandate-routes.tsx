import { mandatePermissions } from '../policy.ts'
import { mandateAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { findOrganisations, listedOrganisation } from '../../directory/door.ts'
import { beginMandate, decideMandate, revokeMandate } from '../actions/begin-mandate.ts'
import { historyOf } from '../../journal/door.ts'
import { mayTakePart } from '../rules/mandate-standing.ts'
import type { Permission } from '../../access/schema.ts'
import type { Mandate, MandateSide } from '../schema.ts'
import type { JournalExcerpt } from '../../journal/schema.ts'
import { mandateIn, mandatesOf, today } from '../store/mandate-rows.ts'
import { answerOwnForm, fieldsOf, idIn, sentences, type Fields } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import { MandateEndPage, MandatePage } from './mandate-page.tsx'
import { MandatesPage } from './mandates-page.tsx'
import { NewMandatePage, partnerKinds } from './new-mandate.tsx'

const mandateThen = (id: string, notice: string) => `${mandateAddresses.mandate(id)}?hinweis=${notice}`

/** What we do for others, and others for us. */
export const mandateRoutes = ({ database }: PageServices): Route<Permission>[] => [
  {
    method: 'GET',
    path: mandateAddresses.mandates,
    permission: mandatePermissions.seeMandates,
    answer: async (c) => {
      const actor = actorOf(c)
      const page = await c.get('asCaller')(async (transaction) => ({
        mandates: await mandatesOf(transaction, actor.organisation!.id),
        today: await today(transaction),
      }))
      return c.html(<MandatesPage actor={actor} {...page} />)
    },
  },
  {
    method: 'GET',
    path: mandateAddresses.newMandate,
    permission: mandatePermissions.prepareMandate,
    answer: (c) => newMandatePage(database, c),
  },
  {
    method: 'POST',
    path: mandateAddresses.newMandate,
    permission: mandatePermissions.prepareMandate,
    answer: async (c) => {
      const typed = await fieldsOf(c)
      if ('partner-suchen' in typed) return newMandatePage(database, c, { fields: typed })
      return answerOwnForm(c, {
        work: (transaction, { seite, partner, umfang, von, bis = '' }, actor) =>
          beginMandate(transaction, actor, { side: seite, partner, scope: umfang, validFrom: von, validUntil: bis }),
        done: (id, { seite }) =>
          c.redirect(mandateThen(id, seite === 'representative' ? 'vorgeschlagen' : 'vorbereitet'), 303),
        refused: (refusals, fields) => newMandatePage(database, c, { refusals, fields }),
      })
    },
  },
  {
    method: 'GET',
    path: mandateAddresses.mandate(':id'),
    permission: mandatePermissions.seeMandates,
    answer: (c) => mandatePage(c),
  },
  {
    method: 'POST',
    path: mandateAddresses.mandate(':id'),
    permission: mandatePermissions.decideMandate,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { entscheidung }, actor) =>
          decideMandate(transaction, actor, { id: idIn(c), consents: entscheidung === 'zustimmen' }),
        done: (_, { entscheidung }) =>
          c.redirect(mandateThen(idIn(c), entscheidung === 'zustimmen' ? 'zugestimmt' : 'abgelehnt'), 303),
        refused: (refusals) => mandatePage(c, refusals),
      }),
  },
  {
    method: 'GET',
    path: mandateAddresses.mandateEnd(':id'),
    permission: mandatePermissions.revokeMandate,
    answer: async (c) => {
      const { mandate } = await mandateWithDay(c)
      return mandate ? c.html(<MandateEndPage actor={actorOf(c)} mandate={mandate} />) : c.notFound()
    },
  },
  {
    method: 'POST',
    path: mandateAddresses.mandateEnd(':id'),
    permission: mandatePermissions.revokeMandate,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, _, actor) => revokeMandate(transaction, actor, idIn(c)),
        done: () => c.redirect(mandateThen(idIn(c), 'beendet'), 303),
        refused: (refusals) => mandatePage(c, refusals),
      }),
  },
]

const mandateWithDay = (c: Context): Promise<{ mandate: Mandate | undefined; day: string; history: JournalExcerpt }> =>
  c.get('asCaller')(async (transaction) => ({
    mandate: await mandateIn(transaction, actorOf(c).organisation!.id, idIn(c)),
    day: await today(transaction),
    history: await historyOf(transaction, { subjectKind: 'mandate', subject: idIn(c) }),
  }))

async function mandatePage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const { mandate, day, history } = await mandateWithDay(c)
  if (!mandate) return c.notFound()
  const page = { mandate, history, today: day, errors: sentences(refusals), notice: c.req.query('hinweis') }
  return c.html(<MandatePage actor={actorOf(c)} {...page} />, refusals.length ? 422 : 200)
}

interface FormAnswer {
  refusals?: readonly Refusal[]
  fields?: Fields
}

/** The other side is searched for in the same form, which comes back with the choices and with what was filled in. */
async function newMandatePage(
  database: Database,
  c: Context,
  { refusals = [], fields = {} }: FormAnswer = {},
): Promise<Response> {
  const actor = actorOf(c)
  const side: MandateSide =
    (fields['seite'] ?? c.req.query('seite')) === 'represented' ? 'represented' : 'representative'
  const query = (fields['partner-suche'] ?? '').slice(0, 100)
  const except = [actor.organisation!.id]
  const choices = await findOrganisations(database, query, { kinds: partnerKinds, except })
  const chosen = await listedOrganisation(database, fields['partner'] ?? '')
  const isChoice = chosen && !chosen.vanishedOn && mayTakePart(chosen.kind) && !except.includes(chosen.id)
  const shown = isChoice && !choices.includes(chosen) ? [chosen, ...choices] : choices
  const page = { actor, side, query, choices: shown, except, fields, refusals, today: await c.get('asCaller')(today) }
  return c.html(<NewMandatePage {...page} />, refusals.length ? 422 : 200)
}
