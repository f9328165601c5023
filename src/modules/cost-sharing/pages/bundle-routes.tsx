import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { bundleToCalculate } from '../../bundles/door.ts'
import { actorOf, answerOwnForm, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { found } from '../../access/door.ts'
import type { Computations } from '../actions/computations.ts'
import { keepOffers, keptOffers } from '../actions/keep-offers.ts'
import { calculatorPermissions } from '../policy.ts'
import { calculatorAddresses } from '../addresses.ts'
import { entryIn, newOffer, withOneMore } from './offer-fields.ts'
import { OffersPage } from './offers-page.tsx'
import { readOffers } from './read-offers.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** The calculator for those who come from a bundle: its participants stand there, the offers are entered. */
export function bundleCalculatorRoutes(computations: Computations): Route<Permission>[] {
  const [path, permission] = [calculatorAddresses.offers(':id'), calculatorPermissions.calculateBundle]
  return [
    { method: 'GET', path, permission, answer: offersPage },
    { method: 'POST', path, permission, answer: answerOffers },
  ]

  async function offersPage(c: Context): Promise<Response> {
    const shown = await c.get('asCaller')(async (transaction) => {
      const bundle = await bundleToCalculate(transaction, idIn(c))
      return bundle && { bundle, kept: await keptOffers(transaction, bundle.id) }
    })
    if (!shown) return c.notFound()
    const { bundle, kept } = shown
    const { entry, result, version } = kept
    const isThere = result !== null && (await computations.find(result)) !== undefined
    return c.html(
      <OffersPage
        actor={actorOf(c)}
        bundle={bundle}
        entry={entry.offers.length > 0 ? entry : { ...entry, offers: [newOffer(bundle)] }}
        version={version}
        result={isThere ? result : undefined}
        notice={c.req.query('hinweis') === 'gespeichert' ? 'kept' : undefined}
      />,
    )
  }

  /** Everything is kept first, right or wrong; then it is computed, or more can be entered. */
  function answerOffers(c: Context): Promise<Response> {
    return answerOwnForm(c, {
      work: async (transaction, fields, actor) => {
        const bundle = found(await bundleToCalculate(transaction, idIn(c)))
        const entry = entryIn(fields, bundle)
        const read = fields['was'] === 'rechnen' ? readOffers(entry, bundle) : undefined
        const input = read && 'input' in read ? read.input : undefined
        const kept = await keepOffers(transaction, actor, {
          bundle: bundle.id,
          entry: fields['was'] === 'weiteres' ? withOneMore(entry, bundle) : entry,
          result: input && computations.addressFor(input),
          version: Number(fields['fassung']) || 0,
        })
        return { bundle, entry, kept, input, mistakes: read && 'mistakes' in read ? read.mistakes : [] }
      },
      done: async ({ bundle, entry, kept, input, mistakes }, { was }) => {
        const { isKept, isNew, version } = kept
        if (isKept && input)
          return c.redirect(calculatorAddresses.result(await computations.start(input, c.get('client'))), 303)
        const page = calculatorAddresses.offers(bundle.id)
        if (isKept && mistakes.length === 0 && was === 'weiteres')
          return c.redirect(calculatorAddresses.offer(bundle.id, entry.offers.length + 1), 303)
        if (isKept && mistakes.length === 0)
          return c.redirect(isNew ? `${page}?hinweis=gespeichert` : unchangedAt(page), 303)
        const offers = entry.offers.length > 0 ? entry.offers : [newOffer(bundle)]
        return c.html(
          <OffersPage
            actor={actorOf(c)}
            bundle={bundle}
            entry={{ ...entry, offers }}
            version={version}
            mistakes={mistakes}
            notice={isKept ? undefined : 'overtaken'}
          />,
          isKept ? 422 : 409,
        )
      },
      refused: () => c.notFound(),
    })
  }
}
