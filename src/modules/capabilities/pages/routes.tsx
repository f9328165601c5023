import { capabilityPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import type { PageServices } from '../../access/index.ts'
import { may } from '../../access/door.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { Capability } from '../schema.ts'
import { capabilityCsv, capabilityJson, capabilityWorkbook } from '../formats/capability-file.ts'
import { allCapabilities } from '../store/capability-rows.ts'
import { capabilityAddresses } from '../addresses.ts'
import { CapabilitiesPage, CapabilityPage } from './capability-pages.tsx'
import { curatorRoutes } from './curator-routes.tsx'
import { proposalRoutes } from './proposal-routes.tsx'
import { proposeRoutes } from './propose.tsx'

const mostFound = 30

/** Every page of the module. */
export function capabilityPages(services: PageServices): Route<Permission>[] {
  const file = (ending: 'csv' | 'xlsx' | 'json', write: FileWriter): Route<Permission> => ({
    method: 'GET',
    path: capabilityAddresses.file(ending),
    permission: capabilityPermissions.seeCapabilities,
    answer: async (c) => {
      const { found } = await searched(c)
      return downloadOf(c, `faehigkeiten.${ending}`, await write(found))
    },
  })
  return [
    {
      method: 'GET',
      path: capabilityAddresses.capabilities,
      permission: capabilityPermissions.seeCapabilities,
      answer: listPage,
    },
    file('csv', capabilityCsv),
    file('json', capabilityJson),
    file('xlsx', capabilityWorkbook),
    ...proposeRoutes,
    ...proposalRoutes,
    ...curatorRoutes(services),
    {
      method: 'GET',
      path: capabilityAddresses.capability(':id'),
      permission: capabilityPermissions.seeCapabilities,
      answer: onePage,
    },
  ]
}

type FileWriter = (capabilities: readonly Capability[]) => string | Promise<Uint8Array>

interface Searched {
  words: string
  /** From A to Z, and not field by field or the likest first. */
  byName: boolean
  found: readonly Capability[]
}

async function searched(c: Context): Promise<Searched> {
  const words = (c.req.query('suche') ?? '').slice(0, 200).trim()
  const byName = c.req.query('sortiert') === 'name'
  const all = await c.get('asCaller')(allCapabilities)
  if (words === '') return { words, byName, found: all }
  const like = suggestCapabilities(words, all, mostFound).map(({ capability }) => capability)
  return { words, byName, found: byName ? all.filter((each) => like.includes(each)) : like }
}

async function listPage(c: Context): Promise<Response> {
  const { words, byName, found } = await searched(c)
  const actor = c.get('actor')
  return c.html(
    <CapabilitiesPage
      capabilities={found}
      words={words}
      byName={byName}
      mayPropose={may(actor, capabilityPermissions.proposeCapability)}
      mayCurate={may(actor, capabilityPermissions.curateCapabilities)}
    />,
  )
}

async function onePage(c: Context): Promise<Response> {
  const all = await c.get('asCaller')(allCapabilities)
  const capability = all.find(({ id }) => id === c.req.param('id'))
  return capability ? c.html(<CapabilityPage capability={capability} />) : c.notFound()
}
