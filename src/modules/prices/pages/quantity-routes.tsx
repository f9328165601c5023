import type { Context } from 'hono'
import { dayHere } from '../../../kernel/days.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { refuse } from '../../access/door.ts'
import { actorOf, answerOwnForm, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { allCapabilities } from '../../capabilities/door.ts'
import { germanDate, germanWhole } from '../../needs/door.ts'
import { keepQuantity, removeQuantity } from '../actions/keep-quantity.ts'
import { priceAddresses } from '../addresses.ts'
import { pricePermissions } from '../policy.ts'
import { ownUnits } from '../schema.ts'
import { ownQuantities } from '../store/quantities.ts'
import { QuantitiesPage } from './quantities-page.tsx'

const permission = pricePermissions.keepQuantities

/** What an organisation counts for prices. */
export const quantityRoutes: Route<Permission>[] = [
  { method: 'GET', path: priceAddresses.quantities, permission, answer: (c) => quantitiesPage(c, c.req.query()) },
  {
    method: 'POST',
    path: priceAddresses.quantities,
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: async (transaction, fields, actor) => keepQuantity(transaction, actor, inputOf(fields)),
        done: (isNew) => back(c, 'gespeichert', isNew),
        refused: (refusals, fields) => quantitiesPage(c, fields, refusals),
      }),
  },
  {
    method: 'POST',
    path: priceAddresses.removeQuantity,
    permission,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, { einheit, faehigkeit = '' }, actor) =>
          removeQuantity(transaction, actor, {
            unit: ownUnits.find((unit) => unit === einheit) ?? refuse({ code: 'quantityUnit' }),
            capability: faehigkeit.slice(0, 80),
          }),
        done: (isNew) => back(c, 'entfernt', isNew),
        refused: (refusals) => quantitiesPage(c, {}, refusals),
      }),
  },
]

function back(c: Context, notice: string, isNew: boolean): Response {
  return c.redirect(
    isNew ? `${priceAddresses.quantities}?hinweis=${notice}` : unchangedAt(priceAddresses.quantities),
    303,
  )
}

const inputOf = (fields: Fields) => {
  const whole = (name: string) => {
    const text = germanWhole(fields[name])
    return text === '' ? null : Number(text)
  }
  return {
    unit: fields['einheit'],
    capability: fields['einheit'] === 'faelle' ? (fields['faehigkeit'] ?? '') : '',
    amount: whole('anzahl'),
    low: whole('mindestens'),
    high: whole('hoechstens'),
    asOf: germanDate(fields['stand']),
    source: fields['quelle'] ?? '',
  }
}

async function quantitiesPage(c: Context, fields: Fields, refusals: readonly Refusal[] = []): Promise<Response> {
  const [quantities, capabilities] = await c.get('asCaller')(async (transaction) => [
    await ownQuantities(transaction),
    await allCapabilities(transaction),
  ])
  return c.html(
    <QuantitiesPage
      actor={actorOf(c)}
      quantities={quantities}
      capabilities={capabilities}
      fields={{ ...fields, stand: fields['stand'] ?? germanDay(dayHere(new Date())) }}
      refusals={refusals}
      notice={c.req.query('hinweis')}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
