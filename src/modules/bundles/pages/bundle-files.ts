import { bundlePermissions } from '../policy.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { bundlesForFile } from '../actions/read-bundles.ts'
import { seeBundle } from '../actions/see-bundle.ts'
import { bundleFiles } from '../formats/bundle-file.ts'
import { bundleListFiles } from '../formats/bundle-list-file.ts'
import { bundleQuerySchema } from '../schema.ts'
import { bundleAddresses } from '../addresses.ts'

const endings = ['csv', 'json', 'xlsx'] as const
type Ending = (typeof endings)[number]

const ofOne = (ending: Ending): Route<Permission> => ({
  method: 'GET',
  path: bundleAddresses.bundleFile(':id', ending),
  permission: bundlePermissions.seeBundles,
  answer: async (c) => {
    const seen = await c.get('asCaller')((transaction) => seeBundle(transaction, c.get('actor'), idIn(c)))
    return seen ? downloadOf(c, `buendel.${ending}`, await bundleFiles[ending](seen)) : c.notFound()
  },
})

const ofList = (ending: Ending): Route<Permission> => ({
  method: 'GET',
  path: bundleAddresses.bundlesFile(ending),
  permission: bundlePermissions.seeBundles,
  answer: async (c) => {
    const { wessen, stand, sortiert } = bundleQuerySchema.parse(c.req.query())
    const filter = { own: wessen !== undefined, status: stand, sort: sortiert }
    const bundles = await c.get('asCaller')((transaction) => bundlesForFile(transaction, filter))
    return downloadOf(c, `buendel.${ending}`, await bundleListFiles[ending](bundles))
  },
})

/** One bundle, and the list as it is filtered, as files. */
export const bundleFileRoutes: Route<Permission>[] = [...endings.map(ofOne), ...endings.map(ofList)]
