import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { answerOwnForm, idIn } from '../../access/index.ts'
import type { Action } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import { findTwins } from '../actions/find-twins.ts'
import { seeNeed } from '../actions/see-need.ts'
import { moveNeed } from '../actions/write-need.ts'
import { needStatuses } from '../schema.ts'
import { needById } from '../store/needs.ts'
import { needAddresses } from '../addresses.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import { importRoutes } from './import-routes.tsx'
import type { NeedMachines } from './machines.ts'
import { NeedPage } from './need-page.tsx'
import { needListRoutes } from './need-list.tsx'
import { TwinAnswer } from './twin-list.tsx'
import { writeNeedRoutes } from './write-need.tsx'

/** Every page of the module. */
export function needPages(machines: NeedMachines): Route<Action>[] {
  return [
    ...needListRoutes(machines),
    ...importRoutes(machines),
    ...writeNeedRoutes(machines),
    {
      method: 'GET',
      path: needAddresses.likeNeeds,
      rule: 'seeNeeds',
      answer: async (c) => {
        const title = (c.req.query('titel') ?? '').slice(0, 500)
        const twins = await findTwins(machines.twins, searcher(c), { title, aim: '' })
        return c.html(<TwinAnswer twins={twins} asked={title.trim() !== ''} />)
      },
    },
    { method: 'GET', path: needAddresses.need(':id'), rule: 'seeNeeds', answer: (c) => needPage(c, machines) },
    {
      method: 'GET',
      path: needAddresses.needJson(':id'),
      rule: 'seeNeeds',
      answer: async (c) => {
        const need = await c.get('wall')((walled) => needById(walled, idIn(c)))
        return need ? downloadOf(c, 'bedarf.json', JSON.stringify(need, null, 1)) : c.notFound()
      },
    },
    {
      method: 'POST',
      path: needAddresses.needMove(':id'),
      rule: 'writeNeed',
      answer: (c) => {
        const id = idIn(c)
        return answerOwnForm(c, {
          work: async (walled, { stand }, actor) => {
            const to = needStatuses.find((status) => status === stand)
            if (to) await moveNeed(walled, actor, { id, to })
          },
          done: () => c.redirect(`${needAddresses.need(id)}?hinweis=stand`, 303),
          refused: (refusals) => needPage(c, machines, refusals),
        })
      },
    },
  ]
}

const searcher = (c: Context) => ({ actor: c.get('actor'), wall: c.get('wall') })

async function needPage(c: Context, machines: NeedMachines, refusals: readonly Refusal[] = []): Promise<Response> {
  const actor = c.get('actor')
  const seen = await c.get('wall')((walled) => seeNeed(walled, actor, idIn(c)))
  if (!seen) return c.notFound()
  const twins = await findTwins(machines.twins, searcher(c), seen.need)
  const isOwner = may(actor, 'writeNeed') && actor?.organisation?.id === seen.need.organisation.id
  const extras = await machines.onNeed?.(c, { need: seen.need, twins, isOwner })
  return c.html(
    <NeedPage
      seen={seen}
      twins={twins}
      actor={actor}
      isOwner={isOwner}
      refusals={refusals}
      notice={c.req.query('hinweis')}
      extras={extras}
      follow={seen.need.status === 'draft' ? undefined : await machines.follow?.(c, { need: seen.need })}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}
