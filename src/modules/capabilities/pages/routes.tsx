import type { Route } from '../../../platform/routes.ts'
import type { Action, PageMachines } from '../../organisations/index.ts'
import { may } from '../../organisations/door.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import { allCapabilities } from '../store/capabilities.ts'
import { addresses } from './addresses.ts'
import { CapabilitiesPage, CapabilityPage } from './capability-pages.tsx'
import { curatorRoutes } from './curators.tsx'
import { proposalRoutes } from './proposals.tsx'
import { proposeRoutes } from './propose.tsx'

const mostFound = 30

/** Every page of the module. */
export function capabilityPages(machines: PageMachines): Route<Action>[] {
  return [
    {
      method: 'GET',
      path: addresses.capabilities,
      rule: 'seeNeeds',
      answer: async (c) => {
        const words = (c.req.query('suche') ?? '').slice(0, 200).trim()
        const all = await c.get('wall')(allCapabilities)
        const shown =
          words === '' ? all : suggestCapabilities(words, all, mostFound).map(({ capability }) => capability)
        const actor = c.get('actor')
        return c.html(
          <CapabilitiesPage
            capabilities={shown}
            words={words}
            mayPropose={may(actor, 'proposeCapability')}
            mayCurate={may(actor, 'curateCapabilities')}
          />,
        )
      },
    },
    ...proposeRoutes,
    ...proposalRoutes,
    ...curatorRoutes(machines),
    {
      method: 'GET',
      path: addresses.capability(':id'),
      rule: 'seeNeeds',
      answer: async (c) => {
        const all = await c.get('wall')(allCapabilities)
        const capability = all.find(({ id }) => id === c.req.param('id'))
        return capability ? c.html(<CapabilityPage capability={capability} />) : c.notFound()
      },
    },
  ]
}
