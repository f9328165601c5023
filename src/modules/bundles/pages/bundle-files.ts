import { downloadOf } from '../../../platform/download.ts'
import type { Route } from '../../../platform/routes.ts'
import { idIn, type Action } from '../../organisations/index.ts'
import { seeBundle } from '../actions/see-bundle.ts'
import { bundleCsv, bundleJson, bundleWorkbook, type BundleContent } from '../formats/bundle-file.ts'
import { bundleListCsv, bundleListJson, bundleListWorkbook } from '../formats/bundle-list-file.ts'
import { bundleQuerySchema, type Bundle } from '../schema.ts'
import { listBundles } from '../store/bundles.ts'
import { addresses } from './addresses.ts'

type Ending = 'csv' | 'xlsx' | 'json'
type Writer<T> = (content: T) => string | Promise<Uint8Array>

/** One bundle, and the list as it is filtered, as files. */
export const bundleFileRoutes: Route<Action>[] = [
  ofOne('csv', bundleCsv),
  ofOne('json', bundleJson),
  ofOne('xlsx', bundleWorkbook),
  ofList('csv', bundleListCsv),
  ofList('json', bundleListJson),
  ofList('xlsx', bundleListWorkbook),
]

function ofOne(ending: Ending, write: Writer<BundleContent>): Route<Action> {
  return {
    method: 'GET',
    path: addresses.bundleFile(':id', ending),
    rule: 'seeBundles',
    answer: async (c) => {
      const seen = await c.get('wall')((walled) => seeBundle(walled, c.get('actor'), idIn(c)))
      return seen ? downloadOf(c, `buendel.${ending}`, await write(seen)) : c.notFound()
    },
  }
}

function ofList(ending: Ending, write: Writer<readonly Bundle[]>): Route<Action> {
  return {
    method: 'GET',
    path: addresses.bundlesFile(ending),
    rule: 'seeBundles',
    answer: async (c) => {
      const { wessen, stand } = bundleQuerySchema.parse(c.req.query())
      const { bundles } = await c.get('wall')((walled) =>
        listBundles(walled, { own: wessen !== undefined, status: stand }, { offset: 0, limit: 100_000 }),
      )
      return downloadOf(c, `buendel.${ending}`, await write(bundles))
    },
  }
}
