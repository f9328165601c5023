import { directoryPermissions } from '../policy.ts'
import { directoryAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import { dayHere } from '../../../kernel/days.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { findOrganisations, listedOrganisation } from '../actions/find-organisations.ts'
import { checkMerger, mergeOrganisations, undoMergerOf } from '../actions/merge-organisations.ts'
import { forgetRegisterCheck, registerOf } from '../actions/register-in-memory.ts'
import { shortName } from '../rules/search-words.ts'
import type { Permission } from '../../access/schema.ts'
import { idIn } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import { MergerConfirmation, MergerForm, MergerPage, MergersPage } from './mergers-page.tsx'

/** Which organisation went up in which: told by those who run the installation. */
export function mergerRoutes({ database }: PageServices): Route<Permission>[] {
  const route = (method: 'GET' | 'POST', path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method,
    path,
    permission: directoryPermissions.mergeOrganisations,
    answer,
  })
  const of = (c: Context) => {
    forgetRegisterCheck(database)
    return listedOrganisation(database, idIn(c))
  }
  const form = async (c: Context, input: FormInput, refusals: readonly Refusal[] = []) => {
    const { gone, query, chosen } = input
    const choices = await findOrganisations(database, query, { except: [gone.id] })
    const picked = chosen ? await listedOrganisation(database, chosen) : undefined
    const shown = picked && !choices.includes(picked) ? [picked, ...choices] : choices
    return c.html(<MergerForm {...input} choices={shown} refusals={refusals} />, refusals.length > 0 ? 422 : 200)
  }
  return [
    route('GET', directoryAddresses.mergers, async (c) => {
      forgetRegisterCheck(database)
      const { organisations, byId } = await registerOf(database)
      const vanished = organisations.filter(({ vanishedOn }) => vanishedOn)
      return c.html(<MergersPage vanished={vanished} byId={byId} />)
    }),
    route('GET', directoryAddresses.merger(':id'), async (c) => {
      const gone = await of(c)
      if (!gone) return c.notFound()
      const successor = gone.successor && (await listedOrganisation(database, gone.successor))
      if (successor) return c.html(<MergerPage gone={gone} successor={successor} isNew={!!c.req.query('neu')} />)
      const isUndone = !!c.req.query('aufgehoben')
      return form(c, { gone, query: gone.vanishedOn ? shortName(gone.name) : '', day: '', isUndone })
    }),
    route('POST', directoryAddresses.merger(':id'), async (c) => {
      const gone = await of(c)
      if (!gone) return c.notFound()
      const input = { gone, ...(await typed(c)) }
      if (input.isSearching) return form(c, input)
      try {
        const merger = await c.get('asCaller')((transaction) => checkMerger(transaction, filterOf(input)))
        const successor = merger && (await listedOrganisation(database, merger.successor.id))
        return successor ? c.html(<MergerConfirmation {...input} successor={successor} />) : c.notFound()
      } catch (error) {
        if (error instanceof Refused) return form(c, input, error.refusals)
        throw error
      }
    }),
    route('POST', directoryAddresses.mergerConfirmation(':id'), async (c) => {
      const gone = await of(c)
      if (!gone) return c.notFound()
      const input = { gone, ...(await typed(c)) }
      try {
        const done = await c.get('asCaller')((transaction) =>
          mergeOrganisations(transaction, actorOf(c), filterOf(input)),
        )
        return done ? c.redirect(`${directoryAddresses.merger(gone.id)}?neu=1`, 303) : c.notFound()
      } catch (error) {
        if (error instanceof Refused) return form(c, input, error.refusals)
        throw error
      }
    }),
    route('POST', directoryAddresses.mergerUndoing(':id'), async (c) => {
      const gone = await of(c)
      if (!gone) return c.notFound()
      try {
        const done = await c.get('asCaller')((transaction) => undoMergerOf(transaction, actorOf(c), gone.id))
        return done ? c.redirect(`${directoryAddresses.merger(gone.id)}?aufgehoben=1`, 303) : c.notFound()
      } catch (error) {
        const successor = gone.successor && (await listedOrganisation(database, gone.successor))
        if (!(error instanceof Refused) || !successor) throw error
        return c.html(<MergerPage gone={gone} successor={successor} refusals={error.refusals} />, 422)
      }
    }),
  ]
}

type FormInput = Omit<Parameters<typeof MergerForm>[0], 'choices' | 'refusals'>

async function typed(c: Context) {
  const form = (await c.req.parseBody()) as Record<string, string>
  return {
    query: (form['nachfolger-suche'] ?? '').slice(0, 100),
    chosen: uuidOr('', form['nachfolger']),
    day: form['tag'] ?? '',
    isSearching: 'nachfolger-suchen' in form,
  }
}

const uuidOr = (otherwise: string, text = '') => (/^[0-9a-f-]{36}$/i.test(text) ? text : otherwise)
const filterOf = ({ gone, chosen, day }: { gone: { id: string }; chosen: string; day: string }) => ({
  gone: gone.id,
  successor: chosen,
  day,
  today: dayHere(new Date()),
})
