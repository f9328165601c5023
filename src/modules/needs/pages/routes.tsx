import { needPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { isUuid } from '../../../kernel/uuid.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { answerOwnForm, idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { found, may, notFound, refuse } from '../../access/door.ts'
import { findTwins, hiddenTwins } from '../actions/find-twins.ts'
import { seeNeed } from '../actions/see-need.ts'
import { moveNeed, ownNeed } from '../actions/write-need.ts'
import { needStatuses } from '../schema.ts'
import { judgeTwin } from '../../twins/door.ts'
import { needById } from '../store/needs.ts'
import { needAddresses } from '../addresses.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import { extrasOn, followOffer, insteadOf } from './filled-slots.tsx'
import type { NeedServices } from './need-services.ts'
import { NeedPage } from './need-page.tsx'
import { draftRoutes } from './drafts-routes.tsx'
import { needListRoutes } from './list-routes.tsx'
import { TwinAnswer } from './twin-list.tsx'
import { writeNeedRoutes } from './write-routes.tsx'

/** Every page of the module. */
export function needPages(services: NeedServices): Route<Permission>[] {
  return [
    ...needListRoutes(services),
    ...draftRoutes,
    ...writeNeedRoutes(services),
    {
      method: 'GET',
      path: needAddresses.likeNeeds,
      permission: needPermissions.seeNeeds,
      answer: async (c) => {
        const title = (c.req.query('titel') ?? '').slice(0, 500)
        const twins = await findTwins(services.twins, searcher(c), { title, aim: '' })
        const instead = twins.length === 0 && (await insteadOf(c, services, { search: title }))
        return c.html(<TwinAnswer twins={twins} asked={title.trim() !== ''} instead={instead} />)
      },
    },
    {
      method: 'GET',
      path: needAddresses.need(':id'),
      permission: needPermissions.seeNeeds,
      answer: (c) => needPage(c, services),
    },
    {
      method: 'GET',
      path: needAddresses.needJson(':id'),
      permission: needPermissions.seeNeeds,
      answer: async (c) => {
        const need = await c.get('asCaller')((transaction) => needById(transaction, idIn(c)))
        return need ? downloadOf(c, 'bedarf.json', JSON.stringify(need, null, 1)) : c.notFound()
      },
    },
    { ...judging, path: needAddresses.unfitting(':id'), answer: (c) => judged(c, false) },
    { ...judging, path: needAddresses.fitting(':id'), answer: (c) => judged(c, true) },
    {
      method: 'POST',
      path: needAddresses.needMove(':id'),
      permission: needPermissions.writeNeed,
      answer: (c) => {
        const id = idIn(c)
        return answerOwnForm(c, {
          work: async (transaction, { stand }, actor) => {
            const to = needStatuses.find((status) => status === stand) ?? refuse({ code: 'needStep' })
            await moveNeed(transaction, actor, { id, to })
          },
          done: () => c.redirect(`${needAddresses.need(id)}?hinweis=stand`, 303),
          refused: (refusals) => needPage(c, services, refusals),
        })
      },
    },
  ]
}

const judging = { method: 'POST', permission: needPermissions.writeNeed } as const

/** One click says that a need of others does not fit one's own, and one takes it back. */
function judged(c: Context, fits: boolean): Promise<Response> {
  const need = idIn(c)
  return answerOwnForm(c, {
    work: async (transaction, { bedarf: other = '' }, actor) => {
      const { organisation } = await ownNeed(transaction, actor, need)
      if (!isUuid(other) || other === need) notFound()
      found(await needById(transaction, other))
      return judgeTwin(transaction, actor, { need, organisation: organisation.id, other, fits })
    },
    done: (isNew) => {
      const page = needAddresses.need(need)
      const told = isNew ? `${page}?hinweis=${fits ? 'passt-doch' : 'passt-nicht'}` : unchangedAt(page)
      return c.redirect(`${told}#aehnliche`, 303)
    },
    refused: () => c.notFound(),
  })
}

const searcher = (c: Context) => ({ actor: c.get('actor'), asCaller: c.get('asCaller') })

async function needPage(c: Context, services: NeedServices, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = c.get('actor')
  const seen = await c.get('asCaller')((transaction) => seeNeed(transaction, actor, idIn(c)))
  if (!seen) return c.notFound()
  const twins = await findTwins(services.twins, searcher(c), seen.need)
  const isOwner = may(actor, needPermissions.writeNeed) && actor?.organisation?.id === seen.need.organisation.id
  const hidden = isOwner ? await c.get('asCaller')((transaction) => hiddenTwins(transaction, seen.need.id)) : []
  const extras = await extrasOn(c, services, { need: seen.need, twins, isOwner })
  return c.html(
    <NeedPage
      seen={seen}
      twins={twins}
      instead={twins.length === 0 && (await insteadOf(c, services, { search: seen.need.title }))}
      hidden={hidden}
      actor={actor}
      isOwner={isOwner}
      refusals={refusals}
      notice={c.req.query('hinweis')}
      extras={extras}
      follow={seen.need.status === 'draft' ? undefined : await followOffer(c, services, { need: seen.need })}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
